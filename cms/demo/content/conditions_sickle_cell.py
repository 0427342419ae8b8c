"""Sickle cell disease in the hospital's library of conditions."""

from cms.demo.blocks import subsection, text, when_to_call
from cms.demo.content.library import HEMATOLOGIST, ICD, MESH, condition, topic

SICKLE_CELL = condition(
    "sickle-cell-disease",
    "Sickle Cell Disease",
    ("SCD", "Sickle cell anemia", "Hemoglobin SS", "Hemoglobin SC", "Sickle beta thalassemia"),
    "An inherited blood disorder. Red cells become stiff and curved, and block small vessels.",
    """
    Sickle cell disease is passed on in families. Red blood cells become stiff and shaped like a
    sickle. They block small blood vessels and live for a short time only. This causes pain, anemia
    and infections.
    """,
    topic(
        "what_it_is",
        text(
            """
            Healthy red blood cells are round and soft, so they slip through the smallest vessels.
            In sickle cell disease their hemoglobin sticks together. The cells turn hard and
            curved. Where they get stuck, blood and oxygen do not pass, and that hurts.
            """
        ),
    ),
    topic(
        "signs_and_symptoms",
        text(
            """
            - Pain that comes suddenly, in hands and feet in babies, later anywhere
            - Anemia: pale, tired
            - Yellow eyes
            - Serious infections, because the spleen does not work well
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            A child with the disease got a changed hemoglobin gene from each parent, at least one of
            them the sickle gene. A child who got one sickle gene and one healthy gene has sickle
            cell trait. Trait is not the disease, and most people with it feel well.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            Every newborn in the United States is screened for it. If the screening shows something,
            a second blood test makes it sure.
            """
        ),
    ),
    topic(
        "treatment",
        text(
            """
            - **Penicillin and vaccines** protect young children from infections.
            - **Hydroxyurea** makes pain and other problems rarer. It is taken every day.
            - **Fluids, warmth and pain medicine** for pain at home. Ask for a written pain plan.
            - **Transfusions** prevent strokes. A yearly ultrasound of the head shows which
            children need them for that.
            - **Stem cell transplant** can cure it. A matched brother or sister is the best
            donor.
            - **Gene therapy** was approved in 2023 for some people aged 12 and older.
            """
        ),
    ),
    topic(
        "outlook",
        text(
            """
            It differs much from child to child. In the United States most children with sickle cell
            disease now grow up. Daily care, vaccines and quick help with a fever make a great
            difference.
            """
        ),
    ),
    topic(
        "follow_up",
        subsection(
            "Check-ups",
            text(
                """
                - A visit every few months, more often in babies
                - An ultrasound of the head each year, from 2 to 16 years of age
                - Eyes, kidneys, heart and lungs, as your child grows
                """
            ),
        ),
        subsection(
            "Everyday life",
            text(
                """
                Drink plenty. Dress warmly, and get out of cold water soon. Rest before getting
                tired. Tell the school what to do about pain and fever: we can help with a letter.
                """
            ),
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Signs of a stroke: a weak arm or leg, a crooked face, trouble speaking or seeing",
            "Trouble breathing, or chest pain with a fever",
            "A seizure, or your child cannot be woken",
        ),
        when_to_call(
            "call-today",
            "A fever of 101°F (38.3°C) or higher, or the number your team gave you",
            "Pain that does not get better with the pain plan",
            "Suddenly pale or very weak, or a large, hard belly on the left",
            "An erection that hurts and does not go away",
        ),
        when_to_call(
            "call-us",
            "The pain plan or the medicines run out",
            "The school needs a letter",
        ),
        text(
            """
            A fever in sickle cell disease can be the first sign of an infection that becomes deadly
            in hours. Go to the emergency department if you cannot reach anybody.
            """
        ),
    ),
    reviewer=HEMATOLOGIST,
    codes=(
        (ICD, "D57.0"),
        (ICD, "D57.1"),
        (ICD, "D57.2"),
        (ICD, "D57.4"),
        (MESH, "D000755"),
    ),
    sources=(
        (
            "Centers for Disease Control and Prevention: About Sickle Cell Disease",
            "https://www.cdc.gov/sickle-cell/about/index.html",
        ),
        (
            "National Heart, Lung, and Blood Institute: Sickle Cell Disease",
            "https://www.nhlbi.nih.gov/health/sickle-cell-disease",
        ),
        (
            "MedlinePlus Genetics: Sickle cell disease",
            "https://medlineplus.gov/genetics/condition/sickle-cell-disease/",
        ),
    ),
)

PAGES = (SICKLE_CELL,)
