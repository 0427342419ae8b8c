"""The thalassemias in the hospital's library of conditions."""

from cms.demo.blocks import questions, table, text, when_to_call
from cms.demo.content.library import HEMATOLOGIST, ICD, MESH, condition, topic

CDC_THALASSEMIA = (
    "Centers for Disease Control and Prevention: About Thalassemia",
    "https://www.cdc.gov/thalassemia/about/index.html",
)
NHLBI_THALASSEMIA = (
    "National Heart, Lung, and Blood Institute: Thalassemia",
    "https://www.nhlbi.nih.gov/health/thalassemia",
)

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
    topic(
        "what_it_is",
        text(
            """
            Red blood cells carry oxygen with hemoglobin. It is built of two parts, alpha globin and
            beta globin. When alpha globin is missing, the cells are small and break early. Too few
            healthy red cells is called anemia. How sick a child gets depends on how many of the
            four genes for alpha globin are missing or changed.
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
    topic(
        "signs_and_symptoms",
        text(
            """
            Silent carriers and most people with the trait feel well. Hemoglobin H disease can show
            as:

            - Pale, tired, short of breath
            - Yellow skin or eyes
            - A large spleen or liver, felt as a full belly
            - Slow growth
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            A child gets two of the four alpha genes from each parent. Nothing that you did during
            the pregnancy caused it, and it is not catching. It is more common in families from
            Southeast Asia, Africa, the Mediterranean and the Middle East.
            """
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            Newborn screening often gives the first hint. A blood count, tests of the hemoglobin and
            a gene test make it sure. Trait can look like low iron: ask for an iron test before
            your child takes iron.
            """
        ),
    ),
    topic(
        "treatment",
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
    topic(
        "outlook",
        text(
            """
            Carriers and people with the trait live as long as others. Most children with
            hemoglobin H disease grow up and lead full lives with regular checks.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            - Blood counts, growth and the size of the spleen, at each check-up
            - Iron, which can build up even without transfusions
            - Genetic counseling, before your child wants children one day
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Your child has trouble breathing, or a racing heart at rest",
            "Your child faints or cannot be woken",
        ),
        when_to_call(
            "call-today",
            "A fever",
            "Suddenly paler, weaker or more yellow than usual",
            "Dark urine",
        ),
        when_to_call(
            "call-us",
            "Your child is to take a new medicine, or iron",
            "You plan another pregnancy and want to know the chances",
        ),
    ),
    reviewer=HEMATOLOGIST,
    codes=((ICD, "D56.0"), (MESH, "D017085")),
    sources=(
        CDC_THALASSEMIA,
        NHLBI_THALASSEMIA,
        (
            "MedlinePlus Genetics: Alpha thalassemia",
            "https://medlineplus.gov/genetics/condition/alpha-thalassemia/",
        ),
    ),
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
    topic(
        "what_it_is",
        text(
            """
            Hemoglobin carries oxygen in red blood cells. Without enough beta globin the body makes
            too few red cells, and they break early. The bone marrow works too hard to make up for
            it.
            """
        ),
        table(
            "Kinds of beta thalassemia",
            ["Kind", "What it means"],
            ["Minor (trait)", "One changed gene; mild anemia or none"],
            ["Intermedia", "Two changed genes; transfusions from time to time"],
            ["Major (Cooley's anemia)", "Two changed genes; regular transfusions for life"],
        ),
    ),
    topic(
        "signs_and_symptoms",
        text(
            """
            - A pale, fussy baby who does not eat or grow well
            - Yellow skin or eyes
            - A swollen belly from a large spleen and liver
            - Changes of the bones, above all of the face, without treatment
            """
        ),
    ),
    topic(
        "causes",
        text(
            """
            A child with the serious form got one changed gene from each parent. Parents who carry
            one such gene are mostly healthy and often do not know it.
            """
        ),
        questions(
            (
                "Can the next child have it too?",
                "If both parents carry a changed gene, the chance is one in four in each "
                "pregnancy. A genetic counselor can explain the choices.",
            ),
        ),
    ),
    topic(
        "diagnosis",
        text(
            """
            A blood count, tests of the hemoglobin, and gene tests. Both parents can be tested, also
            before or during a pregnancy.
            """
        ),
    ),
    topic(
        "treatment",
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
        ),
    ),
    topic(
        "outlook",
        text(
            """
            With regular transfusions and chelation, children with the major form grow up, go to
            work and have families. A transplant that goes well cures it.
            """
        ),
    ),
    topic(
        "follow_up",
        text(
            """
            - Iron in heart and liver, measured by MRI
            - Growth, bones, hormones, hearing and eyes, about once a year
            - Vaccines, above all if the spleen was taken out
            """
        ),
    ),
    topic(
        "when_to_call",
        when_to_call(
            "emergency",
            "Your child has trouble breathing or chest pain",
            "Your child faints or cannot be woken",
        ),
        when_to_call(
            "call-today",
            "A fever, above all if the spleen was taken out or your child has a central line",
            "Belly pain, or suddenly paler than usual",
            "A rash, fever or back pain after a transfusion",
        ),
        when_to_call(
            "call-us",
            "Your child misses doses of the medicine against iron",
            "A visit for a transfusion has to be moved",
        ),
    ),
    reviewer=HEMATOLOGIST,
    codes=((ICD, "D56.1"), (MESH, "D017086")),
    sources=(
        CDC_THALASSEMIA,
        NHLBI_THALASSEMIA,
        (
            "MedlinePlus Genetics: Beta thalassemia",
            "https://medlineplus.gov/genetics/condition/beta-thalassemia/",
        ),
    ),
)

PAGES = (ALPHA, BETA)
