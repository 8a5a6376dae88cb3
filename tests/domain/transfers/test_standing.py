"""What a letter in somebody's hand is good for (form 8.5, PV-48)."""

from datetime import date, timedelta
from typing import Any

import pytest

from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.letter_token import ForgedLetter, letter_marked, mark_of
from partyhub.domain.transfers.standing import Standing, is_void, standing, successor
from partyhub.domain.transfers.states import TransferState
from tests.domain.transfers.scene import transfer

_FIRST = Letter(number="2026-0002-00001", issued_on=date(2026, 11, 2), valid_days=90)
_SECOND = Letter(
    number="2026-0002-00002", issued_on=date(2026, 11, 2), valid_days=90, replaces=_FIRST.number
)
_S, _LAST_DAY = TransferState, _FIRST.valid_until


def _with(state: TransferState, *letters: Letter, **known: Any) -> Any:
    return transfer(state=state, letters=letters, **known)


@pytest.mark.parametrize(
    ("state", "days", "expected"),
    [
        (_S.LETTER_ISSUED, 0, Standing.VALID),
        (_S.LETTER_ISSUED, 1, Standing.EXPIRED),
        (_S.VERIFYING, 0, Standing.VALID),
        (_S.ASSIGNED, 1, Standing.USED),
        (_S.RETURNED, 0, Standing.VOIDED),
        (_S.APPLIED, 0, Standing.VOIDED),
        (_S.SOURCE_REVIEW, 0, Standing.VOIDED),
        (_S.TARGET_REVIEW, 0, Standing.VOIDED),
        (_S.WITHDRAWN, 0, Standing.VOIDED),
        (_S.REJECTED, 0, Standing.VOIDED),
    ],
)
def test_a_letter_counts_by_its_days_and_while_its_transfer_stands_by_it(
    state: TransferState, days: int, expected: Standing
) -> None:
    today = _LAST_DAY + timedelta(days=days)
    assert standing(_with(state, _FIRST), _FIRST, today) is expected


def test_a_reissued_letter_makes_the_one_before_void_and_is_its_successor() -> None:
    thing = _with(_S.LETTER_ISSUED, _FIRST, _SECOND)
    assert standing(thing, _FIRST, _LAST_DAY) is Standing.VOIDED
    assert standing(thing, _SECOND, _LAST_DAY) is Standing.VALID
    assert [successor(thing, one) for one in thing.letters] == [_SECOND.number, ""]


def test_a_letter_from_elsewhere_stands_while_it_is_reviewed() -> None:
    thing = _with(_S.TARGET_REVIEW, _FIRST, direction=Direction.IN)
    assert not is_void(thing, _FIRST)
    assert is_void(_with(_S.RETURNED, _FIRST, direction=Direction.IN), _FIRST)


def test_two_letters_of_one_day_have_two_marks_and_a_strange_mark_is_no_letter() -> None:
    thing = _with(_S.LETTER_ISSUED, _FIRST, _SECOND)
    assert letter_marked(thing, mark_of(thing.id, _SECOND)) is _SECOND
    assert letter_marked(thing, mark_of(thing.id, _FIRST)) is _FIRST
    with pytest.raises(ForgedLetter):
        letter_marked(thing, mark_of(transfer().id, _FIRST))
