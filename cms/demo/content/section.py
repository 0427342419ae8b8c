"""The program's section menu: who we are, what we treat, what families can read."""

from cms.demo.blocks import (
    download,
    page_list,
    passage,
    questions,
    quote,
    section,
    text,
)
from cms.demo.notation import rich
from cms.demo.pages import PageSpec, standard

HOME = "/cancer-immunotherapy-program/"

TEAM = PageSpec(
    address=f"{HOME}our-team/",
    model="program.ProviderIndexPage",
    title="Our Team",
    introduction=rich(
        """
        Many people take care of one child here. This page says who does what, so that you know whom
        to ask. You will not meet everybody on the first day.
        """
    ),
    body=(
        section(
            "Who does what",
            text(
                """
                - **Oncologists** are doctors for children with cancer. They tell you which
                treatments are possible and lead your child's care.
                - **Nurse practitioners** examine your child, order tests and medicines, and follow
                how your child is doing from day to day.
                - The **nurse navigator** is your first person to ask: plans the visits, and passes
                your questions to the right person.
                - **Social workers** help with school, brothers and sisters, a place to stay, worry
                and sleep.
                - **Financial counselors** go through insurance and costs with you. See also
                [Financial Assistance for Pediatric Cancer
                Patients](/departments-services/financial-assistance-for-pediatric-cancer-patients/).
                - **Researchers** study how T cells fight cancer. If your child may join a study,
                they explain it before you decide.
                """
            ),
        ),
    ),
    in_menu=True,
    description="Who takes care of your child in the Cancer Immunotherapy Program, and how.",
)

CONDITIONS = PageSpec(
    address=f"{HOME}conditions-we-treat/",
    model="program.ConditionIndexPage",
    title="Conditions We Treat",
    introduction=rich(
        """
        Immunotherapy is not right for every child with one of these conditions. Often it is used
        when other treatments have not worked. Call us and we will talk about your child.
        """
    ),
    in_menu=True,
    description="The cancers and blood disorders that the Cancer Immunotherapy Program treats.",
)

STORIES = standard(
    f"{HOME}patient-stories/",
    "Patient Stories",
    """
    It can help to hear from another family. A story is told here only when the child and the
    family want it, and it is taken down when they change their minds.
    """,
    section(
        "What families ask one another",
        text(
            """
            - How did you tell your child?
            - What did you bring for the long days?
            - Who took care of the other children?
            - What do you wish you had asked on the first day?
            """
        ),
        quote(
            "I wrote every question down, even the small ones. The nurses never minded.",
            "Example: a parent",
            "Written for this demonstration; no real family",
        ),
    ),
    section(
        "Talk to another family",
        text(
            """
            Ask our social workers whether you can talk to a parent whose child had the same
            treatment. Each child is different: another child's story cannot tell you how
            treatment will go for yours.
            """
        ),
    ),
    section(
        "Tell your own story",
        text(
            """
            You decide what is told, whether a picture is shown, and for how long. You sign a
            consent form first. You may take it back at any time, and you do not have to say why.
            Your child's care stays the same, whatever you decide.
            """
        ),
    ),
    in_menu=True,
    description="How families share their stories here, and how to talk to another family.",
)

RESOURCES = standard(
    f"{HOME}resources/",
    "Resources",
    """
    Things to read, watch and print, for parents and for children. Take your time. You can ask us
    about any of it.
    """,
    page_list(
        "To read and to watch",
        "Start with the one that fits your question.",
        f"{HOME}resources/how-cancer-immunotherapy-works/",
        f"{HOME}resources/video-tour/",
        f"{HOME}car-t-cell-therapy/",
        f"{HOME}what-to-expect/",
    ),
    section(
        "To print",
        download(
            "packing-list",
            "Packing list for a hospital stay",
            "One page to hang on the fridge, with room for your own things.",
        ),
        download(
            "questions-to-ask",
            "Questions to ask your child's team",
            "Tick what you want to know. There is room to write the answers down.",
        ),
    ),
    section(
        "In your language",
        text(
            """
            An interpreter costs you nothing. Ask for one when you call, or read about it
            [in your language](/languages/).
            """
        ),
        passage(
            "es",
            """
            ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia
            lingüística. [Español](/languages/es/)
            """,
        ),
    ),
    section(
        "Words you may hear",
        questions(
            (
                "What are T cells?",
                "White blood cells that find and kill cells which do not belong in the body, such "
                "as cells with a virus inside.",
            ),
            (
                "What is immunotherapy?",
                "Treatment that uses the body's own defenses against cancer. CAR T-cell therapy "
                "is one kind. Antibody medicines are another.",
            ),
            (
                "What does relapse mean?",
                "The cancer was gone, or too small to find, and has come back.",
            ),
            (
                "What does remission mean?",
                "Tests find no more cancer. Some cancer cells may still be hiding, so treatment "
                "and check-ups go on.",
            ),
            (
                "What is apheresis?",
                "Blood flows through a machine that keeps one kind of cell and gives the rest "
                "back. This is how T cells are collected.",
            ),
        ),
    ),
    in_menu=True,
    description="Things to read, watch and print for families in the Cancer Immunotherapy Program.",
)

PAGES = (TEAM, CONDITIONS, STORIES, RESOURCES)
