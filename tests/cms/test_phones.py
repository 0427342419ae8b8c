"""Phone numbers: what is typed, what dials."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cms.phones import parse_phone
from cms.records.contact_data import PhoneLine

AREA = st.integers(200, 999).filter(lambda n: n % 100 != 11).map(str)
EXCHANGE = AREA
LINE = st.integers(0, 9999).map("{:04d}".format)


@pytest.mark.parametrize(
    ("typed", "e164", "digits"),
    [
        ("1-800-TRY-CHOP", "+18008792467", "1-800-879-2467"),
        ("215-590-3025", "+12155903025", "215-590-3025"),
        ("(267) 426-0762", "+12674260762", "267-426-0762"),
        ("+1 215.590.3025", "+12155903025", "1-215-590-3025"),
        (" 215 590 3025 ", "+12155903025", "215-590-3025"),
        ("911", "911", "911"),
        ("+44 20 7405 9200", "+442074059200", "+442074059200"),
    ],
)
def test_a_number_as_families_read_it_dials(typed: str, e164: str, digits: str) -> None:
    number = parse_phone(typed)
    assert (number.e164, number.digits, number.href) == (e164, digits, f"tel:{e164}")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "215-590",
        "115-590-3025",
        "215-190-3025",
        "215-911-3025",
        "12155903025999",
        "+0 20 7405 9200",
        "+44",
        "٢١٥-٥٩٠-٣٠٢٥",
        "215-590-3025; rm",
        "\x00",
        "call us",
        "999",
    ],
)
def test_a_number_that_does_not_dial_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        parse_phone(typed)


@given(AREA, EXCHANGE, LINE, st.sampled_from(["-", ".", " ", ""]), st.sampled_from(["", "1", "+1"]))
def test_every_way_of_writing_one_number_dials_the_same(
    area: str, exchange: str, line: str, separator: str, country: str
) -> None:
    typed = separator.join(filter(None, [country, area, exchange, line]))
    assert parse_phone(typed).e164 == f"+1{area}{exchange}{line}"


@given(st.text(max_size=60))
def test_whatever_is_typed_dials_or_is_refused(typed: str) -> None:
    try:
        number = parse_phone(typed)
    except ValidationError:
        return
    assert number.e164.lstrip("+").isascii()
    assert number.e164.lstrip("+").isdecimal()


@given(AREA, EXCHANGE, LINE)
def test_the_digits_that_are_shown_dial_the_same_number(
    area: str, exchange: str, line: str
) -> None:
    number = parse_phone(f"{area}-{exchange}-{line}")
    assert parse_phone(number.digits).e164 == number.e164


def test_a_line_dials_its_extension_too() -> None:
    line = PhoneLine.from_number("215-590-3025", audience="Families", extension="12")
    assert line.href == "tel:+12155903025;ext=12"


def test_only_a_number_in_letters_needs_its_digits_beside_it() -> None:
    spelled = PhoneLine.from_number("1-800-TRY-CHOP", audience="")
    plain = PhoneLine.from_number("(215) 590-3025", audience="")
    assert spelled.spelled
    assert not plain.spelled


def test_an_unfinished_number_makes_no_line() -> None:
    assert PhoneLine.from_number("215-5", audience="Families") is None
