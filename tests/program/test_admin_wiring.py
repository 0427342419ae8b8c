"""Nothing that others list goes without the list of who shows it, and none leaves a dead link."""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.demo import builders
from program.models import (
    ProviderCondition,
    ProviderIndexPage,
    ProviderLocation,
    ProviderPage,
    ProviderSpecialty,
    ServiceCondition,
    ServiceLocation,
    Specialty,
)
from tests.editing import editor_client, record_url
from tests.samples import Hospital


@dataclass
class Wired:
    """A hospital in which everything knows everything."""

    hospital: Hospital
    provider: ProviderPage
    specialty: Specialty

    def page(self, name: str) -> Page:
        return self.provider if name == "provider" else getattr(self.hospital, name)


@pytest.fixture
def wired(hospital: Hospital) -> Wired:
    specialty = builders.build_record(Specialty, name="Hematology")
    finder = builders.build_page(hospital.front, ProviderIndexPage, title="Find a doctor")
    provider = builders.build_page(
        finder,
        ProviderPage,
        title="Ada Hill",
        family_name="Hill",
        conditions=[ProviderCondition(condition=hospital.condition)],
        locations=[ProviderLocation(location=hospital.location)],
        specialties=[ProviderSpecialty(specialty=specialty)],
    )
    service, condition, program = hospital.service, hospital.condition, hospital.program
    builders.publish(
        service,
        service_locations=[ServiceLocation(location=hospital.location)],
        service_conditions=[ServiceCondition(condition=condition)],
    )
    builders.choose(program, [condition], [service], [provider], [hospital.location])
    builders.publish(program)
    builders.publish(
        condition, reviewer=provider, reviewed_on="2026-11-01", review_due="2028-11-01"
    )
    return Wired(hospital, provider, specialty)


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def listed(answer: HttpResponse) -> set[str]:
    """The titles in the list of uses on a page of confirmation or refusal."""
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    text = " ".join(" ".join(part.get_text(" ").split()) for part in page.select(".uses"))
    titles = {"Blood Program", "Ada Hill", "Day clinic", "Sickle cell", "Hill campus"}
    return {title for title in titles if title in text}


def page_url(view: str, page: Page) -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=[page.pk])


USES = [
    ("provider", {"Blood Program", "Sickle cell"}),
    ("location", {"Blood Program", "Ada Hill", "Day clinic"}),
    ("service", {"Blood Program"}),
    ("condition", {"Blood Program", "Ada Hill", "Day clinic"}),
]


@pytest.mark.parametrize(("name", "users"), USES)
def test_who_shows_it_is_listed_before_it_is_withdrawn(editor, wired, name, users):
    assert listed(editor.get(page_url("unpublish", wired.page(name)))) == users


@pytest.mark.parametrize(("name", "users"), USES)
def test_what_others_need_is_not_deleted(editor, wired, name, users):
    page = wired.page(name)
    for answer in (editor.get(page_url("delete", page)), editor.post(page_url("delete", page))):
        assert listed(answer) == users
        assert "Not deleted" in answer.content.decode()
    assert Page.objects.filter(pk=page.pk).exists()


def test_nor_is_a_specialty_that_somebody_has(editor, wired):
    for view in ("unpublish", "delete"):
        assert listed(editor.get(record_url(wired.specialty, view))) == {"Ada Hill"}
    editor.post(record_url(wired.specialty, "delete"))
    assert Specialty.objects.filter(pk=wired.specialty.pk).exists()


def test_what_only_a_draft_chose_is_listed(editor, wired):
    spare = builders.build_page(
        wired.hospital.locations, type(wired.hospital.location), title="Annex", street="1", city="A"
    )
    provider = ProviderPage.objects.get(pk=wired.provider.pk)
    provider.locations = [ProviderLocation(location=spare)]
    provider.save_revision()
    assert listed(editor.get(page_url("unpublish", spare))) == {"Ada Hill"}


@pytest.mark.parametrize("name", ["provider", "location", "service", "condition"])
def test_what_is_withdrawn_leaves_no_link_behind(wired, name):
    page = wired.page(name)
    address = page.url
    page.unpublish()
    assert Client().get(address).status_code == 404
    for shown in Page.objects.live().descendant_of(wired.hospital.front, inclusive=True):
        html = BeautifulSoup(Client().get(shown.url).content, "html.parser")
        leading = [a["href"] for a in html("a", href=True)]
        assert address not in leading, shown.title
        data = html.find("script", type="application/ld+json").string
        assert f'"{address}' not in data.replace("http://localhost", ""), shown.title


@pytest.mark.parametrize("name", ["provider", "location", "service", "condition"])
def test_drafts_that_chose_it_open_after_it_is_gone(editor, wired, name):
    users = [wired.hospital.program, wired.hospital.service, wired.provider]
    users.append(wired.hospital.condition)
    for user in users:
        type(user).objects.get(pk=user.pk).save_revision()
    gone = wired.page(name)
    for model in (ProviderLocation, ProviderCondition, ServiceLocation, ServiceCondition):
        model.objects.all().delete()
    for relation in ("conditions", "services", "providers", "locations"):
        getattr(wired.hospital.program, f"program_{relation}").model.objects.all().delete()
    type(wired.hospital.condition).objects.update(reviewer=None)
    Page.objects.get(pk=gone.pk).delete()
    for user in users:
        if user.pk != gone.pk:
            answer = editor.get(reverse("wagtailadmin_pages:edit", args=[user.pk]))
            assert answer.status_code == 200
