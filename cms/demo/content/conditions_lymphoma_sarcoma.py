"""Other lymphomas and tumors in the hospital's library of conditions."""

from cms.demo.blocks import questions, table, text, when_to_call
from cms.demo.content.library import FEVER, ICD, MESH, ONCOLOGIST, condition, topic

NON_HODGKIN = condition(
    "non-hodgkin-lymphoma-in-children",
    "Non-Hodgkin Lymphoma in Children",
    (
        "NHL",
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
    topic(
        "what_it_is",
        text(
            """
            Lymphocytes defend the body against infections. They live in lymph nodes, spleen,
            tonsils and other places, and travel through the whole body. In a lymphoma one kind of
            them grows without end.
            """
        ),
        table(
            "The most common kinds in children",
            ["Kind", "Where it often begins"],
            ["Burkitt lymphoma", "The belly, or the jaw"],
            ["Lymphoblastic lymphoma", "The chest, behind the breastbone"],
            ["Diffuse large B-cell lymphoma", "Lymph nodes, belly or chest"],
            ["Anaplastic large cell lymphoma", "Lymph nodes, skin, bones or lungs"],
        ),
        questions(
            (
                "Is it the same as leukemia?",
                "Lymphoblastic lymphoma and ALL are close relatives. Leukemia is mostly in the "
                "bone marrow and blood, lymphoma mostly in nodes and organs.",
            ),
        ),
    ),
    topic(
        "signs_and_symptoms",
        text(
            """
            - A lump that grows over days or weeks
            - A swollen belly, belly pain, vomiting
            - Cough, noisy breathing, or trouble lying flat
            - Fever, sweats at night, weight loss
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            In most children nobody knows the cause. It is not catching. Children whose immune
            system is weak, from birth or after a transplant, get it more often.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            A biopsy shows the kind of lymphoma. Scans, bone marrow, and fluid from around the
            spine show how far it has spread.
            """
        ),
    ),
    topic(
        "treatment",
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
        ),
    ),
    topic(
        "outlook",
        text(
            """
            More than eight of ten children with non-Hodgkin lymphoma are alive five years later,
            and most of them are cured. It depends on the kind, and on how far it has spread.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            Scans and blood tests go on for some years. Later visits look for late effects of
            treatment, above all on the heart.
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Trouble breathing, or noisy breathing at rest",
            "A swollen face, or veins that stand out on neck and chest",
            "Sudden strong belly pain",
        ),
        FEVER,
        when_to_call(
            "call-us",
            "You want a second opinion, or to hear about studies",
        ),
    ),
    reviewer=ONCOLOGIST,
    codes=(
        (ICD, "C83.3"),
        (ICD, "C83.5"),
        (ICD, "C83.7"),
        (ICD, "C84.6"),
        (ICD, "C84.7"),
        (ICD, "C85.9"),
        (MESH, "D008228"),
    ),
    sources=(
        (
            "National Cancer Institute: Childhood Non-Hodgkin Lymphoma Treatment",
            "https://www.cancer.gov/types/lymphoma/patient/child-nhl-treatment-pdq",
        ),
    ),
    listed_under=("Lymphoma, Non-Hodgkin",),
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
    topic(
        "what_it_is",
        text(
            """
            There are many kinds. Rhabdomyosarcoma looks like young muscle, and mostly begins in
            small children: in the head and neck, the bladder, an arm or a leg. Synovial sarcoma is
            seen more in teenagers, often near a joint.
            """
        ),
    ),
    topic(
        "signs_and_symptoms",
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
    topic(
        "causes",
        text(
            """
            In most children nobody knows the cause. Some inherited conditions, such as Li-Fraumeni
            syndrome and neurofibromatosis type 1, make it more likely. A bump or a fall does not
            cause it.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            MRI or CT scans show the size and place. A biopsy shows the kind. The genes of the
            tumor are tested, because they tell how it will behave.
            """
        ),
    ),
    topic(
        "treatment",
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
    topic(
        "outlook",
        text(
            """
            It differs widely: by the kind, the place, whether all of it could be taken out, and
            whether it has spread. Most children whose tumor has not spread are cured.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            Scans go on for years, first every few months. Physical therapy helps after surgery on
            an arm or a leg.
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Your child has trouble breathing",
            "Your child suddenly cannot move or feel the legs",
            "Bleeding does not stop",
        ),
        FEVER,
        when_to_call(
            "call-us",
            "A lump comes back, or a new one shows",
            "Your child needs help with moving, school or sport",
        ),
    ),
    reviewer=ONCOLOGIST,
    codes=((ICD, "C49"), (MESH, "D012509"), (MESH, "D012208")),
    sources=(
        (
            "National Cancer Institute: Childhood Soft Tissue Sarcoma Treatment",
            "https://www.cancer.gov/types/soft-tissue-sarcoma/patient/child-soft-tissue-treatment-pdq",
        ),
        (
            "National Cancer Institute: Childhood Rhabdomyosarcoma Treatment",
            "https://www.cancer.gov/types/soft-tissue-sarcoma/patient/rhabdomyosarcoma-treatment-pdq",
        ),
    ),
    listed_under=("Sarcomas, soft tissue",),
)

PAGES = (NON_HODGKIN, SARCOMAS)
