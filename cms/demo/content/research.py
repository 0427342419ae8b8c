"""The program's research and fellowship."""

from cms.demo.blocks import action, call_to_action, contact_box, page_list, questions, section, text
from cms.demo.pages import standard

HOME = "/cancer-immunotherapy-program/"

RESEARCH = standard(
    f"{HOME}our-research/",
    "Our Research",
    """
    Each treatment that we give today was once a study. We look for ways to help more children,
    with fewer side effects.
    """,
    section(
        "What we study",
        text(
            """
            - Why the cells stay in some children for years and fade in others
            - How to see side effects earlier and treat them better
            - T-cell therapy for other cancers, such as some lymphomas and solid tumors
            - How children feel, learn and grow after treatment
            """
        ),
    ),
    page_list(
        "Go on reading",
        "",
        f"{HOME}our-research/studies/",
        f"{HOME}car-t-cell-therapy/",
        "/research/",
    ),
    in_menu=True,
    description="What the Cancer Immunotherapy Program studies, and why.",
)

STUDIES = standard(
    f"{HOME}our-research/studies/",
    "Cancer Immunotherapy Studies",
    """
    A clinical trial tests a new treatment, or a new way to use one, under strict rules. The program
    has several trials for children who qualify. Which ones are open changes often, so call us.
    """,
    contact_box(heading="Ask about open studies"),
    section(
        "Before you decide",
        questions(
            (
                "Do we have to take part?",
                "No. Taking part is your choice, and your child is asked too. You may stop at any "
                "time. Your child's care goes on.",
            ),
            (
                "What does phase 1 mean?",
                "The first tests in people: is the treatment safe, and at which dose? Phase 2 asks "
                "whether it works. Phase 3 compares it with the best treatment of today.",
            ),
            (
                "Who may join?",
                "Each trial has rules about age, diagnosis, earlier treatments and test results. "
                "They keep children safe and make the answer clear.",
            ),
            (
                "What does it cost?",
                "The study often pays for what is done only for the study. Insurance is asked to "
                "pay for ordinary care. Our financial counselors go through it with you first.",
            ),
        ),
    ),
    section(
        "Look for trials yourself",
        text(
            """
            All trials in the United States are listed at
            [ClinicalTrials.gov](https://clinicaltrials.gov/). The list is made for professionals:
            bring what you find and we will read it with you.
            """
        ),
    ),
    description="Clinical trials of cancer immunotherapy for children: what they are, how to ask.",
)

FELLOWSHIP = standard(
    f"{HOME}fellowship/",
    "Fellowship",
    """
    For physicians who want to learn cellular therapy for children: how to choose patients, give
    the cells, treat the side effects, and study what could be better.
    """,
    section(
        "Who it is for",
        text(
            """
            Physicians who have finished, or soon will finish, their training in pediatric
            hematology and oncology, and want to work in cell therapy or transplantation.
            """
        ),
    ),
    section(
        "What you learn",
        text(
            """
            - Care before, during and after CAR T-cell therapy and transplantation
            - Cytokine release syndrome and effects on the nervous system: seeing them early,
            treating them
            - How cells are collected, made, tested and stored
            - How a trial is planned, run and reported
            - Talking with families about hope, risk and choice
            """
        ),
    ),
    call_to_action(
        "Ask about places",
        "Dates, pay and how to apply change from year to year. Ask the program for what holds now.",
        action("How to reach the program", f"{HOME}contact-us-online/"),
    ),
    in_menu=True,
    description="Training in pediatric cellular therapy for physicians.",
)

PAGES = (RESEARCH, STUDIES, FELLOWSHIP)
