"""The tables of orders and of members' parts: every pair is decided (section 9.10, SRV-01)."""

from itertools import product

import pytest

from partyhub.domain.demands.states import (
    DEMAND_LIFECYCLE,
    TAKE_LIFECYCLE,
    DemandAction,
    DemandState,
    TakeAction,
    TakeState,
)
from partyhub.domain.shared.lifecycle import IllegalTransition

_S, _A, _T, _B = DemandState, DemandAction, TakeState, TakeAction
_LEGAL = {
    (_S.ORDERED, _A.DISPATCH): _S.DISPATCHED,
    (_S.DISPATCHED, _A.REDISPATCH): _S.DISPATCHED,
    (_S.ACCEPTED, _A.REDISPATCH): _S.ACCEPTED,
    (_S.ORDERED, _A.DECLINE): _S.DECLINED,
    (_S.DISPATCHED, _A.DECLINE): _S.DECLINED,
    (_S.DISPATCHED, _A.EXCUSE): _S.ORDERED,
    (_S.DISPATCHED, _A.TAKE): _S.ACCEPTED,
    (_S.ACCEPTED, _A.TAKE): _S.ACCEPTED,
    (_S.ACCEPTED, _A.VACATE): _S.DISPATCHED,
    (_S.ACCEPTED, _A.FINISH): _S.DONE,
    (_S.DONE, _A.RATE): _S.RATED,
    (_S.ORDERED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.DISPATCHED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.ACCEPTED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.ORDERED, _A.EXPIRE): _S.EXPIRED,
    (_S.DISPATCHED, _A.EXPIRE): _S.EXPIRED,
}
_PARTS = {
    (_T.ASKED, _B.TAKE): _T.TAKEN,
    (_T.ASKED, _B.EXCUSE): _T.EXCUSED,
    (_T.ASKED, _B.RELEASE): _T.RELEASED,
    (_T.TAKEN, _B.RELEASE): _T.RELEASED,
    (_T.TAKEN, _B.GIVE_BACK): _T.GIVEN_BACK,
    (_T.TAKEN, _B.TELL): _T.TOLD,
    (_T.TOLD, _B.TELL): _T.TOLD,
    (_T.TOLD, _B.SETTLE): _T.SETTLED,
    (_T.TAKEN, _B.NO_SHOW): _T.NO_SHOW,
    (_T.TOLD, _B.NO_SHOW): _T.NO_SHOW,
}


@pytest.mark.parametrize(("state", "action"), list(product(_S, _A)))
def test_every_pair_of_an_order_is_decided(state: DemandState, action: DemandAction) -> None:
    """SRV-01."""
    if (state, action) in _LEGAL:
        assert DEMAND_LIFECYCLE.after(state, action) is _LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            DEMAND_LIFECYCLE.after(state, action)


@pytest.mark.parametrize(("state", "action"), list(product(_T, _B)))
def test_every_pair_of_a_part_is_decided(state: TakeState, action: TakeAction) -> None:
    """CHK-12."""
    if (state, action) in _PARTS:
        assert TAKE_LIFECYCLE.after(state, action) is _PARTS[state, action]
    else:
        with pytest.raises(IllegalTransition):
            TAKE_LIFECYCLE.after(state, action)
