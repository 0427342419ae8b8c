"""Programs beside the Cancer Immunotherapy Program: short homes that use the hospital's line."""

from cms.demo.blocks import (
    Block,
    action,
    block,
    choice,
    contact_step,
    next_steps,
    section,
    step,
    team_teaser,
    text,
)
from cms.demo.content.people import team
from cms.demo.content.places import CLINIC, MAIN
from cms.demo.notation import rich
from cms.demo.pages import Chosen, PageSpec

REFER = step(
    "Referring a Patient",
    "What physicians should have at hand when they call.",
    action("How to refer a patient to CHOP", "/healthcare-professionals/refer-a-patient/"),
)


def program(slug: str, title: str, summary: str, introduction: str, *body: Block) -> PageSpec:
    """The home of a program that has no section of its own yet."""
    steps = next_steps("Next Steps", contact_step("Contact Us", ""), REFER)
    treats = choice("conditions", "Conditions We Treat", "")
    beside = choice("services", "Our Programs and Services", "")
    people = team_teaser("Our Team", "The people whom you will meet first.", 3)
    places = choice("locations", "Where to Find Us", "")
    return PageSpec(
        address=f"/{slug}/",
        model="program.ProgramHomePage",
        title=title,
        introduction=rich(introduction),
        body=(*body, treats, beside, people, places, steps),
        description=summary,
    )


TRANSPLANT = program(
    "blood-and-marrow-transplant-program",
    "Blood and Marrow Transplant Program",
    "Stem cell transplants for children with cancer and disorders of blood and immune system.",
    """
    A transplant replaces sick blood-making cells with healthy ones. It can cure some cancers and
    some disorders of the blood. It is also one of the hardest treatments a family can go through.
    """,
    section(
        "How a transplant works",
        text(
            """
            1. A donor is found: a brother or sister, a parent, a person from the registry, or a
            unit of cord blood. For some diseases the child's own cells are used.
            2. Strong chemotherapy, sometimes with radiation, makes room.
            3. The new cells are given through a vein. They find their own way to the bone marrow.
            4. After some weeks they begin to make blood. Until then your child needs
            protection from infections.
            """
        ),
    ),
    section(
        "Afterwards",
        text(
            """
            The new cells can attack the child's body. This is called graft-versus-host disease.
            Medicines prevent and treat it. Check-ups go on for years.
            """
        ),
    ),
    block("latest_news", heading="News", count=3, actions=[action("All news", "/news/")]),
    block(
        "upcoming_events",
        heading="Upcoming Events",
        count=2,
        actions=[action("All events", "/events/")],
    ),
)

RELAPSED = program(
    "relapsed-leukemia-and-lymphoma-program",
    "Relapsed Leukemia and Lymphoma Program",
    "For children whose leukemia or lymphoma has come back or did not go away.",
    """
    Hearing that the cancer is back can be harder than the first time. There are often still good
    choices. This program brings them together and goes through them with you.
    """,
    section(
        "What we look at together",
        text(
            """
            - Which treatments your child has had, and how they worked
            - What the cancer cells look like now, and which marks they carry
            - Studies that are open, here and elsewhere
            - [CAR T-cell therapy](/cancer-immunotherapy-program/car-t-cell-therapy/), antibodies,
            and transplant
            - What matters most to your child and to you
            """
        ),
    ),
    section(
        "Second opinions",
        text(
            """
            You may ask for one at any time. Good doctors are used to it.
            """
        ),
    ),
)

SICKLE = program(
    "sickle-cell-center",
    "Sickle Cell Center",
    "Care for children and teenagers with sickle cell disease, from newborn screening on.",
    """
    Care for children with sickle cell disease from the newborn test to the move to adult care. We
    want children to have less pain, stay safe with a fever, and be in school.
    """,
    section(
        "What we do",
        text(
            """
            - Explain the result of a newborn test
            - Plan vaccines, penicillin and hydroxyurea
            - Write a pain plan for home and school
            - Check for the risk of a stroke each year
            - Talk about transplant and gene therapy, if they may fit
            """
        ),
    ),
    section(
        "Growing up",
        text(
            """
            Teenagers learn to tell their own story, to order their own medicine and to know when
            to go for help, before they move to a clinic for adults.
            """
        ),
    ),
)

THALASSEMIA = program(
    "thalassemia-center",
    "Thalassemia Center",
    "Care for children with alpha and beta thalassemia: transfusions, iron, and new treatments.",
    """
    Thalassemia is cared for over a whole childhood. Here transfusions, iron, growth and new
    treatments are looked after by one team.
    """,
    section(
        "What we do",
        text(
            """
            - Plan transfusions around school and family
            - Measure iron in heart and liver, and adjust the medicine that takes it out
            - Follow growth, bones and hormones
            - Offer genetic counseling for parents
            - Talk about transplant and gene therapy, if they may fit
            """
        ),
    ),
)

_LIBRARY = "/conditions-diseases/"
_SERVICES = "/departments-services/"

# What each program chose of the hospital's libraries.
CHOSEN = {
    TRANSPLANT.address: Chosen(
        conditions=(
            f"{_LIBRARY}acute-lymphoblastic-leukemia/",
            f"{_LIBRARY}beta-thalassemia/",
            f"{_LIBRARY}sickle-cell-disease/",
        ),
        services=(
            f"{_SERVICES}cell-and-gene-therapy-laboratory/",
            f"{_SERVICES}pediatric-intensive-care-unit/",
            "/cancer-immunotherapy-program/",
        ),
        providers=team("stephan-grupp", "example-o-neill", "example-nguyen"),
        locations=(MAIN,),
    ),
    RELAPSED.address: Chosen(
        conditions=(
            f"{_LIBRARY}acute-lymphoblastic-leukemia/",
            f"{_LIBRARY}hodgkin-lymphoma/",
            f"{_LIBRARY}non-hodgkin-lymphoma-in-children/",
        ),
        services=(
            "/cancer-immunotherapy-program/",
            "/blood-and-marrow-transplant-program/",
        ),
        providers=team("example-al-rashid", "example-van-der-berg"),
        locations=(MAIN,),
    ),
    SICKLE.address: Chosen(
        conditions=(f"{_LIBRARY}sickle-cell-disease/",),
        services=(
            "/blood-and-marrow-transplant-program/",
            f"{_SERVICES}example-day-clinic/",
        ),
        providers=team("example-de-la-cruz", "example-d-angelo"),
        locations=(MAIN, CLINIC),
    ),
    THALASSEMIA.address: Chosen(
        conditions=(f"{_LIBRARY}alpha-thalassemia/", f"{_LIBRARY}beta-thalassemia/"),
        services=(
            "/blood-and-marrow-transplant-program/",
            f"{_SERVICES}example-day-clinic/",
        ),
        providers=team(
            "example-de-la-cruz",
        ),
        locations=(MAIN, CLINIC),
    ),
}

PAGES = (TRANSPLANT, RELAPSED, SICKLE, THALASSEMIA)
