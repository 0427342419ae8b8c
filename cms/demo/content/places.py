"""The hospital's locations: the Main Hospital, and examples that are plainly marked as such."""

from datetime import date, time

from cms.demo.blocks import section, text, when_to_call
from cms.demo.content.records import ADDRESS
from cms.demo.notation import rich
from cms.demo.pages import PageSpec

HOME = "/locations/"
MAIN = f"{HOME}main-hospital/"
CLINIC = f"{HOME}example-clinic/"
LABORATORY = f"{HOME}example-laboratory/"

# Where pages stood before, and where what they said is now.
MOVED = {f"{HOME}driving-directions/": MAIN}

INDEX = PageSpec(
    address=HOME,
    model="program.LocationIndexPage",
    title="Locations",
    introduction=rich(
        """
        The Main Hospital stands in Philadelphia. Before you set out, check on your appointment
        letter where your visit is, or call.
        """
    ),
    body=(
        section(
            "Care near your home",
            text(
                """
                Not every visit has to be in the city. Ask your child's team which check-ups and
                blood tests your own doctor can do.
                """
            ),
        ),
    ),
    description="Where Children's Hospital of Philadelphia is, and how to get there.",
)

MAIN_HOSPITAL = PageSpec(
    address=MAIN,
    model="program.LocationPage",
    title="Main Hospital",
    introduction=rich(
        """
        Traffic in the city can be heavy, so leave early. If you are late, call: it is better than
        driving fast.
        """
    ),
    body=(
        when_to_call(
            "emergency",
            "Your child has trouble breathing",
            "Your child cannot be woken, or has a seizure",
            "Bleeding does not stop",
        ),
        section(
            "If you cannot get here",
            text(
                """
                Tell us when you call. A social worker knows which help with travel your family can
                ask for.
                """
            ),
        ),
    ),
    description="The address of the Main Hospital, and how to get there by car, train or bus.",
    fields={
        **ADDRESS,
        "kind": "hospital",
        "latitude": "39.948217",
        "longitude": "-75.193927",
        "entrance": rich(
            """
            Go to the desk at the entrance. Say your child's name and which team you have come to
            see.
            """
        ),
        "transit": rich(
            """
            SEPTA runs the trains and buses of Philadelphia. Its trip planner tells you which one
            to take today: [SEPTA](https://www.septa.org/).
            """
        ),
        "accessibility": rich(
            """
            Ask at the desk for a wheelchair, an interpreter or somebody who walks with you, if that
            helps.
            """
        ),
    },
)

MADE_UP = "This place is made up for the demonstration, to show opening hours. It does not exist."

WEEKDAYS = {"day": 0, "until_day": 4}
THANKSGIVING = {"first": date(2026, 11, 26), "last": date(2026, 11, 27), "reason": "Thanksgiving"}
CHRISTMAS_EVE = {
    "first": date(2026, 12, 24),
    "opens": time(8),
    "closes": time(12),
    "reason": "Christmas Eve",
}
CHRISTMAS = {"first": date(2026, 12, 25), "reason": "Christmas Day"}
NEW_YEAR = {"first": date(2027, 1, 1), "reason": "New Year's Day"}
HOLIDAYS = [THANKSGIVING, CHRISTMAS_EVE, CHRISTMAS, NEW_YEAR]

_ELSEWHERE = {"city": "Exampletown", "region": "PA", "postal_code": "00000", "country": "US"}

EXAMPLE_CLINIC = PageSpec(
    address=CLINIC,
    model="program.LocationPage",
    title="Example Clinic",
    introduction=rich(f"Check-ups and blood tests, nearer to home. {MADE_UP}"),
    description=f"Check-ups and blood tests. {MADE_UP}",
    fields={
        **_ELSEWHERE,
        "street": "1 Example Street",
        "kind": "clinic",
        "weekly_hours": [
            {**WEEKDAYS, "opens": time(8), "closes": time(12)},
            {**WEEKDAYS, "opens": time(13), "closes": time(17)},
            {"day": 5, "opens": time(9), "closes": time(12)},
        ],
        "special_hours": HOLIDAYS,
        "entrance": rich("The door on Example Street, by the big oak."),
        "parking": rich("Behind the house; it costs nothing."),
        "accessibility": rich("No steps from the street to the rooms. Doors open by a button."),
    },
)

EXAMPLE_LABORATORY = PageSpec(
    address=LABORATORY,
    model="program.LocationPage",
    title="Example Laboratory",
    introduction=rich(f"Blood tests in the evening and at night. {MADE_UP}"),
    description=f"Blood tests in the evening and at night. {MADE_UP}",
    fields={
        **_ELSEWHERE,
        "street": "3 Example Street",
        "kind": "laboratory",
        "weekly_hours": [
            {**WEEKDAYS, "opens": time(18), "closes": time(2), "overnight": True},
        ],
        "special_hours": [THANKSGIVING, CHRISTMAS, NEW_YEAR],
    },
)

PAGES = (INDEX, MAIN_HOSPITAL, EXAMPLE_CLINIC, EXAMPLE_LABORATORY)
