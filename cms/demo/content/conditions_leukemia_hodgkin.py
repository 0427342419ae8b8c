"""Leukemia and Hodgkin lymphoma in the hospital's library of conditions."""

from cms.demo.blocks import table, text, when_to_call
from cms.demo.content.library import FEVER, ICD, MESH, ONCOLOGIST, condition, topic

ALL = condition(
    "acute-lymphoblastic-leukemia",
    "Acute Lymphoblastic Leukemia (ALL)",
    (
        "ALL",
        "Acute lymphocytic leukemia",
        "Acute lymphoid leukemia",
        "B-cell ALL",
        "T-cell ALL",
    ),
    "The most common cancer of childhood. The bone marrow makes too many young white blood cells.",
    """
    Acute lymphoblastic leukemia is a cancer of the blood and the bone marrow. It is the most common
    cancer in children. Most children with ALL are cured, but treatment takes a long time.
    """,
    topic(
        "what_it_is",
        text(
            """
            The bone marrow, the soft inside of bones, makes blood cells. In ALL it makes too many
            lymphoblasts: young white blood cells that never grow up. They crowd out healthy
            cells. So the child gets tired and pale, bleeds easily and catches infections. "Acute"
            means that it gets worse fast without treatment.
            """
        ),
    ),
    topic(
        "signs_and_symptoms",
        text(
            """
            - Fever, or infections that keep coming back
            - Tired, pale, short of breath
            - Bruises, nosebleeds, or small red or purple dots on the skin
            - Pain in bones or joints, or a limp
            - Swollen lymph nodes, or a swollen belly

            Most children with one of these signs do not have leukemia. A blood test is the first
            step to find out.
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            In most children nobody knows why it begins. It is not catching. Nothing that you did or
            did not do caused it. Children with Down syndrome, and with some rare inherited
            conditions, get it more often.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            - A blood count
            - Bone marrow from the hip bone, under sedation or anesthesia
            - Fluid from around the spine, to see whether leukemia cells are there
            - Tests of the genes of the leukemia cells, which help to choose the treatment
            """
        ),
    ),
    topic(
        "treatment",
        text(
            """
            Chemotherapy is the main treatment. It usually takes two to three years, most of it
            at home with visits to the clinic.
            """
        ),
        table(
            "Parts of treatment for ALL",
            ["Part", "What it is for"],
            ["Induction", "To kill most leukemia cells, so that tests find no more of them"],
            ["Consolidation", "To kill cells that are still hiding"],
            ["Maintenance", "Milder treatment for a long time, so that it does not come back"],
        ),
        text(
            """
            Some children get an antibody such as blinatumomab, or a medicine that is aimed at a
            change in the leukemia's genes. If ALL comes back or does not go away, [CAR T-cell
            therapy](/cancer-immunotherapy-program/car-t-cell-therapy/) or a [stem cell
            transplant](/blood-and-marrow-transplant-program/) may be choices.
            """
        ),
    ),
    topic(
        "outlook",
        text(
            """
            About nine of ten children with ALL are alive five years later, and most of them are
            cured. Your child's own chances depend on age, on the leukemia's genes and on how fast
            it goes away. Ask your team what they mean for your child.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            Blood counts go on after treatment ends, often at first, then less. Later visits look
            for late effects of treatment, such as on heart, bones, growth and learning.
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Your child has trouble breathing",
            "Your child cannot be woken, or has a seizure",
            "Bleeding does not stop",
        ),
        FEVER,
        when_to_call(
            "call-us",
            "A dose was missed, or you are not sure about one",
            "A vaccine, a dentist's visit or a trip is planned",
        ),
    ),
    reviewer=ONCOLOGIST,
    codes=((ICD, "C91.0"), (MESH, "D054198")),
    sources=(
        (
            "National Cancer Institute: Childhood Acute Lymphoblastic Leukemia Treatment",
            "https://www.cancer.gov/types/leukemia/patient/child-all-treatment-pdq",
        ),
        (
            "MedlinePlus: Acute Lymphocytic Leukemia",
            "https://medlineplus.gov/acutelymphocyticleukemia.html",
        ),
    ),
)

HODGKIN = condition(
    "hodgkin-lymphoma",
    "Hodgkin Lymphoma",
    ("Hodgkin's lymphoma", "Hodgkin's disease", "HL"),
    "A cancer of the lymph system, most often seen in teenagers. Most young people are cured.",
    """
    Hodgkin lymphoma is a cancer of the lymph system, which is part of the body's defenses. In
    childhood it is most common in teenagers. Most young people with it are cured.
    """,
    topic(
        "what_it_is",
        text(
            """
            A kind of white blood cell, the B cell, becomes a cancer cell and grows in lymph nodes.
            Under the microscope doctors see large cells called Reed-Sternberg cells. They tell
            Hodgkin lymphoma from other lymphomas.
            """
        ),
    ),
    topic(
        "signs_and_symptoms",
        text(
            """
            - A swelling in the neck, armpit or groin that does not hurt and does not go away
            - Cough or trouble breathing, if nodes in the chest are large
            - Fever with no clear cause, heavy sweats at night, weight loss
            - Itching, tiredness

            Swollen nodes are mostly a sign of a cold. Nodes that stay large for weeks should be
            looked at.
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            In most young people nobody knows the cause. An infection with the Epstein-Barr virus,
            which very many people have had, makes it a little more likely. It is not catching.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            A piece of a lymph node is looked at under the microscope: this is called a biopsy. CT
            and PET scans show where the lymphoma is. That is called the stage.
            """
        ),
    ),
    topic(
        "treatment",
        text(
            """
            Chemotherapy is the main treatment. Some children also get radiation. A scan after the
            first rounds shows how well it works, so that nobody gets more treatment than is
            needed. Antibody medicines, such as brentuximab vedotin, help some children, and others
            such as pembrolizumab are used when the lymphoma comes back.
            """
        ),
    ),
    topic(
        "outlook",
        text(
            """
            More than nine of ten children and teenagers with Hodgkin lymphoma can be cured. When it
            comes back, there are further treatments that can cure it.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            Visits are close together in the first years. Later they look at heart, lungs, thyroid
            and fertility, which treatment can harm. Ask about fertility before treatment begins.
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Your child has trouble breathing, above all when lying down",
            "The face or neck swells suddenly",
            "Your child faints or cannot be woken",
        ),
        FEVER,
        when_to_call(
            "call-us",
            "A node seems to grow again after treatment",
            "You have questions about school, sport or fertility",
        ),
    ),
    reviewer=ONCOLOGIST,
    codes=((ICD, "C81"), (MESH, "D006689")),
    sources=(
        (
            "National Cancer Institute: Childhood Hodgkin Lymphoma Treatment",
            "https://www.cancer.gov/types/lymphoma/patient/child-hodgkin-treatment-pdq",
        ),
    ),
    listed_under=("Lymphoma, Hodgkin",),
)

PAGES = (ALL, HODGKIN)
