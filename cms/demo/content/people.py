"""The hospital's people: one who is public, and examples that are plainly marked as such.

Every example is called "Example"; the family names are of many kinds, so that lists show how they
are sorted: with particles, with marks, with an apostrophe, and in another script.
"""

from collections.abc import Sequence

from cms.demo.blocks import Block, block, section, text
from cms.demo.notation import page, rich, specialty
from cms.demo.pages import PageSpec

HOME = "/find-a-doctor/"
MAIN = "main-hospital"
CLINIC = "example-clinic"

SPECIALTIES = (
    ("hematology", "Pediatric Hematology", ("Blood doctor", "Anemia", "Bleeding disorders")),
    ("oncology", "Pediatric Oncology", ("Cancer doctor", "Childhood cancer", "Tumors")),
    (
        "transplant",
        "Cellular Therapy and Transplant",
        ("Stem cell transplant", "Bone marrow transplant", "BMT", "CAR T-cell therapy"),
    ),
    ("critical-care", "Critical Care", ("Intensive care", "PICU doctor")),
    ("psychology", "Psychology", ("Counseling", "Therapist", "Mental health")),
)

INDEX = PageSpec(
    address=HOME,
    model="program.ProviderIndexPage",
    title="Find a Doctor",
    introduction=rich(
        """
        Doctors, nurses and others who take care of your child. If you do not know whom you need,
        call: tell us your child's problem in your own words, and we find the team.
        """
    ),
    body=(
        section(
            "What to ask a new doctor",
            text(
                """
                - How often do you see children with this?
                - Who do we call with questions, and when?
                - Can we have an interpreter at each visit?
                """
            ),
        ),
    ),
    description="Find a doctor, nurse or other helper at Children's Hospital of Philadelphia.",
)

MADE_UP = "This person is made up for the demonstration: an example of what such a page can tell."


def example(
    family: str,
    role: str,
    position: str,
    words: str,
    *,
    credentials: str = "",
    sort_as: str = "",
    slug: str,
    accepting: str = "",
    specialties: Sequence[str] = (),
    conditions: Sequence[str] = (),
    languages: Sequence[str] = (),
    locations: Sequence[str] = (MAIN,),
    education: Sequence[Block] = (),
    certifications: Sequence[Block] = (),
) -> PageSpec:
    """Somebody who does not exist."""
    return PageSpec(
        address=f"{HOME}{slug}/",
        model="program.ProviderPage",
        title=f"Example {family}",
        introduction=rich(f"{words}\n\n{MADE_UP}"),
        description=f"{position}. {MADE_UP}",
        fields={
            "given_name": "Example",
            "family_name": family,
            "sort_as": sort_as,
            "credentials": credentials,
            "role": role,
            "position": position,
            "accepting": accepting,
            "specialties": [{"specialty_id": specialty(key)} for key in specialties],
            "conditions": [
                {"condition_id": page(f"/conditions-diseases/{key}/")} for key in conditions
            ],
            "languages": [{"code": code} for code in ("en", *languages)],
            "locations": [{"location_id": page(f"/locations/{key}/")} for key in locations],
            "education": education,
            "certifications": certifications,
        },
    )


def learned(kind: str, institution: str, subject: str = "", year: int | None = None) -> Block:
    """A line of somebody's education."""
    return block("education", kind=kind, institution=institution, subject=subject, year=year)


def certified(subject: str) -> Block:
    """What a board certified."""
    return block("certification", subject=subject, board="Example Board of Pediatrics")


# Only what the program's public page says of him.
GRUPP = PageSpec(
    address=f"{HOME}stephan-grupp/",
    model="program.ProviderPage",
    title="Stephan Grupp",
    introduction=rich(
        """
        Stephan Grupp, MD, PhD, is Chief of the Cellular Therapy and Transplant Section at
        Children's Hospital of Philadelphia. He was the lead investigator of the global trial of
        CAR T-cell therapy for children with acute lymphoblastic leukemia.
        """
    ),
    description="Stephan Grupp, MD, PhD, Chief of the Cellular Therapy and Transplant Section.",
    fields={
        "given_name": "Stephan",
        "family_name": "Grupp",
        "credentials": "MD, PhD",
        "role": "physician",
        "position": "Chief of the Cellular Therapy and Transplant Section",
        "specialties": [{"specialty_id": specialty("transplant")}],
        "locations": [{"location_id": page(f"/locations/{MAIN}/")}],
    },
)

ALL = "acute-lymphoblastic-leukemia"
HODGKIN = "hodgkin-lymphoma"
NON_HODGKIN = "non-hodgkin-lymphoma-in-children"
SICKLE_CELL = "sickle-cell-disease"
SARCOMAS = "soft-tissue-sarcomas"
ALPHA = "alpha-thalassemia"
BETA = "beta-thalassemia"

PEOPLE = (
    GRUPP,
    example(
        "van der Berg",
        "physician",
        "Pediatric oncologist",
        "Cares for children and teenagers with leukemia and lymphoma.",
        slug="example-van-der-berg",
        credentials="MD",
        accepting="yes",
        specialties=("oncology", "transplant"),
        conditions=(ALL, NON_HODGKIN, HODGKIN),
        languages=("nl", "de"),
        education=(
            learned("school", "Example School of Medicine", year=2001),
            learned("residency", "Example Hospital", "Pediatrics", 2004),
            learned("fellowship", "Example Hospital", "Pediatric hematology-oncology", 2007),
        ),
        certifications=(certified("Pediatric Hematology-Oncology"),),
    ),
    example(
        "de la Cruz",
        "physician",
        "Pediatric hematologist",
        "Cares for children with sickle cell disease and thalassemia, and for their families.",
        slug="example-de-la-cruz",
        credentials="MD",
        accepting="yes",
        specialties=("hematology",),
        conditions=(SICKLE_CELL, BETA, ALPHA),
        languages=("es",),
        locations=(MAIN, CLINIC),
        education=(
            learned("school", "Example School of Medicine", year=2006),
            learned("fellowship", "Example Hospital", "Pediatric hematology", 2012),
        ),
        certifications=(certified("Pediatric Hematology-Oncology"),),
    ),
    example(
        "O'Neill",
        "physician",
        "Transplant physician",
        "Plans transplants and gene therapy with families, and follows children for years after.",
        slug="example-o-neill",
        credentials="MD, PhD",
        accepting="ask",
        specialties=("transplant",),
        conditions=(ALL, BETA, SICKLE_CELL),
    ),
    example(
        "al-Rashid",
        "physician",
        "Pediatric oncologist",
        "Cares for young people with lymphoma, and for those whose lymphoma has come back.",
        slug="example-al-rashid",
        credentials="MD",
        accepting="yes",
        specialties=("oncology",),
        conditions=(HODGKIN, NON_HODGKIN),
        languages=("ar", "fr"),
    ),
    example(
        "Müller",
        "physician",
        "Pediatric oncologist",
        "Treats tumors of muscle and bone together with surgeons and radiation doctors.",
        slug="example-mueller",
        credentials="MD",
        accepting="no",
        specialties=("oncology",),
        conditions=(SARCOMAS,),
        languages=("de",),
    ),
    example(
        "Wang 王",
        "physician",
        "Intensive care physician",
        "Watches over children who are very sick after cell therapy or a transplant.",
        slug="example-wang",
        credentials="MD",
        sort_as="Wang, Example",
        specialties=("critical-care",),
        languages=("zh-hant",),
    ),
    example(
        "Nguyễn",
        "nurse-practitioner",
        "Nurse practitioner, cell therapy",
        "Examines your child on the days of treatment and tells you what to watch for at home.",
        slug="example-nguyen",
        credentials="CRNP",
        specialties=("transplant",),
        conditions=(ALL, NON_HODGKIN),
        languages=("vi",),
    ),
    example(
        "Navigator",
        "nurse-navigator",
        "Nurse navigator",
        "Your first person to ask. Plans the visits with your family and explains what comes next.",
        slug="example-navigator",
        credentials="RN",
        languages=("es",),
    ),
    example(
        "Łukaszewicz",
        "social-worker",
        "Social worker",
        "Helps with life around the treatment: school, brothers and sisters, a place to stay.",
        slug="example-lukaszewicz",
        credentials="LSW",
        languages=("pl",),
    ),
    example(
        "Counselor",
        "financial-counselor",
        "Financial counselor",
        "Goes through insurance and costs with you, and looks for help with both.",
        slug="example-counselor",
        languages=("es", "tl"),
    ),
    example(
        "D'Angelo",
        "psychologist",
        "Psychologist",
        "Talks with children and parents about fear, pain and sleep, and finds ways that help.",
        slug="example-d-angelo",
        credentials="PsyD",
        accepting="ask",
        specialties=("psychology",),
        languages=("it",),
        locations=(MAIN, CLINIC),
    ),
    example(
        "Çelik",
        "researcher",
        "Researcher, cell therapy",
        "Studies how T cells find cancer, and how the treatment can become safer.",
        slug="example-celik",
        credentials="PhD",
        specialties=("transplant",),
        languages=("tr",),
    ),
)

PAGES = (INDEX, *PEOPLE)


def team(*slugs: str) -> tuple[str, ...]:
    """The addresses of some people, in this order."""
    return tuple(f"{HOME}{slug}/" for slug in slugs)
