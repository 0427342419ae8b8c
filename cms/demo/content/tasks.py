"""Pages that the "I want to" tasks and the utility menu lead to."""

from cms.demo.blocks import (
    action,
    call_to_action,
    contact_box,
    page_list,
    section,
    table,
    text,
    when_to_call,
)
from cms.demo.pages import standard

APPOINTMENT = standard(
    "/request-an-appointment/",
    "Request an Appointment",
    """
    Call to make an appointment. On the phone you can ask questions, and nothing about your child's
    health has to be written down.
    """,
    contact_box(heading="Call for an appointment"),
    section(
        "Have at hand",
        text(
            """
            - Your child's name and date of birth
            - The reason for the visit, in your own words
            - The name of your child's doctor, and a referral if you have one
            - Your insurance card
            - The language you speak
            """
        ),
    ),
    section(
        "If you are already our patient",
        text(
            """
            You can also ask for a visit in the [MyCHOP Patient
            Portal](https://example.org/mychop-patient-portal/).
            """
        ),
    ),
    when_to_call(
        "emergency",
        "Your child has trouble breathing",
        "Your child cannot be woken, or has a seizure",
        "A baby under two months has a temperature of 100.4°F (38°C) or higher",
        "Bleeding does not stop",
    ),
    description="How to make an appointment by phone, and what to have at hand.",
)

REFER = standard(
    "/healthcare-professionals/refer-a-patient/",
    "Refer a Patient",
    """
    Call, tell us what worries you, and we find the team. If a child is unstable, say so first.
    """,
    contact_box(heading="Call to refer a patient"),
    section(
        "What helps us",
        table(
            "What to have at hand for a referral",
            ["Item", "Why"],
            ["Diagnosis or main question", "To find the right team"],
            ["How urgent it is", "So that the sickest are seen first"],
            ["Treatment so far", "To avoid doing things twice"],
            ["Family's phone and language", "To call them with an interpreter"],
        ),
    ),
    page_list(
        "Programs with their own process",
        "",
        "/cancer-immunotherapy-program/patient-referral-process/",
    ),
    description="How physicians refer a child to Children's Hospital of Philadelphia.",
)

PROFESSIONALS = standard(
    "/healthcare-professionals/",
    "For Healthcare Professionals",
    """
    Between two patients: who to call, how to refer, and which trials are open.
    """,
    contact_box(heading="Call the hospital"),
    page_list(
        "Quick ways",
        "",
        "/healthcare-professionals/refer-a-patient/",
        "/cancer-immunotherapy-program/patient-referral-process/",
        "/research/clinical-trials/",
        "/cancer-immunotherapy-program/fellowship/",
    ),
    description="Referral, trials and training for healthcare professionals.",
)

RECORDS = standard(
    "/your-visit/medical-records/",
    "Request Medical Records",
    """
    Your child's records belong to your child's care wherever it goes on. You have a right to a
    copy.
    """,
    section(
        "How to ask",
        text(
            """
            1. Look first in the [MyCHOP Patient
            Portal](https://example.org/mychop-patient-portal/): many results are there at once.
            2. If you need more, call the main line and ask for medical records.
            3. Say which dates and which kinds of records, and where they should go.
            """
        ),
    ),
    section(
        "Who may ask",
        text(
            """
            Parents and legal guardians, for a child. From 18 years on, patients ask themselves.
            For some matters teenagers decide alone, as the law of Pennsylvania says.
            """
        ),
    ),
    description="How to get a copy of your child's medical records.",
)

TRIALS = standard(
    "/research/clinical-trials/",
    "Find Clinical Trials",
    """
    A clinical trial tests whether a new treatment is safe and works. Joining is always your choice.
    """,
    page_list(
        "Trials by program",
        "",
        "/cancer-immunotherapy-program/our-research/studies/",
    ),
    section(
        "Trials everywhere",
        text(
            """
            All trials in the United States are listed at
            [ClinicalTrials.gov](https://clinicaltrials.gov/). Search for the diagnosis and for
            "Philadelphia".
            """
        ),
    ),
    contact_box("research", "Ask about research"),
    description="How to find clinical trials for children, and what joining one means.",
)

RESEARCH = standard(
    "/research/",
    "Research",
    """
    Doctors and scientists of the hospital study how diseases of children begin and how to treat
    them better.
    """,
    page_list(
        "Go on reading",
        "",
        "/research/clinical-trials/",
        "/cancer-immunotherapy-program/our-research/",
    ),
    section(
        "Your child and research",
        text(
            """
            You may be asked whether your child can join a study. You can say no, and care goes on
            as before. Children are asked too, in words for their age.
            """
        ),
    ),
    contact_box("research", "Ask about research"),
    description="Research at Children's Hospital of Philadelphia, and how families take part.",
)

VOLUNTEER = standard(
    "/volunteer/",
    "Volunteer",
    """
    An hour of play or reading can change a child's day. Volunteers also guide visitors and help in
    offices.
    """,
    section(
        "What to expect",
        text(
            """
            Volunteers fill in an application, show that they are healthy, are checked as the law
            asks of everybody who works with children, and learn how to keep patients safe. Call to
            ask what is needed now.
            """
        ),
    ),
    description="How to become a volunteer at the hospital.",
)

NEWSLETTERS = standard(
    "/newsletters/",
    "Sign up for Newsletters",
    """
    Newsletters bring articles for parents, news of research and invitations. To be put on a list or
    taken off, call the main line.
    """,
    section(
        "What to choose from",
        text(
            """
            - For families: staying healthy, growing up, living with an illness
            - For professionals: referral, trials, courses
            - For friends of the hospital: what gifts make possible
            """
        ),
    ),
    description="Newsletters of the hospital for families, professionals and friends.",
)

FEEDBACK = standard(
    "/feedback/",
    "Provide Feedback About My Hospital Visit",
    """
    Tell us what was good and what was not. It helps the next family. If something is wrong right
    now, tell the nurse in charge: do not wait.
    """,
    section(
        "How to tell us",
        text(
            """
            - In the hospital: ask for the nurse in charge, or for patient relations.
            - Later: call the main line and say that you want to give feedback.

            Please do not write about your child's health by ordinary e-mail.
            """
        ),
    ),
    section(
        "Your rights",
        text(
            """
            A complaint never changes your child's care. You may also turn to the Pennsylvania
            Department of Health.
            """
        ),
    ),
    description="How to say what was good and what was not about a hospital visit.",
)

CAREERS = standard(
    "/careers/",
    "Careers",
    """
    Nurses, doctors, technicians, cooks, engineers: it takes many kinds of work to care for
    children.
    """,
    call_to_action(
        "Open positions",
        "Positions are listed in another system. Here its address is an example only.",
        action("See open positions", "https://example.org/careers/"),
    ),
    section(
        "Before you apply",
        text(
            """
            - Read what the work is like on an ordinary day, nights and weekends too.
            - Everybody who works with children is checked as the law of Pennsylvania asks.
            - Tell us what you need to do the work well, such as a sign language interpreter.
            """
        ),
    ),
    page_list("Training", "", "/cancer-immunotherapy-program/fellowship/"),
    description="Working at Children's Hospital of Philadelphia.",
)

PAGES = (
    APPOINTMENT,
    PROFESSIONALS,
    REFER,
    RECORDS,
    RESEARCH,
    TRIALS,
    VOLUNTEER,
    NEWSLETTERS,
    FEEDBACK,
    CAREERS,
)
