"""News of the program. What they tell of its past is public; who wrote them is an example."""

from cms.demo.blocks import page_list, questions, section, text
from cms.demo.content.news import HOME, WRITER, news, provider
from cms.demo.notation import page, rich
from cms.demo.pages import PageSpec

PROGRAM_LIST = f"{HOME}news-and-articles/"
TRANSPLANT = "/blood-and-marrow-transplant-program/"
LEUKEMIA = "/relapsed-leukemia-and-lymphoma-program/"
ALL = "/conditions-diseases/acute-lymphoblastic-leukemia/"

FIVE_QUESTIONS = f"{PROGRAM_LIST}five-questions-about-car-t-cell-therapy/"

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

PAGES = (QUESTIONS, INTERPRETER, MILESTONE, APPROVAL)
