"""Pictures that the site draws where an editor has none: soft hills under a low sun.

A drawing is a function of its seed alone, so that a page keeps its own from day to day and from
server to server. It names no colour: the style sheet's tokens paint it, by day and by night.
"""

from collections.abc import Iterator
from hashlib import sha256

from django.utils.safestring import SafeString, mark_safe

from cms.media.choices import CardSign

PALETTES = ("dawn", "lake", "meadow", "dusk")
HORIZON = "horizon"
KINDS = ("", *CardSign.values, HORIZON)

# Height of the waterline and of the waves of each range of hills, from the farthest to the nearest.
_HILLS = ((112, 24), (134, 18), (160, 17), (184, 12))
_HORIZON = ((60, 20), (82, 17), (101, 12), (119, 7))


def drawing(seed: object, kind: str = "") -> SafeString:
    """The picture that belongs to `seed`, as SVG; `kind` adds a sign, or makes it a wide horizon.

    An unknown kind is a plain picture: the words of a page never depend on its drawings.
    """
    dice = _dice(seed)
    palette = PALETTES[next(dice) % len(PALETTES)]
    if kind == HORIZON:
        return _svg(f"{palette} drawing--horizon", "0 0 1440 130", "xMidYMax", _horizon(dice))
    scene = _scene(dice) + _SIGNS.get(kind, "")
    return _svg(palette, "0 0 320 200", "xMidYMid", scene)


def _dice(seed: object) -> Iterator[int]:
    """Bytes without end that only the seed decides."""
    block = str(seed).encode("utf-8", "backslashreplace")
    while True:
        block = sha256(block).digest()
        yield from block


def _scene(dice: Iterator[int]) -> str:
    left, high, size = _between(dice, 70, 250), _between(dice, 56, 84), _between(dice, 24, 32)
    sun = f'<circle class="ds" cx="{left}" cy="{high}" r="{size}"/>'
    return f'<path class="d0" d="M0 0h320v200H0z"/>{sun}{_ranges(dice, _HILLS, 320, 200)}'


def _horizon(dice: Iterator[int]) -> str:
    sun = f'<circle class="ds" cx="{_between(dice, 420, 1020)}" cy="44" r="31"/>'
    return sun + _ranges(dice, _HORIZON, 1440, 130)


def _ranges(dice: Iterator[int], hills: tuple, width: int, height: int) -> str:
    return "".join(
        f'<path class="d{number}" d="{_range(dice, base, swing, width, height)}"/>'
        for number, (base, swing) in enumerate(hills, 1)
    )


def _range(dice: Iterator[int], base: int, swing: int, width: int, height: int) -> str:
    """One range of hills: crests and hollows in turn, level where they turn."""
    up = next(dice) % 2
    steps = max(2, width // 360) + next(dice) % 2
    points = []
    for step in range(steps + 1):
        depth = swing * _between(dice, 35, 100) // 100
        drift = 0 if step in (0, steps) else _between(dice, -width, width) // (7 * steps)
        points.append(
            (width * step // steps + drift, base + (depth if (step + up) % 2 else -depth))
        )
    (x, y), *rest = points
    path = f"M{x} {y}"
    for index, (to_x, to_y) in enumerate(rest):
        reach = (to_x - x) * 46 // 100
        start = "" if index else f"C{x + reach} {y} "
        path += f"{start}{'S' if index else ''}{to_x - reach} {to_y} {to_x} {to_y}"
        x, y = to_x, to_y
    return f"{path}V{height}H0z"


def _between(dice: Iterator[int], low: int, high: int) -> int:
    return low + (high - low) * next(dice) // 255


def _svg(palette: str, box: str, fit: str, content: str) -> SafeString:
    # Nothing in it comes from outside: the seed only chose among numbers and names of this module.
    return mark_safe(
        f'<svg class="drawing drawing--{palette}" viewBox="{box}" '
        f'preserveAspectRatio="{fit} slice" aria-hidden="true">{content}</svg>'
    )


_SIGNS = {
    CardSign.VIDEO: (
        '<circle class="dp" cx="160" cy="100" r="31"/><path class="di" d="M151 84v32l26-16z"/>'
    ),
    # As a child draws it: a house that leans, its smoke, and a flower as high as the door.
    CardSign.CHILD: (
        '<path class="dp dl" d="m113 158-2-46 30-27 33 25 1 47zM137 157l-1-26 16-1 1 27"/>'
        '<path class="dl" d="M161 96l-1-19 9 0 1 26M165 70q-9-5-2-11t-2-12"/>'
        '<path class="dl" d="M211 159q-4-18 1-33m-1 24q8-9 13-8m-13 13q-8-6-13-4"/>'
        '<circle class="ds dl" cx="212" cy="119" r="6"/>'
        '<path class="dl" d="m212 108 1-6m8 10 5-4m-4 12 7 1m-10 6 3 6'
        'm-14-6-4 5m-2-12-7 0m9-7-5-5"/>'
    ),
    CardSign.CALENDAR: (
        '<rect class="dp" x="122" y="60" width="76" height="80" rx="10"/>'
        '<path class="di" d="M122 84V70a10 10 0 0 1 10-10h56a10 10 0 0 1 10 10v14z"/>'
        '<path class="dl" d="M141 68V53m38 15V53"/>'
        '<path class="dt" d="M140 102h.1m20 0h.1m20 0h.1m-40.3 19h.1m20 0h.1"/>'
    ),
    CardSign.STORY: (
        '<path class="dp" d="M122 62h76a10 10 0 0 1 10 10v42a10 10 0 0 1-10 10h-38l-19 18v-18h-19'
        'a10 10 0 0 1-10-10V72a10 10 0 0 1 10-10z"/>'
        '<path class="dp dl" d="M128 81h64M128 93h64M128 105h36"/>'
    ),
}
