"""What the foundation adds to the admin."""

from wagtail.snippets.models import register_snippet

from cms.viewsets import RecordViewSetGroup

register_snippet(RecordViewSetGroup)
