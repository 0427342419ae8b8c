"""Editors list, filter and download the people, and keep the specialties."""

from io import BytesIO

from django.db import connection
from django.test.utils import CaptureQueriesContext

from program.models import ProviderIndexPage, ProviderPage, Specialty
from tests.editing import add_record, editor_client, record_url
from tests.program.providers.builders import build_provider, choose_team
from tests.samples import Hospital


def test_editors_list_filter_and_download_the_providers(
    people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    nurse = build_provider(people, "Nan", "=Nurse", role="nurse")
    choose_team(hospital, doctor)
    client = editor_client()
    html = client.get("/admin/providers/").content.decode()
    for words in ("Stephan Grupp", "Physician", "Accepting new patients", hospital.program.title):
        assert words in html
    for query, shown in (
        ({"role": "nurse"}, nurse.title),
        ({"accepting": "yes"}, doctor.title),
        ({"program": hospital.program.pk}, doctor.title),
        ({"program": hospital.program.pk, "q": "grupp"}, doctor.title),
        ({"ordering": "-sort_key", "q": "grupp"}, doctor.title),
    ):
        rows = client.get("/admin/providers/results/", query).content.decode()
        hidden = {nurse.title, doctor.title} - {shown}
        assert shown in rows
        assert not [title for title in hidden if title in rows]
    table = b"".join(client.get("/admin/providers/", {"export": "csv"}).streaming_content).decode()
    assert "Stephan Grupp" in table
    assert hospital.program.title in table
    assert '"=' not in table
    assert ",=" not in table
    sheet = client.get("/admin/providers/", {"export": "xlsx"})
    assert BytesIO(b"".join(sheet.streaming_content)).getbuffer().nbytes > 1000


def test_the_list_asks_as_often_for_many_as_for_few(
    people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    choose_team(hospital, doctor)
    client = editor_client()

    def count() -> int:
        client.get("/admin/providers/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/providers/")
        return len(queries)

    few = count()
    team = [build_provider(people, "Pat", f"Number {number}") for number in range(9)]
    choose_team(hospital, doctor, *team)
    assert count() <= few + 3


def test_editors_keep_the_list_of_specialties(db: None) -> None:
    client = editor_client()
    add_record(client, Specialty, {"name": "Héma", "also_called_text": "Blood"})
    made = Specialty.objects.get(name="Héma")
    assert made.live
    assert made.sort_key == "hema"
    assert made.search_key == " hema blood "
    assert client.get(record_url(Specialty, "list")).status_code == 200
    assert client.get(record_url(made, "edit")).status_code == 200


def test_a_specialty_in_use_is_not_deleted(doctor: ProviderPage) -> None:
    used = Specialty.objects.get(name="Oncology")
    client = editor_client()
    client.post(record_url(used, "delete"))
    assert Specialty.objects.filter(pk=used.pk).exists()
