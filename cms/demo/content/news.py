"""News of the hospital, in the place of those of a real one, and what all news have in common."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from cms.demo.blocks import Block, block, section, text
from cms.demo.notation import image, page, rich, topic
from cms.demo.pages import PageSpec

HOME = "/cancer-immunotherapy-program/"
HOSPITAL_LIST = "/news/"
SICKLE_CELL = "/sickle-cell-center/"

# Address and name.
TOPICS = (
    ("car-t-cell-therapy", "CAR T-cell therapy"),
    ("for-families", "For families"),
    ("research", "Research"),
    ("your-visit", "Your visit"),
)

WINTER = f"{HOSPITAL_LIST}coming-to-us-in-the-cold-season/"


def news(
    address: str,
    title: str,
    day: tuple[int, int, int],
    summary: str,
    introduction: str,
    *body: Block,
    kind: str = "news",
    byline: Sequence[Block] = (),
    topics: Sequence[str] = (),
    conditions: Sequence[str] = (),
    also_in: Sequence[str] = (),
    related: Sequence[str] = (),
    corrections: Sequence[tuple[str, str]] = (),
    picture: tuple[str, str] | None = None,
) -> PageSpec:
    """A piece of news, published at nine in the morning."""
    pictured = {"image_id": image(picture[0]), "image_words": picture[1]} if picture else {}
    return PageSpec(
        address=address,
        model="program.NewsPage",
        title=title,
        introduction=rich(introduction),
        body=body,
        description=summary,
        fields={
            "kind": kind,
            "published_on": datetime(*day, 9, tzinfo=ZoneInfo("America/New_York")),
            "byline": list(byline),
            "topics": [{"topic_id": topic(key)} for key in topics],
            "conditions": [{"condition_id": page(each)} for each in conditions],
            "also_in": [{"program_id": page(each)} for each in also_in],
            "related": [{"type": "page", "value": page(each)} for each in related],
            "corrections": [block("correction", day=on, text=words) for on, words in corrections],
            **pictured,
        },
    )


def provider(slug: str) -> Block:
    """Somebody of the hospital as an author."""
    return {"type": "provider", "value": page(f"/find-a-doctor/{slug}/")}


WRITER = block("person", name="Example Writer", role="Family education")

HOSPITAL_NEWS = PageSpec(
    address=HOSPITAL_LIST,
    model="program.NewsIndexPage",
    title="News",
    introduction=rich(
        """
        News of the hospital and of all its programs. For questions of the press, call the main
        line.
        """
    ),
    body=(
        section(
            "When news is about medicine",
            text(
                """
                A new treatment in the news may still be a study, or may be right for few children
                only. Bring what you read to the next visit, and ask what it means for your child.
                """
            ),
        ),
    ),
    description="News of Children's Hospital of Philadelphia and its programs.",
    fields={"featured_id": page(WINTER)},
)

COLD_SEASON = news(
    WINTER,
    "Coming to Us in the Cold Season",
    (2026, 11, 10),
    "What to do before a visit when somebody in your family has a cough, a cold or a fever.",
    """
    Coughs and colds come back each fall. Many children here are easily infected. A call before
    you come protects them, and your own child too.
    """,
    section(
        "Call before you come if",
        text(
            """
            - your child has a cough, a fever, a rash, or throws up
            - a person at home is sick
            - you are not sure. We would rather talk with you once more than once too little.
            """
        ),
    ),
    section(
        "Do not wait with a fever",
        text(
            """
            Is your child on cancer treatment, or does your child have sickle cell disease? Then a
            fever is urgent. Call your team right away, by day and by night.
            """
        ),
    ),
    byline=(WRITER,),
    topics=("your-visit", "for-families"),
    also_in=(HOME, SICKLE_CELL),
    related=("/your-visit/",),
)

WHO_TO_CALL = news(
    f"{HOSPITAL_LIST}who-to-call-on-every-page/",
    "Who to Call Now Stands on Every Page",
    (2026, 9, 22),
    "Each page of our programs now shows the numbers for families and for referring physicians.",
    """
    When you are worried, you should not have to search for a number. Each page of a program now
    shows who to call, and the same numbers stand at the top and at the foot.
    """,
    section(
        "What else is new",
        text(
            """
            - Every condition page says when to call, and how soon.
            - Help in 23 languages is one tap away.
            - Pages print on plain paper, with the numbers on them.
            """
        ),
    ),
    kind="press-release",
    topics=("your-visit",),
    related=("/languages/", "/your-visit/"),
)

PAGES = (HOSPITAL_NEWS, COLD_SEASON, WHO_TO_CALL)
