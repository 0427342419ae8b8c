"""Pictures leave the media folder as pictures; nothing else leaves it."""

import pytest
from django.test import Client

CONTENT = bytes(range(256)) * 4


@pytest.fixture
def get(media_root):
    """Ask for a path below the media address, with files in the folder."""
    for name in (
        "images/hill.width-320.avif",
        "images/page.html",
        "images/drawing.svg",
        "original_images/hill.jpg",
        "documents/private.pdf",
        "avatar_images/me.PNG",
    ):
        file = media_root / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(CONTENT)
    (media_root / "secret.png").write_bytes(CONTENT)
    (media_root.parent / "outside.png").write_bytes(CONTENT)

    def ask(path: str, **headers: str):
        return Client().get(f"/media/{path}", headers=headers)

    return ask


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_picture_is_served_with_its_own_type(get):
    answer = get("images/hill.width-320.avif")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/avif"
    assert body(answer) == CONTENT
    assert get("avatar_images/me.PNG")["Content-Type"] == "image/png"


@pytest.mark.parametrize("path", ["images/page.html", "images/drawing.svg"])
def test_what_a_browser_could_run_is_only_downloaded(get, path):
    answer = get(path)
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == "attachment"


@pytest.mark.parametrize("path", ["images/hill.width-320.avif", "images/page.html"])
def test_no_file_can_run_or_be_taken_for_something_else(get, path):
    answer = get(path)
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "original_images/hill.jpg",
        "documents/private.pdf",
        "secret.png",
        "images",
        "images/",
        "images/nothing.png",
        "images/../original_images/hill.jpg",
        "images/../../outside.png",
        "images/%2e%2e/secret.png",
        "images/..%2f..%2foutside.png",
        "images/..%5c..%5coutside.png",
        "images//etc/passwd",
        "/etc/passwd",
        "images/%00.png",
        "images/" + "a" * 4000 + ".png",
        "images/hill.width-320.avif/more",
    ],
)
def test_originals_documents_and_all_other_places_are_not_found(get, path, db):
    assert get(path).status_code == 404


def test_a_link_does_not_lead_out_of_the_folder(get, media_root, db):
    (media_root / "images" / "link.png").symlink_to(media_root.parent / "outside.png")
    assert get("images/link.png").status_code == 404


def test_a_part_of_a_file_can_be_asked_for(get):
    answer = get("images/hill.width-320.avif", range="bytes=10-19")
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes 10-19/{len(CONTENT)}"
    assert answer["Content-Length"] == "10"
    assert body(answer) == CONTENT[10:20]


def test_a_part_beyond_the_end_is_refused_and_nonsense_is_ignored(get):
    assert get("images/hill.width-320.avif", range="bytes=99999-").status_code == 416
    assert get("images/hill.width-320.avif", range="lines=1-2").status_code == 200
    assert get("images/hill.width-320.avif", range="bytes=" + "0-0," * 300).status_code == 200


def test_a_file_that_the_browser_has_is_not_sent_again(get):
    first = get("images/hill.width-320.avif")
    again = get("images/hill.width-320.avif", **{"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content


def test_a_file_is_not_compressed_a_second_time(get):
    answer = get("images/hill.width-320.avif", **{"accept-encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers
    assert answer["Content-Length"] == str(len(CONTENT))


def test_only_its_head_can_be_asked_for(get, media_root):
    answer = Client().head("/media/images/hill.width-320.avif")
    assert answer.status_code == 200
    assert answer["Content-Length"] == str(len(CONTENT))
