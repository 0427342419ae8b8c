"""The hospital's library of conditions: its first page, and what its pages have in common."""

from datetime import date

from cms.demo.blocks import Block, action, block, when_to_call
from cms.demo.notation import page, rich
from cms.demo.pages import PageSpec

ICD = "ICD-10-CM"
MESH = "MeSH"

REVIEWED_ON = date(2026, 11, 2)

# Who the demonstration says has reviewed a page: examples, like all that is not public.
HEMATOLOGIST = "example-de-la-cruz"
ONCOLOGIST = "example-van-der-berg"


def condition(
    slug: str,
    title: str,
    also_called: tuple[str, ...],
    summary: str,
    introduction: str,
    *topics: Block,
    reviewer: str,
    codes: tuple[tuple[str, str], ...],
    sources: tuple[tuple[str, str], ...],
    listed_under: tuple[str, ...] = (),
) -> PageSpec:
    """A page of the library, its summary being what search engines show as well."""
    return PageSpec(
        address=f"/conditions-diseases/{slug}/",
        model="program.ConditionPage",
        title=title,
        introduction=rich(introduction),
        description=summary,
        fields={
            "also_called_text": "\n".join(also_called),
            "listed_under_text": "\n".join(listed_under),
            "sections": topics,
            "codes": [{"system": system, "code": code} for system, code in codes],
            "sources": [block("source", **action(*source)) for source in sources],
            "reviewer_id": page(f"/find-a-doctor/{reviewer}/"),
            "reviewed_on": REVIEWED_ON,
        },
    )


def topic(name: str, *body: Block) -> Block:
    """One of the sections that every condition may have; its heading is always the same."""
    return {"type": name, "value": list(body)}


# A fever in a child on cancer treatment is urgent whatever the cancer is: one wording for all.
FEVER = when_to_call(
    "call-today",
    "During cancer treatment: a temperature of 100.4°F (38°C) or higher, or the number that your "
    "team gave you",
    "Shaking chills, even without a fever",
    "New bruises, nosebleeds, or small red or purple dots on the skin",
    "Your child cannot drink or keep medicines down",
)

INDEX = PageSpec(
    address="/conditions-diseases/",
    model="program.ConditionIndexPage",
    title="Conditions & Diseases",
    introduction=rich(
        """
        What a condition is, how it is found and treated, when to call, and which of our programs
        treats it. Look under any name that you have heard: other names are listed too.
        """
    ),
    description="Conditions treated at Children's Hospital of Philadelphia, from A to Z.",
)
