"""What pages tell search engines, for tests."""

import json
import re
from typing import Any


def graph(html: str) -> list[dict[str, Any]]:
    """The nodes of the page's JSON-LD."""
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(script)["@graph"]


def node(nodes: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    """The one node of a type."""
    (found,) = [node for node in nodes if node["@type"] == kind]
    return found
