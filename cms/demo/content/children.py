"""What children can read, and a tour for the whole family."""

from cms.demo.blocks import quote, section, text, video
from cms.demo.pages import standard

HOME = "/cancer-immunotherapy-program/"

FOR_CHILDREN = standard(
    f"{HOME}resources/how-cancer-immunotherapy-works/",
    "How Cancer Immunotherapy Works",
    """
    This page is for you if you are a kid. You can read it with a grown-up. If a word is hard, ask!
    """,
    section(
        "Your body has helpers",
        text(
            """
            Your blood is full of tiny helpers. They are called cells. They are so small that you
            need a microscope to see them. Some of them are guards. They are called **T cells**.
            T cells look for things that should not be there, like germs, and get rid of them.
            """
        ),
    ),
    section(
        "Why the guards need help",
        text(
            """
            Cancer cells are good at hiding. They look a lot like the other cells. So the guards
            walk right past them. It is nobody's fault. You did not do anything wrong.
            """
        ),
    ),
    section(
        "Special glasses for T cells",
        text(
            """
            1. A machine borrows some of your T cells. You can watch a movie.
            2. In a lab, people give your T cells something like special glasses. Now they can see
            the cancer cells.
            3. The T cells make copies of themselves. Lots!
            4. The T cells come back to you through a little tube.
            5. Then they go to work.
            """
        ),
    ),
    section(
        "How you may feel",
        text(
            """
            When T cells work hard, you may get hot, tired or achy, like with the flu. Your head may
            feel foggy. Nurses and doctors watch you closely. **Tell a grown-up when something
            feels wrong. You are never a bother.**
            """
        ),
        quote(
            "My T cells have glasses now. I think they are blue.",
            "Example: a child, age 7",
            "Written for this demonstration; no real child",
        ),
    ),
    section(
        "For the grown-up",
        video(
            "How T cells find cancer",
            "https://example.org/videos/how-t-cells-find-cancer/",
            3,
            "An example of a short cartoon, with the words of this page.",
            """
            A voice says: Your blood is full of tiny helpers. Some of them are guards, called T
            cells. Cancer cells can hide from them. In a lab, people give the T cells something
            like special glasses. Then the T cells come back to you, and go to work.
            """,
        ),
    ),
    description="T-cell therapy in words for children, to read together with a grown-up.",
)

VIDEO_TOUR = standard(
    f"{HOME}resources/video-tour/",
    "Cancer Immunotherapy Program: Video Tour",
    """
    Seeing a place before the first visit can make it less scary. The tour is also here in words, if
    you would rather read it.
    """,
    video(
        "Cancer Immunotherapy Program: Video Tour",
        "https://example.org/videos/cancer-immunotherapy-program-tour/",
        5,
        "An example of a tour: arrival, the clinic, where cells are collected, a hospital room.",
        """
        **Arrival.** You come in through the main entrance and tell the desk who you are here to
        see. Somebody shows you the way.

        **The clinic.** Here your child is weighed and examined, and blood is taken. There are toys
        in the waiting room.

        **Collecting cells.** Your child lies in a bed beside a machine about as big as a
        washing machine. It hums. You can sit beside the bed the whole time.

        **The hospital room.** One parent can sleep here. There is a place for bags, and a board
        for pictures.
        """,
    ),
    section(
        "Who you will meet on the way",
        text(
            """
            A person at the desk, nurses, a doctor, the nurse navigator and often a social worker.
            [Our Team](/cancer-immunotherapy-program/our-team/) says what each of them does.
            """
        ),
    ),
    description="A tour of the Cancer Immunotherapy Program, to watch or to read.",
)

PAGES = (FOR_CHILDREN, VIDEO_TOUR)
