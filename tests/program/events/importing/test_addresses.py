"""Addresses in a text: those that become links, and those of meetings, which are left out."""

import re
from collections import Counter
from html import unescape
from time import process_time

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.importing.addresses import (
    ADDRESS_LIMIT,
    host_of,
    is_clear,
    is_meeting,
    linked,
    without_meetings,
)
from program.importing.table import CELL_LIMIT

LINK = "https://meet.example.org/j/1?pwd=2"
SOME_TEXT = st.lists(
    st.sampled_from(
        [
            "https://example.org/a?b=1&c=2",
            "HTTP://EXAMPLE.ORG",
            "https://zoom.us/j/1?pwd=2",
            "hospital.webex.com/meet/a",
            "javascript:alert(1)",
            "data:text/html,",
            "mailto:a@example.org",
            "https://[",
            "https://a@example.org/",
            "https://",
            LINK,
            "<",
            ">",
            '"',
            "&amp;",
            "(",
            ").",
            " ",
            "\n",
        ]
    )
    | st.text(max_size=8),
    max_size=12,
).map("".join)


def links(html: str) -> list[str]:
    """Where the links of rich text lead."""
    return [link["href"] for link in BeautifulSoup(f"<p>{html}</p>", "html.parser")("a")]


# --- Links


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org", "https://example.org"),
        ("http://example.org/", "http://example.org/"),
        ("HTTPS://Example.org/A", "HTTPS://Example.org/A"),
        ("See https://example.org/a.", "https://example.org/a"),
        ("See https://example.org/a, please!", "https://example.org/a"),
        ("(see https://example.org/a)", "https://example.org/a"),
        ("(https://example.org/a_(b)).", "https://example.org/a_(b)"),
        ("Words<https://example.org/a>", "https://example.org/a"),
        ('"https://example.org/a"', "https://example.org/a"),
        ("“https://example.org/a?”", "https://example.org/a"),
        ("https://example.org/a?b=1&c=%20", "https://example.org/a?b=1&c=%20"),
        ("https://zürich.example/ß", "https://zürich.example/ß"),
    ],
)
def test_an_address_in_a_text_is_a_link_without_what_ends_its_sentence(
    text: str, address: str
) -> None:
    html = linked(text)
    assert links(html) == [address]
    assert BeautifulSoup(f"<p>{html}</p>", "html.parser").get_text() == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "mailto:desk@example.org",
        "example.org/a",
        "https://",
        "https://nowhere",
        "https://[::1",
        "https://a:b@example.org/",
        "https://hospital.example@example.org/",
        "https://example.org/\u202egnp.exe",
        f"https://example.org/{'a' * ADDRESS_LIMIT}",
    ],
)
def test_nothing_else_is_a_link(text: str) -> None:
    assert linked(text) == text


def test_only_an_address_of_the_web_is_clear() -> None:
    assert is_clear("https://example.org/")
    assert not is_clear("ftp://example.org/")


def test_what_looks_like_markup_stays_words() -> None:
    html = linked("<b>&amp; https://example.org/?a='&b=<script>")
    assert html == (
        "&lt;b&gt;&amp;amp; "
        '<a href="https://example.org/?a=&#x27;&amp;b=">https://example.org/?a=\'&amp;b=</a>'
        "&lt;script&gt;"
    )


def test_two_addresses_are_two_links() -> None:
    assert links(linked("https://a.example, https://b.example")) == [
        "https://a.example",
        "https://b.example",
    ]


@settings(max_examples=300, deadline=None)
@given(SOME_TEXT)
def test_every_link_leads_to_the_web_and_the_text_stays_as_it_was(text: str) -> None:
    html = linked(text)
    found = re.findall(r'<a href="([^"<>]*)">([^<>]*)</a>', html)
    assert html.count("<") == html.count(">") == 2 * len(found)
    for address, words in found:
        assert unescape(address).lower().startswith(("https://", "http://"))
        assert is_clear(unescape(address))
        assert words == words.strip()
    assert re.sub(r"</?a\b[^>]*>", "", html) == linked_to_nothing(text)


def linked_to_nothing(text: str) -> str:
    """The text, escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- Meetings


@pytest.mark.parametrize(
    "address",
    [
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0",
        "https://zoom.us/j/123?pwd=a",
        "https://hospital.zoom.us/j/123",
        "HTTP://HOSPITAL.ZOOM.US/j/123",
        "https://zoom.us:443/j/123",
        "https://zoom.us./j/123",
        "https://example.org@zoom.us/j/123",
        "https://zoom.us",
        "zoom.us/j/123",
        "zoommtg://zoom.us/join?confno=123",
        "hospital.webex.com/meet/a",
        "https://meet.google.com/abc-defg-hij",
        "https://meet.goto.com/123456789",
        "https://global.gotomeeting.com/join/123456789",
        "gotomeet.me/clinic",
        "https://doxy.me/dr.hill",
        "https://hospital.whereby.com/group",
        "https://meet.jit.si/Group",
        "https://v.ringcentral.com/join/123",
        "https://bluejeans.com/123/456",
        "https://join.skype.com/abc",
        "https://clinic.vsee.com/u/hill",
        "https://www.google.com/url?q=https://meet.google.com/abc&sa=D",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1&data=05",
        "https://urldefense.com/v3/__https://zoom.us/j/1__;!!abc",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__hospital.zoom.us_j_1&d=a",
    ],
)
def test_the_address_of_a_meeting_is_left_out_however_it_is_written(address: str) -> None:
    assert is_meeting(address)
    assert without_meetings(f"Join: {address}\nBring lunch.") == (
        "Join: \nBring lunch.",
        (address,),
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/zoom.us/",
        "https://notzoom.us/j/1",
        "https://zoom.us.example.org/j/1",
        "https://zoom.us-help.example.org/",
        "https://zoom.us@example.org/",
        "https://microsoft.com/teams",
        "notzoom.us/j/1",
        "zoom.us",
    ],
)
def test_other_addresses_stay(address: str) -> None:
    assert without_meetings(f"See {address} soon") == (f"See {address} soon", ())


@pytest.mark.parametrize(
    "address",
    [
        LINK,
        "http://MEET.example.org/j/1/?pwd=2",
        "https://meet.example.org/j/1",
        f"{LINK}&from=calendar#now",
        f"https://example.org/first{LINK}",
        "https://filter.example/?url=https%3A%2F%2Fmeet.example.org%2Fj%2F1%3Fpwd%3D2&data=05",
        "https://filter.example/?url=https%3A%2F%2Fmeet.example.org%2Fj%2F1&data=05",
    ],
)
def test_the_link_of_the_event_is_left_out_wherever_it_leads(address: str) -> None:
    assert without_meetings(f"Join<{address}>, please.", [LINK]) == ("Join, please.", (address,))


@pytest.mark.parametrize(
    "address",
    [
        "https://meet.example.org/",
        "https://meet.example.org/j/1?pwd=3",
        "https://meet.example.org/j/12?pwd=2",
        "https://example.org/j/1?pwd=2",
    ],
)
def test_an_address_beside_the_link_of_the_event_stays(address: str) -> None:
    assert without_meetings(address, [LINK]) == (address, ())


@settings(max_examples=300, deadline=None)
@given(SOME_TEXT)
def test_the_text_is_kept_but_for_what_is_left_out(text: str) -> None:
    kept, left_out = without_meetings(text, [LINK])
    letters = iter(text)
    assert all(letter in letters for letter in kept), "in the same order"
    gone = Counter(text) - Counter(kept) - Counter("".join(left_out))
    assert gone["<"] == gone[">"] == gone.total() / 2, "but for brackets around an address"
    assert not any(word.endswith(LINK) for word in kept.split())
    assert not any(is_meeting(each) for each in links(linked(kept)))


@pytest.mark.parametrize(
    "part", ["a", "a.", "a-", "https://", "//a@", "zoom.us.", "zoom.us/", "a:/", "(", ")", "%25"]
)
@pytest.mark.parametrize("begin", ["", "https://example.org/?"])
def test_a_long_text_takes_no_time(begin: str, part: str) -> None:
    text = begin + part * (CELL_LIMIT // len(part))
    before = process_time()
    linked(without_meetings(text, [LINK])[0])
    assert process_time() - before < 1


def test_a_terminal_is_shown_the_host_alone() -> None:
    assert host_of("https://hospital.zoom.us/j/1?pwd=2") == "“hospital.zoom.us”"
    assert host_of("hospital.zoom.us/j/1") == "“hospital.zoom.us”"
    assert "\x1b" not in host_of("https://[\x1b")
