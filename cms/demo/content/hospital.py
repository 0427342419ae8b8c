"""The hospital around the program: finding a doctor, visiting, news."""

from cms.demo.blocks import (
    contact_box,
    page_list,
    questions,
    section,
    table,
    text,
    when_to_call,
)
from cms.demo.pages import standard

FIND_A_DOCTOR = standard(
    "/find-a-doctor/",
    "Find a Doctor",
    """
    The surest way to the right doctor is a call: tell us your child's problem in your own words,
    and we find the team.
    """,
    contact_box(heading="Call and ask"),
    section(
        "By program",
        text(
            """
            - [Cancer Immunotherapy Program](/cancer-immunotherapy-program/our-team/)
            - [Blood and Marrow Transplant Program](/blood-and-marrow-transplant-program/)
            - [Relapsed Leukemia and Lymphoma Program](/relapsed-leukemia-and-lymphoma-program/)
            - [Sickle Cell Center](/sickle-cell-center/)
            - [Thalassemia Center](/thalassemia-center/)
            """
        ),
    ),
    section(
        "By condition",
        text(
            """
            Each [condition page](/conditions-diseases/) names the programs that treat it and shows
            who to call.
            """
        ),
    ),
    section(
        "What to ask a new doctor",
        text(
            """
            - How often do you see children with this?
            - Who do we call with questions, and when?
            - Can we have an interpreter at each visit?
            """
        ),
    ),
    description="How to find the right doctor or team at Children's Hospital of Philadelphia.",
)

LOCATIONS = standard(
    "/locations/",
    "Locations",
    """
    The Main Hospital stands in Philadelphia. Before you set out, check on your appointment letter
    where your visit is, or call.
    """,
    section(
        "Main Hospital",
        text(
            """
            3401 Civic Center Blvd., Philadelphia, PA 19104

            [Get driving directions](/locations/driving-directions/)
            """
        ),
    ),
    section(
        "When you arrive",
        text(
            """
            Go to the desk at the entrance. Say your child's name and which team you have come to
            see. Ask for a wheelchair, an interpreter or somebody who walks with you if that
            helps.
            """
        ),
    ),
    section(
        "Care near your home",
        text(
            """
            Not every visit has to be in the city. Ask your child's team which check-ups and blood
            tests your own doctor can do.
            """
        ),
    ),
    description="Where Children's Hospital of Philadelphia is, and how to ask the way.",
)

DIRECTIONS = standard(
    "/locations/driving-directions/",
    "Get Driving Directions",
    """
    Put this address into your map or navigation: 3401 Civic Center Blvd., Philadelphia, PA 19104.
    """,
    section(
        "By car",
        text(
            """
            [Open the address on OpenStreetMap](https://www.openstreetmap.org/search?query=3401%20Civic%20Center%20Boulevard%20Philadelphia).
            Traffic in the city can be heavy, so leave early. If you are late, call: it is better
            than driving fast.
            """
        ),
    ),
    section(
        "By train or bus",
        text(
            """
            SEPTA runs the trains and buses of Philadelphia. Its trip planner tells you which one
            to take today: [SEPTA](https://www.septa.org/).
            """
        ),
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
    when_to_call(
        "emergency",
        "Do not drive a very sick child yourself",
        "Your child has trouble breathing",
        "Your child cannot be woken, or has a seizure",
        "Bleeding does not stop",
    ),
    description="The address of the Main Hospital, and how to get there by car, train or bus.",
)

YOUR_VISIT = standard(
    "/your-visit/",
    "Your Visit",
    """
    What to do before you come, what to bring, and who helps you while you are here.
    """,
    section(
        "Before you come",
        table(
            "What to do before a visit",
            ["When", "What to do"],
            ["When you book", "Say which language you speak, and what your child needs"],
            ["The week before", "Collect records and write your questions down"],
            ["The day before", "Check the place and time; ask whether your child may eat"],
            ["If your child is sick", "Call before you come: some visits must be moved"],
        ),
    ),
    section(
        "What to bring",
        text(
            """
            - Insurance card and a photo ID
            - A list of medicines with doses
            - Papers that show who may decide for the child, if that is not a parent
            - Something to play with
            """
        ),
    ),
    section(
        "Questions",
        questions(
            (
                "Can brothers and sisters come along?",
                "Often, but not to every unit. Ask when you book.",
            ),
            (
                "May I stay overnight with my child?",
                "Tell the team that you would like to. They tell you what is possible in your "
                "child's unit.",
            ),
            (
                "Does an interpreter cost anything?",
                "No. Read about it [in your language](/languages/).",
            ),
        ),
    ),
    page_list(
        "Also useful",
        "",
        "/locations/driving-directions/",
        "/your-visit/medical-records/",
        "/languages/",
        "/financial-assistance-policy/",
    ),
    description="Getting ready for a visit: before you come, what to bring, and who helps.",
)

NEWS = standard(
    "/news/",
    "News",
    """
    News of the hospital's programs. For questions of the press, call the main line.
    """,
    page_list(
        "From our programs",
        "",
        "/cancer-immunotherapy-program/news-and-articles/",
        "/cancer-immunotherapy-program/our-research/",
    ),
    section(
        "When news is about medicine",
        text(
            """
            A new treatment in the news may still be a study, or may be right for few children
            only. Bring what you read to the next visit, and ask what it means for your child.
            """
        ),
    ),
    description="News of Children's Hospital of Philadelphia and its programs.",
)

EVENTS = standard(
    "/events/",
    "Events",
    """
    Meetings for families, professionals and neighbors, by program.
    """,
    page_list("From our programs", "", "/cancer-immunotherapy-program/events/"),
    section(
        "Before you come",
        text(
            """
            - Call if you need an interpreter, captions, a ramp or a quiet room.
            - Ask whether children can come along.
            - Stay at home when you or your child have a fever or a cough: others at the meeting
            may be easily infected.
            """
        ),
    ),
    description="Events of Children's Hospital of Philadelphia and its programs.",
)

PAGES = (FIND_A_DOCTOR, LOCATIONS, DIRECTIONS, YOUR_VISIT, NEWS, EVENTS)
