"""三单制 (SRV-01): the states of a resident's order and of a member's part in it (section 9.10)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class DemandKind(StrEnum):
    """服务需求, 微心愿 (SRV-04)."""

    SERVICE = "service"
    MICRO_WISH = "micro_wish"


class DemandManner(StrEnum):
    """上门或到场服务, 网上服务 (SRV-05): advice, lessons, market news or a proxy errand by phone or
    on the net, where nobody needs to know a door.
    """

    IN_PERSON = "in_person"
    ONLINE = "online"


class OrderChannel(StrEnum):
    """How it was ordered: 窗口, 电话, 网上 (by the resident alone)."""

    COUNTER = "counter"
    PHONE = "phone"
    ONLINE = "online"


class DemandTarget(StrEnum):
    """Whom it was dispatched to: all checked-in members there, a team, or one person."""

    POOL = "pool"
    TEAM = "team"
    MEMBER = "member"


class DemandState(StrEnum):
    """已点单, 已下单, 已接单, 已办结, 已评价, 不予下单, 已过期, 已撤回."""

    ORDERED = "ordered"
    DISPATCHED = "dispatched"
    ACCEPTED = "accepted"
    DONE = "done"
    RATED = "rated"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class DemandAction(StrEnum):
    """What people (and the clock) do to an order. `excuse`: the one person who was asked can't;
    `vacate` and `finish` follow from the last taker's step.
    """

    DISPATCH = "dispatch"
    REDISPATCH = "redispatch"
    DECLINE = "decline"
    EXCUSE = "excuse"
    TAKE = "take"
    VACATE = "vacate"
    FINISH = "finish"
    RATE = "rate"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


class TakeState(StrEnum):
    """已请, 已接单, 已报完成, 已确认, 未接, 已退单, 未到, 已终止."""

    ASKED = "asked"
    TAKEN = "taken"
    TOLD = "told"
    SETTLED = "settled"
    EXCUSED = "excused"
    GIVEN_BACK = "given_back"
    NO_SHOW = "no_show"
    RELEASED = "released"


class TakeAction(StrEnum):
    """`release`: the order was withdrawn, expired or dispatched otherwise."""

    TAKE = "take"
    EXCUSE = "excuse"
    GIVE_BACK = "give_back"
    TELL = "tell"
    SETTLE = "settle"
    NO_SHOW = "no_show"
    RELEASE = "release"


_S, _A, _P = DemandState, DemandAction, Permission
_HERE, _OWN = frozenset({Side.COMMUNITY}), frozenset[Side]()
_OFFERED = frozenset({_S.DISPATCHED, _S.ACCEPTED})
_WAITING = frozenset({_S.ORDERED, _S.DISPATCHED})

DEMAND_LIFECYCLE: Lifecycle[DemandState, DemandAction] = Lifecycle(
    _S.ORDERED,
    Step(_A.DISPATCH, frozenset({_S.ORDERED}), _S.DISPATCHED, _P.DEMAND_DISPATCH, _HERE),
    Step(_A.REDISPATCH, _OFFERED, None, _P.DEMAND_DISPATCH, _HERE),
    Step(_A.DECLINE, _WAITING, _S.DECLINED, _P.DEMAND_DISPATCH, _HERE),
    Step(_A.EXCUSE, frozenset({_S.DISPATCHED}), _S.ORDERED, _P.DEMAND_TAKE, _OWN),
    Step(_A.TAKE, _OFFERED, _S.ACCEPTED, _P.DEMAND_TAKE, _OWN),
    Step(_A.VACATE, frozenset({_S.ACCEPTED}), _S.DISPATCHED, _P.DEMAND_TAKE, _OWN),
    Step(_A.FINISH, frozenset({_S.ACCEPTED}), _S.DONE, _P.DEMAND_CONFIRM, _HERE),
    Step(_A.RATE, frozenset({_S.DONE}), _S.RATED, _P.DEMAND_CONFIRM, _HERE),
    Step(_A.WITHDRAW, _WAITING | _OFFERED, _S.WITHDRAWN, _P.DEMAND_ENTER, _HERE),
    Step(_A.EXPIRE, _WAITING, _S.EXPIRED, _P.CLOCK, _HERE),
)
"""`withdraw`, `finish` and `rate` are also the resident's, by their code."""

_T, _B = TakeState, TakeAction
HELD = frozenset({_T.TAKEN, _T.TOLD})
"""Somebody has promised and is not settled yet."""
FILLED = HELD | {_T.SETTLED}
"""These fill a place of the order."""
STANDING = FILLED | {_T.ASKED}

TAKE_LIFECYCLE: Lifecycle[TakeState, TakeAction] = Lifecycle(
    _T.ASKED,
    Step(_B.TAKE, frozenset({_T.ASKED}), _T.TAKEN, _P.DEMAND_TAKE, _OWN),
    Step(_B.EXCUSE, frozenset({_T.ASKED}), _T.EXCUSED, _P.DEMAND_TAKE, _OWN),
    Step(_B.GIVE_BACK, frozenset({_T.TAKEN}), _T.GIVEN_BACK, _P.DEMAND_TAKE, _OWN),
    Step(_B.TELL, HELD, _T.TOLD, _P.DEMAND_TAKE, _OWN),
    Step(_B.SETTLE, frozenset({_T.TOLD}), _T.SETTLED, _P.DEMAND_CONFIRM, _HERE),
    Step(_B.NO_SHOW, HELD, _T.NO_SHOW, _P.DEMAND_CONFIRM, _HERE),
    Step(_B.RELEASE, frozenset({_T.ASKED, _T.TAKEN}), _T.RELEASED, _P.DEMAND_DISPATCH, _HERE),
)
"""Who takes from the pool or the team's orders begins at `taken`."""

OPEN_DEMANDS = _WAITING | _OFFERED
