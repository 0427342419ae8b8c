"""The hospital's library of conditions: its first page, and what its pages have in common."""

from cms.demo.blocks import Block, when_to_call
from cms.demo.notation import rich
from cms.demo.pages import PageSpec


def condition(
    slug: str,
    title: str,
    also_called: tuple[str, ...],
    summary: str,
    introduction: str,
    *body: Block,
) -> PageSpec:
    """A page of the library, its summary being what search engines show as well."""
    return PageSpec(
        address=f"/conditions-diseases/{slug}/",
        model="program.ConditionPage",
        title=title,
        introduction=rich(introduction),
        body=body,
        description=summary,
        fields={"also_called_text": "\n".join(also_called)},
    )


# A fever in a child on cancer treatment is urgent whatever the cancer is: one wording for all.
FEVER = when_to_call(
    "call-today",
    "In cancer treatment: call right away, day or night",
    "A temperature of 100.4°F (38°C) or higher, or the number your team gave you",
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
