"""Other lymphomas and tumors in the hospital's library of conditions."""

from cms.demo.blocks import contact_box, questions, section, table, text, when_to_call
from cms.demo.content.library import FEVER, condition

NON_HODGKIN = condition(
    "non-hodgkin-lymphoma-in-children",
    "Non-Hodgkin Lymphoma in Children",
    (
        "NHL",
        "Lymphoma, non-Hodgkin",
        "Burkitt lymphoma",
        "Lymphoblastic lymphoma",
        "Anaplastic large cell lymphoma",
        "Diffuse large B-cell lymphoma",
    ),
    "A group of fast-growing cancers of the lymph system. They need treatment within days.",
    """
    Non-Hodgkin lymphomas are cancers of white blood cells called lymphocytes. In children they
    mostly grow fast, so tests and treatment begin quickly. Most children can be cured.
    """,
    section(
        "Kinds",
        table(
            "The most common kinds in children",
            ["Kind", "Where it often begins"],
            ["Burkitt lymphoma", "The belly, or the jaw"],
            ["Lymphoblastic lymphoma", "The chest, behind the breastbone"],
            ["Diffuse large B-cell lymphoma", "Lymph nodes, belly or chest"],
            ["Anaplastic large cell lymphoma", "Lymph nodes, skin, bones or lungs"],
        ),
    ),
    section(
        "Signs",
        text(
            """
            - A lump that grows over days or weeks
            - A swollen belly, belly pain, vomiting
            - Cough, noisy breathing, or trouble lying flat
            - Fever, sweats at night, weight loss
            """
        ),
    ),
    section(
        "Tests",
        text(
            """
            A biopsy shows the kind of lymphoma. Scans, bone marrow, and fluid from around the
            spine show how far it has spread.
            """
        ),
    ),
    section(
        "Treatment",
        text(
            """
            Chemotherapy is the main treatment. Some kinds also need an antibody, rituximab, or
            another medicine aimed at the lymphoma cell. When it comes back, a [stem cell
            transplant](/blood-and-marrow-transplant-program/) may help. CAR T-cell therapy for
            lymphoma in children is given in
            [studies](/cancer-immunotherapy-program/our-research/studies/).
            """
        ),
        questions(
            (
                "Why must it go so fast?",
                "Some of these lymphomas can double within days. They also answer quickly to "
                "treatment.",
            ),
            (
                "Is it the same as leukemia?",
                "Lymphoblastic lymphoma and ALL are close relatives. Leukemia is mostly in the "
                "bone marrow and blood, lymphoma mostly in nodes and organs.",
            ),
        ),
    ),
    section(
        "When to get help",
        when_to_call(
            "emergency",
            "Get emergency help at once",
            "Trouble breathing, or noisy breathing at rest",
            "A swollen face, or veins that stand out on neck and chest",
            "Sudden strong belly pain",
        ),
        FEVER,
    ),
    contact_box(),
)

SARCOMAS = condition(
    "soft-tissue-sarcomas",
    "Soft Tissue Sarcomas",
    ("Soft tissue sarcoma", "Rhabdomyosarcoma", "Synovial sarcoma", "STS"),
    "Cancers of muscle, fat, nerves and other soft tissue. They can begin almost anywhere.",
    """
    Soft tissue holds the body together: muscle, fat, tendons, nerves, blood vessels. A soft tissue
    sarcoma is a cancer that begins there. The most common one in children is rhabdomyosarcoma.
    """,
    section(
        "Signs",
        text(
            """
            - A lump that grows, often without pain
            - An eye that bulges, or an eyelid that droops
            - Trouble with urine or stool, or blood in them
            - A stuffy nose or ear on one side that does not get better

            Most lumps in children are not cancer. One that grows, is hard, or is larger than a
            golf ball should be looked at soon.
            """
        ),
    ),
    section(
        "Tests",
        text(
            """
            MRI or CT scans show the size and place. A biopsy shows the kind. The genes of the
            tumor are tested, because they tell how it will behave.
            """
        ),
    ),
    section(
        "Treatment",
        text(
            """
            Most children get more than one treatment: surgery, chemotherapy, radiation. Which ones
            depends on the kind, the place and whether it has spread.

            Immunotherapy for these tumors is still young. A T-cell therapy for synovial sarcoma
            was approved for adults in 2024. For children it is studied. Ask us about [open
            studies](/cancer-immunotherapy-program/our-research/studies/).
            """
        ),
    ),
    section(
        "When to get help",
        when_to_call(
            "emergency",
            "Get emergency help at once",
            "Your child has trouble breathing",
            "Your child suddenly cannot move or feel the legs",
            "Bleeding does not stop",
        ),
        FEVER,
    ),
    contact_box(),
)

PAGES = (NON_HODGKIN, SARCOMAS)
