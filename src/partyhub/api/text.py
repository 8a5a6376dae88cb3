"""Texts that a client may send: no NUL, no control characters, no lone surrogates, never endless.

The patterns are part of the contract; what they refuse would make PostgreSQL raise.
"""

from typing import Annotated

from pydantic import StringConstraints

_LINE = r"^[^\x00-\x1f\x7f]*$"
_LINES = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


def _line(longest: int, shortest: int = 0) -> StringConstraints:
    return StringConstraints(
        strip_whitespace=True, min_length=shortest, max_length=longest, pattern=_LINE
    )


Word = Annotated[str, _line(60, 1)]
"""One line that may not be empty: a name, a title."""

Line = Annotated[str, _line(200)]
"""One line, perhaps empty."""

Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=_LINES)]
"""Several lines, perhaps empty."""

Account = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000, pattern=_LINES)]
"""Several paragraphs, perhaps empty: what happened, in full."""

Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=_LINES),
]
"""A reason in words; it may not be empty."""

Code = Annotated[str, StringConstraints(max_length=40, pattern=r"^[a-z0-9_-]+$")]
"""A code of one of our lists."""
