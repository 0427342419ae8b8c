"""A task leads elsewhere inside a program, wherever the task stands."""

import pytest
from django.test import Client

from cms.demo.builders import (
    build_footer,
    build_front_page,
    build_menu,
    build_page,
    build_program,
    show_records,
)
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def test_a_task_leads_to_the_programs_own_page_in_header_and_footer(client: Client) -> None:
    front = build_front_page()
    general = build_page(front, StandardPage, title="Refer")
    page_link = [{"type": "page", "value": general.pk}]
    tasks = build_menu(
        "Tasks", [("item", {"text": "Refer a Patient", "link": page_link, "key": "refer"})]
    )
    column = {"heading": "I Want To...", "menu": tasks.pk}
    show_records(tasks=tasks, footer=build_footer(columns=[("menu", column)]))
    own = build_page(front, StandardPage, title="Own referral")
    target = {"task": "refer", "link": [{"type": "page", "value": own.pk}]}
    program = build_program(front, title="Program", task_targets=[("target", target)])

    def links(path: str) -> set[str]:
        layout = client.get(path).context["layout"]
        return {layout.tasks[0].url, layout.footer.columns[0].links[0].url}

    assert links("/") == {general.url}
    assert links(program.url) == {own.url}
