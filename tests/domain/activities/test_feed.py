"""The calendar feed, line by line as RFC 5545 has it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.activities.feed import Entry, calendar_of, escaped, folded
from tests.builders import NOON

_TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=300)


def test_a_text_is_escaped() -> None:
    """3.3.11."""
    assert escaped("a;b,c\\d\r\ne\nf") == "a\\;b\\,c\\\\d\\ne\\nf"


@settings(max_examples=80)
@given(_TEXT)
def test_a_line_is_folded_at_75_octets_and_unfolds_to_itself(text: str) -> None:
    """3.1: never within a character."""
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == text


def test_an_entry_that_was_cancelled_says_so_and_no_text_ends_it() -> None:
    """ACT-04: what somebody wrote in a plan adds no entry of its own."""
    words = "第一行\nEND:VEVENT\nBEGIN:VEVENT"
    entry = Entry(
        uid="1", begins_at=NOON, ends_at=NOON, title="清洁, 家园", place="广场", words=words,
        cancelled=True,
    )  # fmt: skip
    text = calendar_of([entry], NOON).decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:清洁\\, 家园" in lines
    assert "STATUS:CANCELLED" in lines
    assert text.endswith("END:VCALENDAR\r\n")
