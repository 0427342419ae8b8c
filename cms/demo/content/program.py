"""The home page of the Cancer Immunotherapy Program, block by block."""

from cms.demo.blocks import (
    action,
    block,
    card,
    choice,
    contact_step,
    link,
    next_steps,
    related_cards,
    step,
    team_teaser,
)
from cms.demo.content.people import team
from cms.demo.content.places import MAIN
from cms.demo.notation import contact, page, rich
from cms.demo.pages import Chosen, PageSpec

HOME = "/cancer-immunotherapy-program/"

INTRODUCTION = rich(
    """
    Cell therapy can help some children with cancer, or with a serious disorder of the blood or
    the immune system. Children's Hospital of Philadelphia (CHOP) was the first to offer it to
    children, in a pilot study that began in 2012.

    Our doctors and researchers helped to build the first national and international trials of
    chimeric antigen receptor ("CAR") T-cell therapy for children with advanced acute
    lymphoblastic leukemia (ALL). In 2017 it became the first treatment of its kind that the
    U.S. Food and Drug Administration (FDA) approved. The company Novartis led a global
    trial, with Stephan Grupp, MD, PhD, as its lead investigator: he is Chief of CHOP's Cellular
    Therapy and Transplant Section.

    [Learn more about the Immunotherapy Program](/cancer-immunotherapy-program/about/)
    """
)

PROMO = block(
    "event_promo",
    event=page("/cancer-immunotherapy-program/events/cellicon-valley/"),
    kind="Event · Conference",
    text=(
        "Experts from around the world meet to talk about CAR T-cell therapy and hematopoietic "
        "stem cell transplantation (HSCT): how these treatments came about, and how they reach "
        "patients."
    ),
)

WHY_CHOOSE = block(
    "why_choose",
    heading="Why Choose Us?",
    text=rich(
        """
        Our team was the first to treat a child with acute lymphoblastic leukemia with CAR
        T-cell therapy. Many children have come to us for it since then. We keep studying how
        T cells can help against other childhood cancers.
        """
    ),
    facts=[
        {
            "figure": "More than 250",
            "label": "children treated here with CAR T-cell therapy",
            "as_of": "2019",
        }
    ],
    actions=[
        action(
            "Why Choose CHOP's Cancer Immunotherapy Program",
            "/cancer-immunotherapy-program/why-choose-us/",
        )
    ],
)

CONDITIONS = choice(
    "conditions",
    "Conditions We Treat",
    "Each page says what the condition is, how it is treated, and who to call about it here.",
    action(
        "See all the conditions we treat",
        "/cancer-immunotherapy-program/conditions-we-treat/",
    ),
)

SERVICES = choice(
    "services",
    "Our Programs and Services",
    "Other teams of the hospital that work with us, before, during and after treatment.",
)

TEAM = team_teaser(
    "Our Team",
    """
    Cancer doctors, nurse practitioners, social workers, financial counselors, a nurse navigator
    and researchers take care of your child together. They know T-cell therapy in children well.
    """,
    3,
    action("Meet Our Team", "/cancer-immunotherapy-program/our-team/"),
)

NEXT_STEPS = next_steps(
    "Next Steps",
    contact_step("Contact Us", ""),
    step(
        "Referring a Patient",
        "What happens after you call or write to the Cancer Immunotherapy Program, and what to "
        "have at hand.",
        action(
            "How to refer a patient",
            "/cancer-immunotherapy-program/patient-referral-process/",
        ),
    ),
    step(
        "Cancer Immunotherapy Studies",
        "A clinical trial may be a choice for your child. Ask us which studies are open and who "
        "may join.",
        action(
            "About our cancer immunotherapy studies",
            "/cancer-immunotherapy-program/our-research/studies/",
        ),
    ),
)

RELATED = related_cards(
    "You Might Also Like",
    card(
        "For children",
        "child",
        "How Cancer Immunotherapy Works",
        "T-cell therapy in words that a child can follow. Read it together.",
        "/cancer-immunotherapy-program/resources/how-cancer-immunotherapy-works/",
    ),
    card(
        "Video",
        "video",
        "Cancer Immunotherapy Program: Video Tour",
        "See the places where your child will be treated, and who you will meet there.",
        "/cancer-immunotherapy-program/resources/video-tour/",
    ),
    card(
        "Treatment",
        "",
        "CAR T-cell Therapy",
        "How T cells, a kind of immune cell, are changed so that they find cancerous B cells.",
        "/cancer-immunotherapy-program/car-t-cell-therapy/",
    ),
)

GIVING = block(
    "giving_banner",
    heading="For Tomorrow's Breakthroughs",
    text=(
        "Gifts pay for work that has no other funding yet: new treatments, and the care around "
        "them, for children with cancer."
    ),
    actions=[action("See how you can help", "/cancer-immunotherapy-program/how-you-can-help/")],
    starts=None,
    ends=None,
)

EVENTS = block(
    "upcoming_events",
    heading="Upcoming Events",
    count=2,
    actions=[action("All events of the program", f"{HOME}events/")],
)

NEWS = block(
    "latest_news",
    heading="News",
    count=2,
    actions=[action("All news of the program", f"{HOME}news-and-articles/")],
)

PROGRAM = PageSpec(
    address=HOME,
    model="program.ProgramHomePage",
    title="Cancer Immunotherapy Program",
    introduction=INTRODUCTION,
    body=(PROMO, WHY_CHOOSE, CONDITIONS, SERVICES, TEAM, EVENTS, NEWS, NEXT_STEPS, RELATED),
    description=(
        "CAR T-cell therapy for children at Children's Hospital of Philadelphia: who to call, the "
        "conditions we treat, our team and how to refer a patient."
    ),
    fields={
        "menu_title": "Cancer Immunotherapy Program Home",
        "contact_id": contact("program"),
        "giving": [GIVING],
        "task_targets": [
            block("target", task=task, link=link(address))
            for task, address in (
                ("request-an-appointment", f"{HOME}contact-us-online/"),
                ("refer-a-patient", f"{HOME}patient-referral-process/"),
                ("find-clinical-trials", f"{HOME}our-research/studies/"),
            )
        ],
    },
)

_LIBRARY = "/conditions-diseases/"

CHOSEN = Chosen(
    conditions=(
        (
            f"{_LIBRARY}acute-lymphoblastic-leukemia/",
            "CAR T-cell therapy may be a choice when ALL comes back or does not go away.",
        ),
        f"{_LIBRARY}alpha-thalassemia/",
        f"{_LIBRARY}beta-thalassemia/",
        f"{_LIBRARY}hodgkin-lymphoma/",
        (
            f"{_LIBRARY}non-hodgkin-lymphoma-in-children/",
            "CAR T-cell therapy for lymphoma in children is given in studies: ask us which are "
            "open.",
        ),
        f"{_LIBRARY}sickle-cell-disease/",
        f"{_LIBRARY}soft-tissue-sarcomas/",
    ),
    services=(
        "/blood-and-marrow-transplant-program/",
        "/departments-services/cell-and-gene-therapy-laboratory/",
        "/departments-services/financial-assistance-for-pediatric-cancer-patients/",
        "/departments-services/pediatric-intensive-care-unit/",
        "/relapsed-leukemia-and-lymphoma-program/",
        "/sickle-cell-center/",
        "/thalassemia-center/",
    ),
    providers=team(
        "stephan-grupp",
        "example-navigator",
        "example-lukaszewicz",
        "example-van-der-berg",
        "example-o-neill",
        "example-wang",
        "example-nguyen",
        "example-counselor",
        "example-d-angelo",
        "example-celik",
    ),
    locations=(MAIN,),
)
