"""One table says what waits for whom, and it agrees with what a transfer's own page says."""

from itertools import product
from typing import Any

import pytest

from partyhub.domain.transfers.answering import turn_of
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.owed import owed
from partyhub.domain.transfers.states import UNDER_WAY, TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.turns import TURNS, TurnKind, Waits
from tests.domain.transfers.scene import ELSEWHERE, START, transfer

_S, _D = TransferState, Direction


def _stands(direction: Direction, state: TransferState, **known: Any) -> Any:
    day = {"assigned_on": START.date()} if state is _S.ASSIGNED else {}
    source = {"source": ELSEWHERE} if direction is _D.IN else {}
    target = {"target": ELSEWHERE} if direction is _D.OUT else {}
    return transfer(direction=direction, state=state, **source, **target, **day, **known)


def _holds(waits: Waits, one: Transfer) -> bool:
    stands = one.state in waits.states and one.direction in waits.directions
    return stands and waits.receipt in (None, one.receipt)


def _kinds(one: Transfer) -> list[TurnKind]:
    return [kind for kind, waits in TURNS.items() if _holds(waits, one)]


_EVERY = [
    (direction, state, receipt)
    for direction, state, receipt in product(Direction, TransferState, TransferReceipt)
    if not (direction is _D.OUT and state in (_S.TARGET_REVIEW, _S.VERIFYING))
    and not (direction is _D.IN and state in (_S.SOURCE_REVIEW, _S.LETTER_ISSUED))
    and (receipt is TransferReceipt.NONE or state is _S.ASSIGNED)
]


@pytest.mark.parametrize(("direction", "state", "receipt"), _EVERY)
def test_what_waits_stands_with_the_side_whose_turn_it_is(
    direction: Direction, state: TransferState, receipt: TransferReceipt
) -> None:
    """TRF-05, TRF-07: and nothing waits once it is over."""
    one = _stands(direction, state, receipt=receipt)
    kinds, turn = _kinds(one), turn_of(one)
    assert len(kinds) <= 1
    for kind in kinds:
        assert turn is not None
        assert TURNS[kind].side.value == turn.side.value
    if not kinds and turn is not None:
        assert direction is not _D.WITHIN, "only elsewhere may wait without a seat here"
    if state in UNDER_WAY and direction is not _D.OUT:
        assert kinds


def test_an_expired_letter_from_elsewhere_is_warned_of_until_the_member_is_taken_in() -> None:
    """TRF-12, PV-48, DL-20: it stops nothing, but it is said."""
    letter = Letter(
        number="校组〔2026〕5号", issued_on=START.date().replace(month=1), valid_days=10
    )
    for state in (_S.TARGET_REVIEW, _S.VERIFYING):
        [due] = owed(_stands(_D.IN, state, letters=(letter,)), START.date())
        assert (due.paper, due.overdue, due.due_on) == ("letter", True, letter.valid_until)
    assert owed(_stands(_D.IN, _S.RETURNED, letters=(letter,)), START.date()) == []
    here = _stands(_D.WITHIN, _S.VERIFYING, letters=(letter,))
    assert owed(here, START.date()) == [], "who has arrived came in time, or was let go on"
