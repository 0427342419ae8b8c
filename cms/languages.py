"""Languages that passages and notices are written in; many are no locale of the site."""

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

# Codes of BCP 47 that Django has no entry for.
_EXTRA = {
    "gu": {"name": "Gujarati", "bidi": False},
    "pdc": {"name": "Pennsylvania Dutch", "bidi": False},
    "tl": {"name": "Tagalog", "bidi": False},
    "ps": {"name": "Pashto", "bidi": True},
    "yi": {"name": "Yiddish", "bidi": True},
    "ht": {"name": "Haitian Creole", "bidi": False},
}


def language_choices() -> list[tuple[str, str]]:
    """Languages by their English names, for editors."""
    known = {code: info for code, info in LANG_INFO.items() if "name" in info} | _EXTRA
    return sorted(
        ((code, str(_(info["name"]))) for code, info in known.items()), key=lambda c: c[1]
    )


def language_name(code: str) -> str:
    """The English name of a language, in the visitor's language; the code where it has none."""
    info = _EXTRA.get(code) or LANG_INFO.get(code) or {}
    return str(_(info["name"])) if "name" in info else code


def direction(code: str) -> str:
    """`rtl` for a language written from the right, else `ltr`."""
    info = _EXTRA.get(code) or LANG_INFO.get(code) or {}
    return "rtl" if info.get("bidi") else "ltr"


def html_language(code: str) -> str:
    """The code as the `lang` attribute wants it (BCP 47): zh-hant becomes zh-Hant."""
    parts = code.split("-")
    return "-".join([parts[0], *(p.title() if len(p) == 4 else p.upper() for p in parts[1:])])
