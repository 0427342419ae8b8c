"""Giving to the hospital."""

from cms.demo.blocks import action, call_to_action, contact_box, page_list, questions, section, text
from cms.demo.pages import standard

WAYS = standard(
    "/giving/",
    "Ways to Give",
    """
    Gifts help with what no bill pays for. Give what suits you: money, time or blood.
    """,
    section(
        "Ways",
        text(
            """
            - **Once or every month:** [make a gift](/giving/make-a-gift/).
            - **In memory or in honor** of somebody: call the Foundation.
            - **In your will:** talk to your lawyer, then to the Foundation.
            - **With your employer:** ask whether your gift is matched.
            - **Your time:** [volunteer](/volunteer/).
            """
        ),
    ),
    page_list("Give to a program", "", "/cancer-immunotherapy-program/how-you-can-help/"),
    contact_box("foundation", "Talk to the Foundation"),
    description="Ways to give to Children's Hospital of Philadelphia.",
)

GIFT = standard(
    "/giving/make-a-gift/",
    "Make a Gift",
    """
    You can give online or by phone. Children's Hospital of Philadelphia is a charitable 501(c)(3)
    nonprofit organization, so gifts may lower your taxes.
    """,
    call_to_action(
        "Give online",
        "Online gifts are made on another website. Here its address is an example only: nothing "
        "can be given.",
        action("Make a donation", "https://example.org/giving/"),
    ),
    contact_box("foundation", "Give by phone"),
    section(
        "Questions",
        questions(
            (
                "Can I say what my gift is for?",
                "Yes. Tell the Foundation which program it should go to.",
            ),
            (
                "I am a patient's parent. Do you expect a gift?",
                "No. Care never depends on gifts.",
            ),
        ),
    ),
    description="Give to Children's Hospital of Philadelphia online or by phone.",
)

PAGES = (WAYS, GIFT)
