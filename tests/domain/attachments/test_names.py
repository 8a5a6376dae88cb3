"""Names of files are safe to show and to download under."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.attachments.names import LONGEST_NAME, cleaned


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\王\\身份证.jpg", "身份证.jpg"),
        ("  a \n b\t.pdf ", "a b.pdf"),
        ("paper\u202efdp.exe", "paperfdp.exe"),
        ("a<b>:c.pdf", "abc.pdf"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_keeps_what_people_read(sent: str, kept: str) -> None:
    assert cleaned(sent) == kept


@given(st.text(max_size=400))
def test_whatever_comes_a_name_is_one_short_line_without_paths(sent: str) -> None:
    name = cleaned(sent)
    assert 0 < len(name) <= LONGEST_NAME
    assert not set(name) & set('/\\"<>|\n\r\0')
    assert not any(unicodedata.category(c).startswith("C") for c in name)
    name.encode()
