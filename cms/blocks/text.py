"""Words: text, questions and answers, quotes, passages in another language."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock

from cms.blocks.choosers import LINE_FEATURES, Text
from cms.languages import direction, language_choices

GROUP = _("Words")


class RichTextBlock(Text):
    """Paragraphs and lists."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = GROUP
        template = "cms/blocks/text.html"
        description = _("Paragraphs, lists and links. Headings come from sections.")
        preview_value = (
            "<p>Our nurses answer questions about treatment <b>every day</b>.</p>"
            "<ul><li>Bring a list of medicines.</li><li>Bring a favorite toy.</li></ul>"
        )


class QuestionBlock(StructBlock):
    """A question and its answer."""

    question = CharBlock(label=_("Question"), max_length=200)
    answer = Text(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionsBlock(StructBlock):
    """Questions that open to show their answers."""

    items = ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        group = GROUP
        template = "cms/blocks/questions.html"
        description = _("Questions that families ask; each opens to show its answer.")
        preview_value = {
            "items": [
                {
                    "question": "May a parent stay overnight?",
                    "answer": "<p>Yes. Each room has a bed for one adult.</p>",
                },
                {"question": "May brothers and sisters visit?", "answer": "<p>Yes, if well.</p>"},
            ]
        }


class QuoteBlock(StructBlock):
    """Somebody's own words."""

    text = TextBlock(label=_("Words"), max_length=600)
    name = CharBlock(label=_("Name"), max_length=80)
    role = CharBlock(label=_("Who this is"), max_length=120, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = GROUP
        template = "cms/blocks/quote.html"
        description = _("A sentence or two in a person's own words, with the name.")
        preview_value = {
            "text": "Knowing what would happen next made the waiting easier.",
            "name": "A parent",
            "role": "Example",
        }


class PassageBlock(StructBlock):
    """A passage in another language than the page."""

    language = ChoiceBlock(label=_("Language"), choices=language_choices)
    text = Text(label=_("Text"), features=LINE_FEATURES)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the language and its direction, which screen readers and browsers need."""
        context = super().get_context(value, parent_context=parent_context)
        code = value.get("language") or ""
        return {**context, "lang": code, "dir": direction(code)}

    class Meta:
        icon = "globe"
        label = _("Passage in another language")
        group = GROUP
        template = "cms/blocks/passage.html"
        description = _("Text that screen readers speak, and browsers lay out, in its language.")
        preview_value = {
            "language": "es",
            "text": "<p>Si habla español, tiene a su disposición ayuda gratuita.</p>",
        }
