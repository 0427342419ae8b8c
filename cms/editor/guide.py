"""The editors' guide, shown inside the admin: docs/editors.md with its pictures."""

from functools import lru_cache
from pathlib import Path

import markdown
from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

GUIDE = settings.BASE_DIR / "docs" / "editors.md"
PICTURES = settings.BASE_DIR / "docs" / "images"


def show_guide(request: HttpRequest) -> HttpResponse:
    """The guide as a page of the admin."""
    if not GUIDE.is_file():
        raise Http404
    title, body = read_guide(GUIDE, GUIDE.stat().st_mtime_ns)
    return render(request, "cms/editor/guide.html", {"title": title, "body": body})


@lru_cache(maxsize=1)
def read_guide(file: Path, changed: int) -> tuple[str, SafeString]:
    """The title of the guide, and the rest as HTML; made anew when the file has `changed`."""
    title, _newline, text = file.read_text(encoding="utf-8").partition("\n")
    # Markup in the guide is ours: it comes with the code, no editor can change it.
    body = mark_safe(markdown.markdown(text, extensions=["sane_lists", "toc"]))
    return title.lstrip("# "), body


def show_picture(request: HttpRequest, name: str) -> FileResponse:
    """A picture of the guide; `name` is one word, which leads nowhere else."""
    file = PICTURES / f"{name}.png"
    if not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), content_type="image/png")
