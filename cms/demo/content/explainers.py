"""Pages that the program's cards lead to: what the treatment is, and how to help."""

from cms.demo.blocks import (
    action,
    call_to_action,
    contact_box,
    download,
    page_list,
    picture,
    questions,
    section,
    table,
    text,
    when_to_call,
)
from cms.demo.files import ILLUSTRATION_ALT
from cms.demo.pages import standard

HOME = "/cancer-immunotherapy-program/"

ABOUT = standard(
    f"{HOME}about/",
    "About the Immunotherapy Program",
    """
    Immunotherapy helps the body's own defenses to find cancer and fight it. This program offers
    it to children and studies how to make it better.
    """,
    section(
        "How it is different",
        text(
            """
            Chemotherapy and radiation harm cells that grow fast, healthy ones too. Immunotherapy
            aims at a mark on the cancer cell. It still has side effects, and some are serious, but
            they are different ones.
            """
        ),
        table(
            "Kinds of cancer treatment and how they work",
            ["Treatment", "How it works", "Example"],
            ["Chemotherapy", "Medicine that kills cells which grow fast", "Many ALL medicines"],
            ["Antibody therapy", "A protein that sticks to cancer cells", "Blinatumomab"],
            [
                "CAR T-cell therapy",
                "The child's T cells, changed to find the cancer",
                "Tisagenlecleucel",
            ],
            [
                "Stem cell transplant",
                "New blood-making cells, often from a donor",
                "Bone marrow transplant",
            ],
        ),
    ),
    section(
        "Who it may help",
        text(
            """
            CAR T-cell therapy is approved for children and young adults up to age 25 with B-cell
            ALL that has come back more than once or has not gone away with treatment. For other
            cancers it is studied in trials. For some disorders of the blood, such as sickle cell
            disease, other kinds of cell therapy exist.
            """
        ),
    ),
    section(
        "How it began",
        text(
            """
            The pilot study began in 2012. Our doctors and researchers then helped to build the
            first national and international trials, and in 2017 the FDA approved the treatment.
            """
        ),
    ),
    page_list(
        "Go on reading",
        "",
        f"{HOME}car-t-cell-therapy/",
        f"{HOME}why-choose-us/",
        f"{HOME}what-to-expect/",
    ),
    description="What immunotherapy is, who it may help, and how the program began.",
)

CAR_T = standard(
    f"{HOME}car-t-cell-therapy/",
    "CAR T-cell Therapy",
    """
    T cells are part of the immune system. In this therapy, a child's own T cells are changed in a
    laboratory so that they find cancerous B cells. Then they go back into the child's blood.
    """,
    section(
        "How it works",
        text(
            """
            1. T cells are collected from your child's blood.
            2. A laboratory gives them a new gene. With it they make a chimeric antigen receptor
            ("CAR"), which works like a hook for one mark on the cancer cell. In B-cell leukemia
            the mark is called CD19.
            3. The changed cells are grown until there are enough of them.
            4. After some chemotherapy, your child gets the cells through a vein.
            5. The cells find cancer cells, kill them, and can stay in the body for a long time.
            """
        ),
        picture(
            "way-of-the-cells",
            ILLUSTRATION_ALT,
            "Collect, change, grow, give back, and then the cells go to work.",
        ),
    ),
    section(
        "What it can do, and what it cannot",
        text(
            """
            In many children with B-cell ALL, tests find no more leukemia after the cells are given.
            In some of them it stays away. In others it comes back, or the cells do not work. Some
            children then need a transplant or another treatment. Ask the team what is known about
            children like yours.
            """
        ),
    ),
    section(
        "Risks",
        text(
            """
            - **Cytokine release syndrome:** fever, low blood pressure, trouble breathing. It can
            be mild or need intensive care.
            - **Effects on the brain:** confusion, trouble speaking, seizures. Most pass.
            - **Infections:** the cells also kill healthy B cells, which make antibodies. Some
            children need antibodies through a vein for a long time.
            - **Low blood counts** for weeks or months.
            - **A new cancer later:** this is rare. It is one reason why check-ups go on for years.
            """
        ),
        when_to_call(
            "emergency",
            "Trouble breathing",
            "Your child cannot be woken, or has a seizure",
            "Your child faints, or looks gray and clammy",
        ),
        when_to_call(
            "call-today",
            "A temperature of 100.4°F (38°C) or higher, or the number your team gave you",
            "New confusion, trouble speaking, or hands that shake",
            "Shaking chills",
        ),
    ),
    section(
        "Questions parents ask",
        questions(
            (
                "Does it hurt?",
                "Getting the cells usually does not. Needles, tubes and side effects can. Tell us, "
                "and we treat the pain.",
            ),
            (
                "Will my child lose hair?",
                "The chemotherapy before the cells can cause it. Hair grows back.",
            ),
            (
                "Can my child have vaccines afterwards?",
                "Some yes, some only later. Ask the team before any vaccine.",
            ),
            (
                "Is it gene therapy?",
                "Yes, in the sense that T cells get a new gene outside the body. The genes that "
                "your child could pass on are not changed.",
            ),
        ),
    ),
    description="How CAR T-cell therapy works for children, what it can do, and its risks.",
)

WHY_CHOOSE = standard(
    f"{HOME}why-choose-us/",
    "Why Choose CHOP's Cancer Immunotherapy Program",
    """
    You may have to choose a hospital in a hard week. These are the facts we can give you, and some
    questions that are worth asking anywhere.
    """,
    section(
        "Where this treatment began for children",
        text(
            """
            In 2012 CHOP became the first hospital to give CAR T-cell therapy to a child with
            acute lymphoblastic leukemia (ALL). It was part of a pilot study. Our doctors then
            helped to build the first national and international trials of this treatment.
            """
        ),
    ),
    section(
        "A team for children only",
        text(
            """
            Children are not small adults. Doses, side effects and fears differ. Everybody on the
            team works with children and teenagers, and parents are part of the team.
            """
        ),
    ),
    section(
        "Everything close by",
        text(
            """
            The [Pediatric Intensive Care
            Unit](/departments-services/pediatric-intensive-care-unit/) and the
            [Cell and Gene Therapy
            Laboratory](/departments-services/cell-and-gene-therapy-laboratory/) belong to the same
            hospital. If your child gets very sick after the treatment, the people who know what
            to do are here.
            """
        ),
    ),
    section(
        "Questions to ask any hospital",
        text(
            """
            - How many children have you treated with this therapy?
            - What happens if it does not work?
            - How long will we have to stay near the hospital?
            - Who do we call at night?
            - Which costs will our insurance not pay?
            """
        ),
        download(
            "questions-to-ask",
            "Questions to ask your child's team",
            "A page to print and take along.",
        ),
    ),
    call_to_action(
        "Ask for a second opinion",
        "You can ask us what we would advise, also while your child is treated elsewhere.",
        action("How to reach the program", f"{HOME}contact-us-online/"),
    ),
    description="What sets CHOP's Cancer Immunotherapy Program apart, and what to ask anywhere.",
)

HOW_YOU_CAN_HELP = standard(
    f"{HOME}how-you-can-help/",
    "How You Can Help",
    """
    Research and many kinds of comfort for families depend on gifts. Giving is never expected of a
    patient's family, and it never changes a child's care.
    """,
    section(
        "What gifts are for",
        text(
            """
            - Studies that are too new for other funding
            - Training for nurses and doctors who will treat children with cell therapy
            - Help for families with travel, food and a place to stay
            """
        ),
    ),
    section(
        "Other ways to help",
        text(
            """
            Give blood or platelets where you live: children in cancer treatment need both. Join
            the national bone marrow donor registry. Or give some of your time as a
            [volunteer](/volunteer/).
            """
        ),
    ),
    contact_box("foundation", "Talk to the Foundation"),
    call_to_action(
        "Give online",
        "Online gifts are made on another website. Here its address is an example only.",
        action(
            "Give to the Cancer Immunotherapy Program", "https://example.org/giving/immunotherapy/"
        ),
    ),
    description="Ways to support cancer immunotherapy for children.",
)

PAGES = (ABOUT, CAR_T, WHY_CHOOSE, HOW_YOU_CAN_HELP)
