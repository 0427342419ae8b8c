"""The hospital around the program: visiting."""

from cms.demo.blocks import (
    page_list,
    questions,
    section,
    table,
    text,
)
from cms.demo.pages import standard

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
        "/locations/main-hospital/",
        "/your-visit/medical-records/",
        "/languages/",
        "/financial-assistance-policy/",
    ),
    description="Getting ready for a visit: before you come, what to bring, and who helps.",
)

PAGES = (YOUR_VISIT,)
