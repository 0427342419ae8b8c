"""The blood disorders in the hospital's library of conditions."""

from cms.demo.blocks import contact_box, questions, section, table, text, when_to_call
from cms.demo.content.library import condition

ALPHA = condition(
    "alpha-thalassemia",
    "Alpha Thalassemia",
    ("Alpha thal", "Hemoglobin H disease", "HbH disease", "Hemoglobin Bart's"),
    "An inherited blood disorder. The body makes too little of one part of hemoglobin.",
    """
    Alpha thalassemia is passed on in families. The body makes too little alpha globin, a part of
    hemoglobin, which carries oxygen in red blood cells. Some people never notice it. Others need
    care all their lives.
    """,
    section(
        "Kinds",
        text(
            """
            A person has four genes for alpha globin, two from each parent. How sick a child gets
            depends on how many of them are missing or changed.
            """
        ),
        table(
            "What missing or changed alpha genes mean",
            ["Genes", "Name", "What it means"],
            ["One", "Silent carrier", "No signs"],
            ["Two", "Alpha thalassemia trait", "Small red cells, mild anemia or none"],
            ["Three", "Hemoglobin H disease", "Anemia; sometimes transfusions"],
            ["Four", "Alpha thalassemia major", "Very serious, already before birth"],
        ),
    ),
    section(
        "Signs",
        text(
            """
            - Pale, tired, short of breath
            - Yellow skin or eyes
            - A large spleen or liver, felt as a full belly
            - Slow growth
            """
        ),
    ),
    section(
        "Tests",
        text(
            """
            Newborn screening often gives the first hint. A blood count, tests of the hemoglobin and
            a gene test make it sure. Trait can look like low iron: ask for an iron test before
            your child takes iron.
            """
        ),
    ),
    section(
        "Treatment",
        text(
            """
            Trait needs no treatment. Children with hemoglobin H disease are checked often. An
            infection or some medicines can make the anemia much worse, so keep the list of
            medicines to avoid at hand. Some children need transfusions. Alpha thalassemia major
            needs transfusions for life or a [stem cell
            transplant](/blood-and-marrow-transplant-program/); some babies are treated before
            birth.
            """
        ),
    ),
    section(
        "When to get help",
        when_to_call(
            "emergency",
            "Get emergency help at once",
            "Your child has trouble breathing, or a racing heart at rest",
            "Your child faints or cannot be woken",
        ),
        when_to_call(
            "call-today",
            "Call the same day",
            "A fever",
            "Suddenly paler, weaker or more yellow than usual",
            "Dark urine",
        ),
    ),
    contact_box(),
)

BETA = condition(
    "beta-thalassemia",
    "Beta Thalassemia (Cooley's Anemia)",
    (
        "Cooley's anemia",
        "Beta thalassemia major",
        "Beta thalassemia intermedia",
        "Mediterranean anemia",
        "Beta thal",
    ),
    "An inherited blood disorder with serious anemia. Many children need regular transfusions.",
    """
    Beta thalassemia is passed on in families. The body makes too little beta globin, a part of
    hemoglobin. The serious form is also called Cooley's anemia. It shows in the first two years of
    life.
    """,
    section(
        "Kinds",
        table(
            "Kinds of beta thalassemia",
            ["Kind", "What it means"],
            ["Minor (trait)", "One changed gene; mild anemia or none"],
            ["Intermedia", "Two changed genes; transfusions from time to time"],
            ["Major (Cooley's anemia)", "Two changed genes; regular transfusions for life"],
        ),
    ),
    section(
        "Signs",
        text(
            """
            - A pale, fussy baby who does not eat or grow well
            - Yellow skin or eyes
            - A swollen belly from a large spleen and liver
            - Changes of the bones, above all of the face, without treatment
            """
        ),
    ),
    section(
        "Tests",
        text(
            """
            A blood count, tests of the hemoglobin, and gene tests. Both parents can be tested, also
            before or during a pregnancy.
            """
        ),
    ),
    section(
        "Treatment",
        text(
            """
            - **Transfusions**, every few weeks in the major form
            - **Chelation:** medicine that takes out the iron which transfusions leave behind. Too
            much iron harms the heart, liver and glands.
            - **Stem cell transplant**, best from a matched brother or sister
            - **Gene therapy** for some children: their own blood stem cells are changed and
            given back
            """
        ),
        questions(
            (
                "Should my child eat less iron?",
                "Do not give iron pills, or vitamins with iron, unless the team says so. Ask about "
                "food at the next visit.",
            ),
            (
                "Can the next child have it too?",
                "If both parents carry a changed gene, the chance is one in four in each "
                "pregnancy. A genetic counselor can explain the choices.",
            ),
        ),
    ),
    section(
        "When to get help",
        when_to_call(
            "emergency",
            "Get emergency help at once",
            "Your child has trouble breathing or chest pain",
            "Your child faints or cannot be woken",
        ),
        when_to_call(
            "call-today",
            "Call right away, day or night",
            "A fever, above all if the spleen was taken out or your child has a central line",
            "Belly pain, or suddenly paler than usual",
            "A rash, fever or back pain after a transfusion",
        ),
    ),
    contact_box(),
)

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
    section(
        "How it is found",
        text(
            """
            Every newborn in the United States is screened for it. If the screening shows something,
            a second blood test makes it sure.
            """
        ),
    ),
    section(
        "Signs",
        text(
            """
            - Pain that comes suddenly, in hands and feet in babies, later anywhere
            - Anemia: pale, tired
            - Yellow eyes
            - Serious infections, because the spleen does not work well
            """
        ),
    ),
    section(
        "Treatment",
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
    section(
        "When to get help",
        when_to_call(
            "emergency",
            "Get emergency help at once",
            "Signs of a stroke: a weak arm or leg, a crooked face, trouble speaking or seeing",
            "Trouble breathing, or chest pain with a fever",
            "A seizure, or your child cannot be woken",
        ),
        when_to_call(
            "call-today",
            "Call right away, day or night",
            "A fever of 101°F (38.3°C) or higher, or the number your team gave you",
            "Pain that does not get better with the pain plan",
            "Suddenly pale or very weak, or a large, hard belly on the left",
            "An erection that hurts and does not go away",
        ),
        text(
            """
            A fever in sickle cell disease can be the first sign of an infection that becomes deadly
            in hours. Go to the emergency department if you cannot reach anybody.
            """
        ),
    ),
    section(
        "Everyday life",
        text(
            """
            Drink plenty. Dress warmly, and get out of cold water soon. Rest before getting
            tired. Tell the school what to do about pain and fever: we can help with a letter.
            """
        ),
    ),
    contact_box(),
)

PAGES = (ALPHA, BETA, SICKLE_CELL)
