"""Events of the hospital and of the program: examples, in the place of those of a real hospital.

Their days are counted from the day of loading, so that something is always still to come.
"""

from collections.abc import Sequence
from datetime import time
from typing import Any

from cms.demo.blocks import Block, page_list, section, text
from cms.demo.days import MONDAY, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY, nth, on
from cms.demo.notation import page, rich, topic
from cms.demo.pages import PageSpec

HOME = "/cancer-immunotherapy-program/"
PROGRAM_LIST = f"{HOME}events/"
HOSPITAL_LIST = "/events/"
MAIN = page("/locations/main-hospital/")
TRANSPLANT = "/blood-and-marrow-transplant-program/"


def event(
    address: str,
    title: str,
    summary: str,
    introduction: str,
    *body: Block,
    topics: Sequence[str] = (),
    also_in: Sequence[str] = (),
    **fields: Any,
) -> PageSpec:
    """An event; what depends on the day of loading is a function of it."""
    rows = {
        "topics": [{"topic_id": topic(key)} for key in topics],
        "programs": [{"program_id": page(each)} for each in also_in],
    }
    return PageSpec(
        address=address,
        model="program.EventPage",
        title=title,
        introduction=rich(introduction),
        body=body,
        description=summary,
        fields=rows | fields,
    )


STEP_FREE = rich(
    """
    The way in has no steps, and there is a quiet room next door. Tell us if your child may easily
    catch infections: we will find a seat with more space around it.
    """
)
ASK_FOR_ONE = rich(
    """
    An interpreter costs you nothing, sign language too. Call us a week before, so that we can
    find one.
    """
)

PROGRAM_EVENTS = PageSpec(
    address=PROGRAM_LIST,
    model="program.EventIndexPage",
    title="Events",
    introduction=rich(
        """
        Meetings for families and for professionals. The events of this demonstration are examples.
        """
    ),
    body=(
        section(
            "Come as you are",
            text(
                """
                Tell us beforehand if you need an interpreter, captions, a ramp or a quiet room.
                Brothers, sisters and grandparents are welcome at meetings for families: the
                illness of one child touches all of them.
                """
            ),
        ),
    ),
    in_menu=True,
    description="Meetings of the Cancer Immunotherapy Program for families and professionals.",
)

HOSPITAL_EVENTS = PageSpec(
    address=HOSPITAL_LIST,
    model="program.EventIndexPage",
    title="Events",
    introduction=rich(
        """
        Meetings for families, professionals and neighbors, of the hospital and of all its
        programs. The events of this demonstration are examples.
        """
    ),
    body=(
        section(
            "Before you come",
            text(
                """
                - Call if you need an interpreter, captions, a ramp or a quiet room.
                - Ask whether children can come along.
                - Stay at home when you or your child have a fever or a cough: others at the
                meeting may be easily infected.
                """
            ),
        ),
    ),
    description="Events of Children's Hospital of Philadelphia and its programs.",
)

CELLICON_VALLEY = event(
    f"{PROGRAM_LIST}cellicon-valley/",
    "CAR-T and the Rise of Cellicon Valley",
    "A meeting about CAR T-cell therapy and stem cell transplantation. Its date is an example.",
    """
    A meeting of experts in CAR T-cell therapy and hematopoietic stem cell transplantation (HSCT).
    Its date here is an example: the hospital's own website has its real events.
    """,
    section(
        "What it is about",
        text(
            """
            How cell therapy grew from an idea in the laboratory into a treatment that children
            receive: what works, what does not yet, and how hospitals can offer it safely. The
            name plays on Silicon Valley, because so much of this work is done in and around
            Philadelphia.
            """
        ),
    ),
    section(
        "Who comes",
        text(
            """
            - Oncologists and transplant physicians
            - Nurses and pharmacists who care for these patients
            - Researchers, and people who make the cells
            """
        ),
    ),
    first_day=on(THURSDAY, 60),
    last_day=on(THURSDAY, 60, more=1),
    begins_at=time(8, 30),
    ends_at=time(16),
    attendance="both",
    location_id=MAIN,
    room="Large lecture hall",
    for_clinicians=True,
    price=120,
    price_note="Students and residents come for free.",
    capacity=240,
    registration="link",
    registration_link="https://example.org/cellicon-valley",
    education_credits="Example: 10 credits of continuing medical education",
    speakers=[
        {"name": "Example: a cell therapy physician", "position": "Speaks on the first morning"},
        {"name": "Example: a transplant nurse", "position": "Speaks about life after treatment"},
    ],
    accessibility=STEP_FREE,
    interpreters=ASK_FOR_ONE,
    topics=("car-t-cell-therapy", "research"),
    also_in=(TRANSPLANT,),
)

FAMILY_EVENING = event(
    f"{PROGRAM_LIST}family-evening/",
    "Family Evening",
    "Parents and caregivers talk to one another, and to a nurse and a social worker.",
    """
    Sit down, have some soup, and talk to parents who know what these weeks are like. A nurse and a
    social worker are there for your questions.
    """,
    section(
        "What to know",
        text(
            """
            - You can come once, or every time. You can leave when you want.
            - Nobody has to speak. What is told in the room stays in the room.
            - Your children can play next door. Somebody is with them.
            """
        ),
    ),
    first_day=nth(2, TUESDAY, -4),
    begins_at=time(18),
    ends_at=time(19, 30),
    repeats="monthly-weekday",
    changes=[
        {
            "original": nth(2, TUESDAY, 2),
            "begins_at": time(17),
            "note": "An hour earlier this time: we cook together first.",
        }
    ],
    location_id=MAIN,
    room="Family lounge, third floor",
    for_families=True,
    price=0,
    accessibility=STEP_FREE,
    interpreters=ASK_FOR_ONE,
    topics=("for-families",),
    also_in=(TRANSPLANT,),
)

WHEN_TO_REFER = event(
    f"{PROGRAM_LIST}when-to-refer-a-child/",
    "When to Refer a Child for CAR T-Cell Therapy",
    "An hour online for physicians: whom to refer, when to call, and what to send.",
    """
    An hour for physicians who care for children with leukemia or lymphoma: which children to think
    of, when to call us, and what to send along. There is time for your questions.
    """,
    page_list("Before the talk", "", f"{HOME}patient-referral-process/"),
    first_day=on(WEDNESDAY, 18),
    begins_at=time(12),
    ends_at=time(13),
    attendance="online",
    online_link="https://example.org/meeting-room",
    for_clinicians=True,
    price=0,
    registration="link",
    registration_link="https://example.org/register",
    education_credits="Example: 1 credit of continuing medical education",
    accessibility=rich("Captions are shown during the talk. We send the slides beforehand."),
    topics=("car-t-cell-therapy",),
)

TALK_FOR_SCHOOLS = event(
    f"{PROGRAM_LIST}back-to-school-after-treatment/",
    "Back to School After Treatment",
    "An afternoon for families and teachers about the way back to the classroom.",
    """
    After a long time in the hospital, school can feel strange. Teachers, parents and a social
    worker talked about what makes the first weeks easier.
    """,
    recap=[
        text(
            """
            About thirty families and teachers came. Three things were said again and again:

            - Tell the class what happened, in words that the child chooses.
            - Start with half days.
            - Agree on a sign that means “I need a break”.

            If you could not come, ask your social worker. The hospital's teachers talk to
            your child's school with you.
            """
        )
    ],
    first_day=on(SATURDAY, -45),
    begins_at=time(14),
    ends_at=time(16, 30),
    location_id=MAIN,
    for_families=True,
    for_public=True,
    price=0,
    topics=("for-families",),
)

SIBLING_DAY = event(
    f"{HOSPITAL_LIST}sibling-day/",
    "Day for Brothers and Sisters",
    "A day of games and crafts for children whose brother or sister is ill.",
    """
    A day just for children whose brother or sister is ill: games, crafts, and people who know how
    they feel.
    """,
    first_day=on(SATURDAY, 9),
    all_day=True,
    status="cancelled",
    status_note="Too many of our helpers are ill. We are looking for a new day.",
    location_id=MAIN,
    for_families=True,
    price=0,
    registration="call",
    topics=("for-families",),
)

MUSIC = event(
    f"{HOSPITAL_LIST}music-at-noon/",
    "Music at Noon",
    "Half an hour of quiet music in the entrance hall, for everybody who is here.",
    """
    Half an hour of quiet music in the entrance hall. Sit down, or listen on your way through.
    """,
    first_day=on(WEDNESDAY, -90),
    begins_at=time(12, 15),
    ends_at=time(12, 45),
    repeats="weekly",
    weekdays=[WEDNESDAY],
    exceptions=[{"day": on(WEDNESDAY, 15)}],
    location_id=MAIN,
    room="Entrance hall",
    for_families=True,
    for_public=True,
    price=0,
)

VACCINES = event(
    f"{HOSPITAL_LIST}questions-about-vaccines/",
    "Your Questions About Vaccines",
    "An evening online: nurses answer parents' questions about vaccines after cancer treatment.",
    """
    Which vaccines does a child need after cancer treatment, and when? Nurses answer the questions
    that parents ask most. What is right for your own child, your child's team tells you.
    """,
    first_day=on(MONDAY, 25),
    begins_at=time(19),
    ends_at=time(20),
    attendance="online",
    online_link="https://example.org/vaccine-evening",
    show_online_link=True,
    for_families=True,
    price=0,
    interpreters=rich("There is a Spanish interpreter. Call us for another language."),
    topics=("your-visit",),
)

LAST_YEAR = event(
    f"{HOSPITAL_LIST}open-house/",
    "Open House",
    "Neighbors looked behind the doors of the hospital.",
    """
    Neighbors looked behind the doors: the kitchen, the laboratory, the helicopter's landing place.
    """,
    first_day=on(SATURDAY, -400),
    begins_at=time(10),
    ends_at=time(15),
    location_id=MAIN,
    for_public=True,
    price=0,
)

PAGES = (
    HOSPITAL_EVENTS,
    CELLICON_VALLEY,
    FAMILY_EVENING,
    WHEN_TO_REFER,
    TALK_FOR_SCHOOLS,
    SIBLING_DAY,
    MUSIC,
    VACCINES,
    LAST_YEAR,
)
