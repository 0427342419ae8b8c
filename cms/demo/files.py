"""Files of the demo, made in code: two lists to print, and a drawing."""

import math
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

PACKING_LIST = """PACKING LIST FOR A HOSPITAL STAY
Cancer Immunotherapy Program
This is a demonstration, not a list of the hospital.

PAPERS
[ ] Insurance card
[ ] Photo ID of a parent
[ ] List of all medicines, with doses
[ ] Names and numbers of your other doctors
[ ] Your questions, written down

FOR YOUR CHILD
[ ] Comfortable clothes that open in front
[ ] Slippers with a sole that does not slip
[ ] Toothbrush, soft
[ ] A favorite toy or blanket that can be washed
[ ] Schoolwork, books, games

FOR YOU
[ ] Clothes in layers: rooms can be cold
[ ] Chargers
[ ] Something to eat and a water bottle
[ ] A list of people who can help at home

OUR OWN THINGS
[ ] ______________________________
[ ] ______________________________
[ ] ______________________________
"""

QUESTIONS_TO_ASK = """QUESTIONS TO ASK YOUR CHILD'S TEAM
This is a demonstration, not a form of the hospital.

ABOUT THE TREATMENT
[ ] What is the goal: to cure, to gain time, to feel better?
[ ] Which other choices do we have?
[ ] What happens if we do nothing for now?
[ ] How many children have you treated with this therapy?
    ______________________________

ABOUT SIDE EFFECTS
[ ] Which ones are likely? Which ones are dangerous?
[ ] What do we do when we see them, and who do we call at night?
    ______________________________

ABOUT DAILY LIFE
[ ] How long do we have to stay near the hospital?
[ ] When can our child go back to school?
[ ] Who helps with brothers and sisters, travel and money?
    ______________________________

BEFORE WE LEAVE
[ ] What happens next, and on which day?
[ ] Can we have that in writing, in our language?
"""

# Key, title, file name, words.
DOCUMENTS = (
    (
        "packing-list",
        "Packing list for a hospital stay",
        "packing-list.txt",
        PACKING_LIST,
    ),
    (
        "questions-to-ask",
        "Questions to ask your child's team",
        "questions-to-ask.txt",
        QUESTIONS_TO_ASK,
    ),
)

ILLUSTRATION_TITLE = "The way of the cells"
ILLUSTRATION_ALT = (
    "A drawing: a path winds over green hills, with five stops numbered one to five, and ends at a "
    "small house under the sun."
)

_SKY, _SUN = "#e9f2f5", "#ffc15e"
_HILLS = (
    ("#cfe3df", (-300, 330, 1100, 1500)),
    ("#a9cdc7", (700, 390, 2100, 1500)),
    ("#7fb3ab", (-500, 520, 2100, 2100)),
)
_PATH, _STOP, _PAPER, _ROOF = "#fdf6ee", "#0b3a5b", "#ffffff", "#0f5c8c"
_WIDTH, _HEIGHT = 1600, 800
_FINER = 2  # drawn larger and made smaller: its edges come out smooth


def draw_illustration() -> bytes:
    """A picture of the five steps of CAR T-cell therapy, as a PNG file."""
    image = Image.new("RGB", (_WIDTH * _FINER, _HEIGHT * _FINER), _SKY)
    draw = ImageDraw.Draw(image)
    draw.ellipse(_finer(1250, 80, 1430, 260), fill=_SUN)
    for color, box in _HILLS:
        draw.ellipse(_finer(*box), fill=color)
    path = [(x, _path_height(x)) for x in range(-40, 1450, 5)]
    for x, y in path:
        draw.ellipse(_finer(x - 22, y - 22, x + 22, y + 22), fill=_PATH)
    _house(draw, 1380, round(_path_height(1450)) - 110)
    font = ImageFont.load_default(size=58 * _FINER)
    for number, x in enumerate((160, 430, 700, 970, 1240), start=1):
        y = _path_height(x)
        draw.ellipse(_finer(x - 56, y - 56, x + 56, y + 56), fill=_PAPER)
        draw.ellipse(_finer(x - 48, y - 48, x + 48, y + 48), fill=_STOP)
        draw.text(_finer(x, y - 2), str(number), fill=_PAPER, font=font, anchor="mm")
    out = BytesIO()
    image.resize((_WIDTH, _HEIGHT), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


def _path_height(x: float) -> float:
    """How far down the path runs at `x`: a wave with a stop at each turn."""
    return 670 + 38 * math.cos((x - 160) / 270 * math.pi)


def _finer(*numbers: float) -> tuple[float, ...]:
    return tuple(number * _FINER for number in numbers)


def _house(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    draw.rectangle(_finer(x, y, x + 130, y + 110), fill=_PAPER)
    roof = _finer(x - 24, y, x + 65, y - 80, x + 154, y)
    draw.polygon(roof, fill=_ROOF)
    draw.rectangle(_finer(x + 46, y + 44, x + 88, y + 110), fill=_SUN)
