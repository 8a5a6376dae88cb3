"""Who counts as a duplicate: the table, row by row, and what follows from it."""

from itertools import product

import pytest

from partyhub.domain.duplicates.likeness import Comparison, Likeness, Match, compared, likeness

_S, _D, _U = Match.SAME, Match.DIFFERENT, Match.UNKNOWN


@pytest.mark.parametrize(
    ("identity", "name", "month", "phone", "expected"),
    [
        (_S, _S, _S, _S, Likeness.CERTAIN),
        (_S, _D, _D, _D, Likeness.CERTAIN),
        (_D, _S, _S, _S, Likeness.NONE),
        (_U, _S, _S, _S, Likeness.CERTAIN),
        (_U, _S, _U, _S, Likeness.LIKELY),
        (_U, _S, _D, _S, Likeness.LIKELY),
        (_U, _S, _S, _U, Likeness.LIKELY),
        (_U, _S, _S, _D, Likeness.NONE),
        (_U, _S, _U, _U, Likeness.NONE),
        (_U, _D, _S, _S, Likeness.NONE),
    ],
)
def test_the_table_says_how_likely(
    identity: Match, name: Match, month: Match, phone: Match, expected: Likeness
) -> None:
    """Issue 4: by name, birth month and phone, and by the identity index."""
    said = Comparison(identity=identity, name=name, birth_month=month, phone=phone)
    assert likeness(said) is expected


def test_another_name_is_never_a_duplicate_but_by_its_number() -> None:
    for identity, month, phone in product(Match, repeat=3):
        found = likeness(Comparison(identity=identity, name=_D, birth_month=month, phone=phone))
        assert (found is not Likeness.NONE) == (identity is _S)


def test_an_empty_field_says_nothing() -> None:
    assert (compared("", "a"), compared(None, b"x"), compared("", "")) == (_U, _U, _U)
    assert (compared("a", "a"), compared(b"x", b"y")) == (_S, _D)
