"""How a page's body is divided into what stands beside the menu, and what stands below it."""

from types import SimpleNamespace

from cms.templatetags.layout_tags import path, split_by_width


def block(kind: str, heading: str = "") -> SimpleNamespace:
    return SimpleNamespace(block_type=kind, id=f"{heading:x<4}", value={"heading": heading})


def kinds(blocks) -> list[str]:
    return [block.block_type for block in blocks]


def test_everything_stands_beside_the_menu_until_the_first_band():
    body = split_by_width([block("text"), block("section"), block("next_steps"), block("text")])
    assert kinds(body.beside_menu) == ["text", "section"]
    assert [(run.wide, kinds(run.blocks)) for run in body.full_width] == [
        (True, ["next_steps"]),
        (False, ["text"]),
    ]


def test_the_order_of_the_editor_is_kept():
    stream = [block(kind) for kind in ("text", "related_cards", "text", "giving_banner", "quote")]
    body = split_by_width(stream)
    assert [*body.beside_menu, *(b for run in body.full_width for b in run.blocks)] == stream


def test_a_page_without_a_body_has_nothing_to_lay_out():
    for nothing in (None, "", []):
        assert split_by_width(nothing).beside_menu == ()
        assert split_by_width(nothing).full_width == ()


def test_three_sections_are_listed_with_their_addresses():
    body = split_by_width([block("section", name) for name in ("Signs", "Tests", "Treatment")])
    assert [link.text for link in body.headings] == ["Signs", "Tests", "Treatment"]
    assert all(link.url.startswith("#") for link in body.headings)
    assert len({link.url for link in body.headings}) == 3


def test_fewer_sections_need_no_list():
    assert (
        split_by_width(
            [block("section", "Signs"), block("text"), block("section", "Tests")]
        ).headings
        == []
    )


def test_the_way_back_names_a_path_and_nothing_else():
    assert path("https://hospital.example/a/b/?query=fever#top") == "/a/b/"
    assert path("") == ""
