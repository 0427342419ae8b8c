"""The hospital's services, and the programs that stand beside immunotherapy."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from cms.demo.blocks import Block, contact_box, questions, section, text
from cms.demo.content.people import ALL, BETA, HODGKIN, NON_HODGKIN, SARCOMAS, SICKLE_CELL
from cms.demo.content.places import CLINIC, HOLIDAYS, MADE_UP, MAIN, WEEKDAYS
from cms.demo.notation import page, rich
from cms.demo.pages import PageSpec

INDEX = PageSpec(
    address="/departments-services/",
    model="program.ServiceIndexPage",
    title="Departments & Services",
    introduction=rich(
        """
        The units, laboratories and helpers of the hospital. If you do not know which one you need,
        call the main line.
        """
    ),
    description="Departments and services of Children's Hospital of Philadelphia.",
)


def service(
    slug: str,
    kind: str,
    title: str,
    also_called: tuple[str, ...],
    summary: str,
    introduction: str,
    *body: Block,
    conditions: Sequence[str] = (),
    locations: Sequence[str] = (MAIN,),
    **fields: Any,
) -> PageSpec:
    """A page of the hospital's services."""
    return PageSpec(
        address=f"/departments-services/{slug}/",
        model="program.ServicePage",
        title=title,
        introduction=rich(introduction),
        body=body,
        description=summary,
        fields={
            "kind": kind,
            "also_called_text": "\n".join(also_called),
            "service_conditions": [
                {"condition_id": page(f"/conditions-diseases/{key}/")} for key in conditions
            ],
            "service_locations": [{"location_id": page(address)} for address in locations],
            **fields,
        },
    )


CANCERS = (ALL, HODGKIN, NON_HODGKIN, SARCOMAS)

LABORATORY = service(
    "cell-and-gene-therapy-laboratory",
    "laboratory",
    "Cell and Gene Therapy Laboratory",
    ("Cell therapy lab", "Stem cell laboratory"),
    "Where cells for treatment are received, tested, frozen and made ready for each child.",
    """
    You will hardly see this laboratory, but your child's cells will pass through it. People here
    test, freeze, store and thaw the cells that are given as treatment.
    """,
    section(
        "What happens to the cells",
        text(
            """
            1. Cells come from the collection room with a label that names one child only.
            2. They are counted and tested.
            3. They are frozen, or sent to the place where they are changed.
            4. When they come back, they are stored at a very low temperature.
            5. On the day of treatment they are thawed and brought to the bedside.
            """
        ),
    ),
    section(
        "How mix-ups are prevented",
        text(
            """
            Cells are checked against name and number whenever they change hands, and once more at
            the bedside. You may watch, and you may ask.
            """
        ),
    ),
    contact_box(),
    conditions=(ALL, BETA, SICKLE_CELL),
)

FINANCIAL = service(
    "financial-assistance-for-pediatric-cancer-patients",
    "support",
    "Financial Assistance for Pediatric Cancer Patients",
    ("Help with costs", "Financial counseling"),
    "Help with insurance, bills, travel and a place to stay during cancer treatment.",
    """
    Cancer treatment costs more than the medicine: travel, food, time away from work. Ask for help
    early. Asking never changes your child's care.
    """,
    section(
        "What counselors can do",
        text(
            """
            - Find out what your insurance pays, and ask it for approval
            - Explain a bill, line by line
            - Look for programs that pay for travel and a place to stay
            - Help you to apply for the hospital's own aid
            """
        ),
    ),
    section(
        "Questions",
        questions(
            (
                "We have no insurance. What now?",
                "Call us first. Counselors check whether your child can get Medicaid or other "
                "cover, and whether the [Financial Assistance "
                "Policy](/financial-assistance-policy/) applies.",
            ),
            (
                "Can we talk in our own language?",
                "Yes. An interpreter costs nothing. Read about it [in your language](/languages/).",
            ),
        ),
    ),
    contact_box(),
    conditions=CANCERS,
    what_to_bring=rich(
        """
        Insurance cards, the latest bills, and proof of income. Bring what you have: missing
        papers are no reason to wait.
        """
    ),
    what_it_costs=rich("Nothing. Asking for help is free, and so is the interpreter."),
)


PICU = service(
    "pediatric-intensive-care-unit",
    "unit",
    "Pediatric Intensive Care Unit (PICU)",
    ("PICU", "Intensive care", "ICU"),
    "Care for children who are very sick and have to be watched every minute.",
    """
    Children come here when they are very sick, after some operations, or when strong side effects
    of a treatment have to be watched. Machines and alarms are part of the room. Ask what they mean.
    """,
    section(
        "Why a child with cell therapy may come here",
        text(
            """
            After CAR T-cell therapy some children have low blood pressure or trouble breathing for
            some days. In the unit they get medicines and support around the clock. Most go back to
            their own room afterwards.
            """
        ),
    ),
    section(
        "Being with your child",
        text(
            """
            - You are not a visitor. You belong to your child's care.
            - Talk and touch: your child may hear you even when asleep.
            - Ask each day: what is the plan for today, and what worries you?
            - Eat and sleep. Somebody will stay with your child.
            """
        ),
    ),
    section(
        "If you are worried in the room",
        text(
            """
            Tell the nurse at once when your child looks different from an hour ago, when you think
            that something was forgotten, or when you did not understand what was said. You know
            your child best.
            """
        ),
    ),
    contact_box(),
)

DAY_CLINIC = service(
    "example-day-clinic",
    "clinic",
    "Example Day Clinic",
    ("Infusion clinic", "Transfusions"),
    f"Transfusions and infusions by day. {MADE_UP}",
    f"""
    Transfusions, infusions and blood tests, without a night in the hospital. {MADE_UP}
    """,
    section(
        "On the day",
        text(
            """
            1. Blood is drawn first; the result takes about an hour.
            2. The nurse checks name and number with you, twice.
            3. Your child can play, read or sleep meanwhile. You can stay the whole time.
            """
        ),
    ),
    conditions=(SICKLE_CELL, BETA, ALL),
    locations=(CLINIC,),
    weekly_hours=[{**WEEKDAYS, "opens": time(8), "closes": time(17)}],
    special_hours=HOLIDAYS,
    what_to_bring=rich(
        """
        - The list of medicines
        - Something to eat, and something to do
        - The insurance card
        """
    ),
    what_it_costs=rich(
        """
        Ask your insurance before the first visit. If it does not pay, [counselors help
        you](/departments-services/financial-assistance-for-pediatric-cancer-patients/).
        """
    ),
)

PAGES = (INDEX, LABORATORY, FINANCIAL, PICU, DAY_CLINIC)
