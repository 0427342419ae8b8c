"""Contrast of the colours in use, by day and by night (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

import re
from pathlib import Path

import pytest

import cms

STYLES = Path(cms.__file__).parent / "static" / "cms" / "css"
NIGHT = "@media (prefers-color-scheme: dark)"

GROUNDS = ["paper", "tint", "warm", "raised", "coral-tint"]
LINKS = ["link", "link-strong"]
BODY, TEXT, CONTROL = 7, 4.5, 3

# Every pair in use: what stands on what, and the contrast that it must have.
PAIRS = [
    *[("ink", ground, BODY) for ground in GROUNDS],
    *[("heading", ground, BODY) for ground in GROUNDS],
    *[(link, ground, TEXT) for link in LINKS for ground in GROUNDS],
    *[("ink-soft", ground, TEXT) for ground in GROUNDS],
    *[("kind", ground, TEXT) for ground in ("paper", "tint", "raised")],
    *[("coral", ground, TEXT) for ground in ("paper", "raised", "coral-tint")],
    *[("control", ground, CONTROL) for ground in ("paper", "tint", "raised")],
    *[("focus", ground, CONTROL) for ground in GROUNDS],
    *[("heading", face, TEXT) for face in ("face-a", "face-b", "face-c")],
    ("on-action", "action", TEXT),
    ("on-action", "action-strong", TEXT),
    ("action", "paper", CONTROL),
    ("action-strong", "paper", CONTROL),
    ("on-sun", "sun", TEXT),
    ("on-sun", "sun-strong", TEXT),
    ("on-band", "band", BODY),
    ("on-band-soft", "band", TEXT),
    ("sun", "band", TEXT),
    ("sun-strong", "band", TEXT),
    ("on-coral", "coral-ground", TEXT),
    ("sun-line", "paper", CONTROL),
    ("drawn-ink", "drawn-paper", CONTROL),
    *[("drawn-line", f"{mood}-1", CONTROL) for mood in ("dawn", "dusk", "meadow", "lake")],
]
# They show nothing that has to be told apart: hairlines, shadows, what a script or print sets.
DECORATION = {"line", "drawn-sun"}


def read_tokens() -> tuple[dict[str, str], dict[str, str]]:
    day, night = (STYLES / "tokens.css").read_text(encoding="utf-8").split(NIGHT)
    by_day = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", day))
    return by_day, by_day | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", night))


DAY, DARK = read_tokens()


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def rules() -> str:
    """Every style sheet that is for screens."""
    names = sorted(path for path in STYLES.glob("*.css") if path.name != "print.css")
    return "\n".join(path.read_text(encoding="utf-8") for path in names)


def test_contrast_is_counted_as_wcag_counts_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
@pytest.mark.parametrize("tokens", [DAY, DARK], ids=["day", "night"])
def test_what_stands_on_a_ground_can_be_read(tokens, ink, ground, least):
    assert contrast(tokens[ink], tokens[ground]) >= least


@pytest.mark.parametrize("kind", ["color", "background", "background-color", "border-color"])
def test_every_colour_in_use_is_in_a_pair(kind):
    used = set(re.findall(rf"[^-]{kind}: var\(--([\w-]+)\)", rules()))
    paired = {name for ink, ground, _ in PAIRS for name in (ink, ground)}
    assert used - paired <= DECORATION


def test_colours_are_named_in_the_tokens_alone():
    for path in STYLES.glob("*.css"):
        if path.name not in {"tokens.css", "print.css"}:
            assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", path.read_text(encoding="utf-8"))


def test_every_token_that_a_rule_reads_is_defined():
    text = rules()
    defined = set(re.findall(r"--([\w-]+):", text))
    assert set(re.findall(r"var\(--([\w-]+)", text)) <= defined


def test_the_browser_wears_the_colour_of_the_call_line():
    meta = (STYLES.parents[2] / "templates" / "components" / "meta.html").read_text("utf-8")
    assert re.findall(r'light\)" content="(#\w+)"', meta) == [DAY["band"]]
    assert re.findall(r'dark\)" content="(#\w+)"', meta) == [DARK["band"]]


def test_night_defines_every_colour_of_the_day():
    _, night = (STYLES / "tokens.css").read_text(encoding="utf-8").split(NIGHT)
    assert set(DAY) <= set(re.findall(r"--([\w-]+): #", night))
