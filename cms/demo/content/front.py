"""The front page of the demo, and the one that an empty site begins with."""

from cms.demo.blocks import (
    action,
    block,
    call_to_action,
    card,
    contact_box,
    page_list,
    related_cards,
    section,
    text,
    when_to_call,
)
from cms.demo.notation import rich
from cms.demo.pages import PageSpec

FRONT_PAGE = PageSpec(
    address="/",
    model="home.HomePage",
    title="Children's Hospital of Philadelphia",
    introduction=rich(
        """
        Care for children and teenagers, and for the families around them. Call us in any language:
        an interpreter costs nothing.
        """
    ),
    body=(
        block("task_list", heading="I want to", text=""),
        page_list(
            "Our programs",
            "Each program has its own team, and its own way to be reached.",
            "/cancer-immunotherapy-program/",
            "/blood-and-marrow-transplant-program/",
            "/relapsed-leukemia-and-lymphoma-program/",
            "/sickle-cell-center/",
            "/thalassemia-center/",
        ),
        related_cards(
            "Find what you need",
            card(
                "From A to Z",
                "",
                "Conditions & Diseases",
                "What it is, how it is treated, and who to call about it.",
                "/conditions-diseases/",
            ),
            card(
                "From A to Z",
                "",
                "Departments & Services",
                "Units, laboratories and helpers of the hospital.",
                "/departments-services/",
            ),
            card(
                "For children",
                "child",
                "How Cancer Immunotherapy Works",
                "T-cell therapy in words that a child can follow.",
                "/cancer-immunotherapy-program/resources/how-cancer-immunotherapy-works/",
            ),
        ),
        section(
            "In an emergency",
            when_to_call(
                "emergency",
                "Your child has trouble breathing",
                "Your child cannot be woken, or has a seizure",
                "Bleeding does not stop",
            ),
        ),
        call_to_action(
            "In your language",
            "An interpreter helps on the phone and at every visit. It costs nothing.",
            action("Choose your language", "/languages/"),
        ),
        block(
            "upcoming_events",
            heading="Upcoming Events",
            count=2,
            actions=[action("All events of the hospital", "/events/")],
        ),
        block(
            "latest_news",
            heading="News",
            count=2,
            actions=[action("All news of the hospital", "/news/")],
        ),
    ),
    description=(
        "Children's Hospital of Philadelphia: who to call, programs, conditions, services and "
        "locations. A demonstration site."
    ),
)

EMPTY_FRONT_PAGE = PageSpec(
    address="/",
    model="home.HomePage",
    title="Welcome",
    introduction=rich("This is the front page. Sign in to the editors' area to write it."),
    body=(
        section(
            "What to do first",
            text(
                """
                1. Put in the hospital's name under Identity.
                2. Put in the number that families call under Contacts.
                3. Add lines to the menus and the footer.
                4. Write this page.
                """
            ),
        ),
        contact_box(),
    ),
)
