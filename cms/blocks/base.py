"""What the blocks have in common."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError


def in_time(value: dict[str, Any], now: datetime | None = None) -> bool:
    """Whether `now` is within the `starts` and `ends` of a block's value; the end is not in it."""
    now = now or timezone.now()
    starts, ends = value.get("starts"), value.get("ends")
    return (starts is None or starts <= now) and (ends is None or now < ends)


class TimedBlock(StructBlock):
    """A block that appears and goes by itself; add `starts` and `ends` fields to it."""

    def clean(self, value: dict[str, Any]) -> Any:
        """Refuse an end before a start."""
        result = super().clean(value)
        starts, ends = result.get("starts"), result.get("ends")
        if starts and ends and ends <= starts and not self.is_deferred_validation:
            error = ValidationError(_("The end must come after the start."))
            raise StructBlockValidationError(block_errors={"ends": error})
        return result

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add whether the block is to be seen now."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "in_time": in_time(value)}


def heading_level(parent_context: dict | None) -> int:
    """The level that headings have where a block stands (2 to 6)."""
    return (parent_context or {}).get("heading_level") or 2
