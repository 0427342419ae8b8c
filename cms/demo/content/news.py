"""News of the hospital and of the program, in the place of the news of a real hospital.

What they tell of the program's past is public; everybody else who wrote or speaks is an example.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from cms.demo.blocks import Block, block, page_list, questions, section, text
from cms.demo.notation import image, page, rich, topic
from cms.demo.pages import PageSpec

HOME = "/cancer-immunotherapy-program/"
PROGRAM_LIST = f"{HOME}news-and-articles/"
HOSPITAL_LIST = "/news/"
TRANSPLANT = "/blood-and-marrow-transplant-program/"
LEUKEMIA = "/relapsed-leukemia-and-lymphoma-program/"
SICKLE_CELL = "/sickle-cell-center/"
ALL = "/conditions-diseases/acute-lymphoblastic-leukemia/"

# Address and name.
TOPICS = (
    ("car-t-cell-therapy", "CAR T-cell therapy"),
    ("for-families", "For families"),
    ("research", "Research"),
    ("your-visit", "Your visit"),
)

FIVE_QUESTIONS = f"{PROGRAM_LIST}five-questions-about-car-t-cell-therapy/"
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

PROGRAM_NEWS = PageSpec(
    address=PROGRAM_LIST,
    model="program.NewsIndexPage",
    title="News and Articles",
    introduction=rich(
        """
        What is new in the program, and articles that explain it. Older articles stay here, because
        families come back to them.
        """
    ),
    body=(
        page_list(
            "Also good to read",
            "",
            f"{HOME}car-t-cell-therapy/",
            f"{HOME}resources/how-cancer-immunotherapy-works/",
            f"{HOME}about/",
        ),
    ),
    in_menu=True,
    description="News, milestones and articles of the Cancer Immunotherapy Program.",
    fields={"featured_id": page(FIVE_QUESTIONS)},
)

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

QUESTIONS = news(
    FIVE_QUESTIONS,
    "Five Questions to Ask About CAR T-Cell Therapy",
    (2026, 10, 6),
    "What families may ask before they decide about CAR T-cell therapy, and why each one helps.",
    """
    A talk about CAR T-cell therapy is full of new words. Few families remember all of it. These
    five questions help you to take home what matters most.
    """,
    section(
        "Before the talk",
        text(
            """
            Write your own questions down first. Bring somebody who listens with you. If you speak
            another language at home, ask for an interpreter: it costs nothing.
            """
        ),
    ),
    section(
        "The five questions",
        questions(
            (
                "What is the goal for my child?",
                "The goal may be to cure, to gain time, or to get ready for a transplant. Ask your "
                "team to say it in one sentence.",
            ),
            (
                "What other choices do we have?",
                "There may be other medicines, a transplant or a study. Each has good and hard "
                "sides for your child.",
            ),
            (
                "Which side effects do you watch for?",
                "Some come in the first weeks and can be serious. Ask what they look like at home, "
                "and who answers the phone at night.",
            ),
            (
                "How long do we stay near the hospital?",
                "Your child needs checks often after the cells are given. Ask for how many weeks, "
                "and who helps with a place to stay.",
            ),
            (
                "What happens if it does not work?",
                "It is fair to ask this early. Your team has thought about it, too.",
            ),
        ),
    ),
    kind="article",
    byline=(provider("example-van-der-berg"), WRITER),
    topics=("car-t-cell-therapy", "for-families"),
    conditions=(ALL,),
    also_in=(TRANSPLANT, LEUKEMIA),
    related=(f"{HOME}car-t-cell-therapy/", f"{HOME}patient-referral-process/"),
    picture=(
        "way-of-the-cells",
        "A drawing: a path with five stops winds over green hills to a small house.",
    ),
)

INTERPRETER = news(
    f"{PROGRAM_LIST}an-interpreter-at-every-step/",
    "An Interpreter at Every Step of Cell Therapy",
    (2026, 8, 18),
    "How an interpreter helps your family during cell therapy, and how to ask for one.",
    """
    Cell therapy takes many weeks and many talks. An interpreter can be there for each of them, in
    the room, on a screen or on the phone. Your family pays nothing for it.
    """,
    section(
        "When it helps most",
        text(
            """
            - When you decide, and before you sign anything
            - When your child tells how it feels
            - When you learn which signs mean that you must call
            - When you go home with new medicines
            """
        ),
    ),
    section(
        "Why not a child or a friend",
        text(
            """
            Somebody you love may leave out what is hard to say. An interpreter says all of it, and
            keeps it to themselves. [Ask for one in your language](/languages/).
            """
        ),
    ),
    kind="article",
    byline=(WRITER,),
    topics=("for-families",),
    related=("/languages/",),
)

MILESTONE = news(
    f"{PROGRAM_LIST}more-than-250-children-treated/",
    "More Than 250 Children Treated With CAR T-Cell Therapy",
    (2019, 2, 12),
    "The program has treated more than 250 children with CAR T-cell therapy since 2012.",
    """
    More than 250 children have now had CAR T-cell therapy with us. The first of them came in 2012,
    when the pilot study began.
    """,
    section(
        "What we learned",
        text(
            """
            Each child taught us something: how to see side effects earlier, and how to treat them
            better. Our team goes on with studies of T cells for other childhood cancers.
            """
        ),
    ),
    byline=(WRITER,),
    topics=("car-t-cell-therapy", "research"),
    conditions=(ALL,),
    also_in=(LEUKEMIA,),
    related=(f"{HOME}our-research/studies/",),
    corrections=(
        ("2019-02-15", "An earlier version said that the pilot study began in 2013. It was 2012."),
    ),
)

APPROVAL = news(
    f"{PROGRAM_LIST}first-approval-of-a-cell-therapy/",
    "First FDA Approval of a Cell Therapy",
    (2017, 8, 30),
    "The FDA approved CAR T-cell therapy for B-cell ALL in children and young adults.",
    """
    The U.S. Food and Drug Administration (FDA) has approved CAR T-cell therapy for B-cell acute
    lymphoblastic leukemia (ALL). It is the first cell therapy that the FDA has approved.
    """,
    section(
        "What came before",
        text(
            """
            Doctors at Children's Hospital of Philadelphia gave this kind of therapy to a child
            with ALL first, in a pilot study that began in 2012. Stephan Grupp, MD, PhD, was the
            lead investigator of the global trial, which Novartis led.
            """
        ),
    ),
    section(
        "What it means for families",
        text(
            """
            The therapy is for some children only: those whose B-cell ALL came back, or did not
            respond to other treatment. Ask your team whether it may be a choice for your child.
            """
        ),
    ),
    kind="press-release",
    topics=("car-t-cell-therapy", "research"),
    conditions=(ALL,),
    related=(f"{HOME}car-t-cell-therapy/",),
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

PAGES = (
    HOSPITAL_NEWS,
    QUESTIONS,
    INTERPRETER,
    MILESTONE,
    APPROVAL,
    COLD_SEASON,
    WHO_TO_CALL,
)
