"""The blocks of a page body as the StreamField stores them, one small function each.

Rich text is given in the markup of `cms.demo.notation`; pages, contacts and documents are
references.
"""

from collections.abc import Sequence
from typing import Any

from cms.demo.notation import contact, document, image, page, rich

Block = dict[str, Any]


def block(kind: str, /, **value: Any) -> Block:
    """Any structured block by its name and fields."""
    return {"type": kind, "value": value}


def link(target: str) -> list[Block]:
    """The one-item link stream: an own page by address, or another website by https address."""
    if target.startswith("/"):
        return [{"type": "page", "value": page(target)}]
    if target.startswith("document:"):
        return [{"type": "document", "value": document(target.removeprefix("document:"))}]
    return [{"type": "external", "value": target}]


def action(words: str, target: str) -> dict[str, Any]:
    """A link with its words, as calls to action and cards hold it."""
    return {"text": words, "link": link(target)}


def text(markup: str) -> Block:
    """Paragraphs and lists."""
    return {"type": "text", "value": rich(markup)}


def section(heading: str, *body: Block) -> Block:
    """A part of the page under its own heading."""
    return block("section", heading=heading, body=list(body))


def subsection(heading: str, *body: Block) -> Block:
    """A part of a section under its own heading."""
    return block("subsection", heading=heading, body=list(body))


def video(
    title: str, url: str, minutes: int, words: str, transcript: str, *, captions: bool = True
) -> Block:
    """A video that another website plays, with its words to read."""
    return block(
        "video",
        title=title,
        url=url,
        minutes=minutes,
        text=words,
        captions=captions,
        transcript=rich(transcript),
    )


def table(caption: str, columns: Sequence[str], *rows: Sequence[str]) -> Block:
    """A table whose first column names its rows."""
    return block(
        "table",
        row_headers=True,
        table={
            "columns": [{"type": "line", "heading": heading} for heading in columns],
            "rows": [{"values": list(row)} for row in rows],
            "caption": caption,
        },
    )


def picture(key: str, alt: str, caption: str) -> Block:
    """A picture with its description and caption."""
    chosen = {"image": image(key), "alt_text": alt, "decorative": False}
    return block("picture", image=chosen, caption=caption)


def questions(*pairs: tuple[str, str]) -> Block:
    """Questions that open to their answers."""
    return block(
        "questions",
        items=[{"question": question, "answer": rich(answer)} for question, answer in pairs],
    )


def download(key: str, title: str, words: str) -> Block:
    """A document to take along."""
    return block("download", document=document(key), title=title, text=words)


def when_to_call(level: str, *signs: str) -> Block:
    """Signs that call for help, at one of the three fixed levels."""
    return block("when_to_call", level=level, signs=list(signs))


def passage(language: str, markup: str) -> Block:
    """Words in another language than the page's."""
    return block("passage", language=language, text=rich(markup))


def contact_box(key: str | None = None, heading: str = "") -> Block:
    """The contact of the page, or the named one."""
    return block("contact_box", heading=heading, contact=contact(key) if key else None)


def call_to_action(heading: str, markup: str, *actions: dict[str, Any]) -> Block:
    """A short invitation and where it leads."""
    return block("call_to_action", heading=heading, text=rich(markup), actions=list(actions))


def page_list(heading: str, words: str, *addresses: str) -> Block:
    """Chosen pages with their summaries."""
    return block(
        "page_list", heading=heading, text=words, pages=[page(address) for address in addresses]
    )


def quote(words: str, name: str, role: str) -> Block:
    """Somebody's words."""
    return block("quote", text=words, name=name, role=role)


def card(kind: str, sign: str, heading: str, words: str, address: str) -> dict[str, Any]:
    """One card of `related_cards`."""
    return {
        "kind": kind,
        "sign": sign,
        "link": action(heading, address),
        "text": words,
    }


def related_cards(heading: str, *cards: dict[str, Any]) -> Block:
    """A row of cards that lead further."""
    return block("related_cards", heading=heading, cards=list(cards))


def contact_step(heading: str, words: str) -> Block:
    """The step of `next_steps` that holds the contact of the page."""
    return block("contact", heading=heading, text=words)


def step(heading: str, words: str, *actions: dict[str, Any]) -> Block:
    """A step of `next_steps` that leads to another page."""
    return block("step", heading=heading, text=words, actions=list(actions))


def next_steps(heading: str, *steps: Block) -> Block:
    """What a family or a physician can do now."""
    return block("next_steps", heading=heading, steps=list(steps))


def choice(kind: str, heading: str, words: str, *actions: dict[str, Any]) -> Block:
    """The program's chosen conditions or services, listed where this block stands."""
    return block(kind, heading=heading, text=words, actions=list(actions))


def team_teaser(heading: str, markup: str, count: int, *actions: dict[str, Any]) -> Block:
    """Who takes care of the child, with the first of the people whom the program chose."""
    return block(
        "team_teaser", heading=heading, text=rich(markup), team=count, actions=list(actions)
    )
