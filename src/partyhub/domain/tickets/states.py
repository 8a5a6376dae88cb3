"""The states of a service ticket and the steps between them (requirements section 9.4)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class TicketState(StrEnum):
    """已登记 … 撤回, by the catalogue's code names."""

    REGISTERED = "registered"
    AWAITING_MATERIALS = "awaiting_materials"
    FORWARDED = "forwarded"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    VERIFYING = "verifying"
    PUBLICISING = "publicising"
    AWAITING_SUPERIOR = "awaiting_superior"
    AWAITING_CLIENT = "awaiting_client"
    ESCALATED = "escalated"
    DELIVERED = "delivered"
    COLLECTED = "collected"
    PICKED_UP = "picked_up"
    RESOLVED = "resolved"
    CLOSED = "closed"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"


class TicketAction(StrEnum):
    """What people do to a ticket."""

    ANSWER = "answer"
    NOTIFY = "notify"
    SUPPLEMENT = "supplement"
    ACCEPT = "accept"
    DECLINE = "decline"
    START = "start"
    VERIFY = "verify"
    PUBLICISE = "publicise"
    PROCEED = "proceed"
    OBJECT = "object"
    SEND_UP = "send_up"
    ASK_CLIENT = "ask_client"
    ESCALATE = "escalate"
    RESUME = "resume"
    DELIVER = "deliver"
    TURN_BACK = "turn_back"
    COLLECT = "collect"
    PICK_UP = "pick_up"
    RESOLVE = "resolve"
    CLOSE = "close"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    OFFER = "offer"
    OFFER_FOR = "offer_for"
    FORWARD = "forward"
    TAKE = "take"
    REFUSE = "refuse"
    RULE = "rule"
    ASK = "ask"
    GRANT = "grant"
    DENY = "deny"
    CONTACT = "contact"
    URGE = "urge"
    SUPERVISE = "supervise"
    NOTE = "note"
    REPORT = "report"
    RECOUNT = "recount"
    MERGE = "merge"
    ABSORB = "absorb"
    CLIENT_SUPPLIED = "client_supplied"
    TRANSFER = "transfer"
    TRANSFERRED = "transferred"


_S, _A, _P = TicketState, TicketAction, Permission
_CENTRE = frozenset({Side.CENTRE})
UNACCEPTED = frozenset({_S.REGISTERED, _S.FORWARDED, _S.AWAITING_MATERIALS})
"""The clock has not started (CLK-01, CLK-14)."""
AWAITING = frozenset({_S.AWAITING_SUPERIOR, _S.AWAITING_CLIENT, _S.ESCALATED})
WAITING = AWAITING | {_S.DELIVERED}
"""The clock is paused (CLK-10, CLK-11)."""
AWAITING_CLIENT_SIDE = frozenset({_S.AWAITING_MATERIALS, _S.AWAITING_CLIENT})
"""Papers or an answer of the client are awaited."""
RUNNING = frozenset({_S.ACCEPTED, _S.IN_PROGRESS, _S.VERIFYING, _S.PUBLICISING})
CLOCKED = RUNNING | WAITING
"""A due time has been promised and can still be kept, missed or moved."""
UNDER_WAY = UNACCEPTED | CLOCKED
SETTLED = frozenset({_S.RESOLVED, _S.COLLECTED, _S.PICKED_UP})
"""The promise is kept or broken; a proxy matter is still to be fetched (AGY-01)."""
OPEN = UNDER_WAY | SETTLED
"""Somebody owes the client work, or the feedback without which nothing closes (TKT-10)."""

_NEW = frozenset({_S.REGISTERED, _S.FORWARDED})
_WORK = frozenset({_S.IN_PROGRESS})
_BEGUN = _WORK | {_S.ACCEPTED}
_EXAMINED = frozenset({_S.VERIFYING, _S.PUBLICISING})


def _by_owner(
    action: TicketAction, sources: frozenset[TicketState], target: TicketState | None
) -> Step[TicketState, TicketAction]:
    return Step(action, sources, target, _P.TICKET_HANDLE, _CENTRE)


def _by_director(
    action: TicketAction, sources: frozenset[TicketState]
) -> Step[TicketState, TicketAction]:
    return Step(action, sources, None, _P.TICKET_DIRECT, _CENTRE)


TICKET_LIFECYCLE: Lifecycle[TicketState, TicketAction] = Lifecycle(
    _S.REGISTERED,
    _by_owner(_A.ANSWER, _NEW, _S.RESOLVED),
    _by_owner(_A.NOTIFY, _NEW, _S.AWAITING_MATERIALS),
    _by_owner(_A.SUPPLEMENT, frozenset({_S.AWAITING_MATERIALS}), None),
    _by_owner(_A.ACCEPT, UNACCEPTED, _S.ACCEPTED),
    _by_owner(_A.DECLINE, UNACCEPTED, _S.NOT_ACCEPTED),
    _by_owner(_A.START, frozenset({_S.ACCEPTED}), _S.IN_PROGRESS),
    _by_owner(_A.VERIFY, _WORK | {_S.PUBLICISING}, _S.VERIFYING),
    _by_owner(_A.PUBLICISE, _WORK, _S.PUBLICISING),
    _by_owner(_A.PROCEED, _EXAMINED, _S.IN_PROGRESS),
    Step(_A.OBJECT, _EXAMINED, None, _P.TICKET_REGISTER, _CENTRE),
    _by_owner(_A.SEND_UP, _WORK, _S.AWAITING_SUPERIOR),
    _by_owner(_A.ASK_CLIENT, _WORK, _S.AWAITING_CLIENT),
    _by_owner(_A.ESCALATE, _WORK, _S.ESCALATED),
    _by_owner(_A.RESUME, AWAITING, _S.IN_PROGRESS),
    _by_owner(_A.DELIVER, _WORK, _S.DELIVERED),
    _by_owner(_A.TURN_BACK, frozenset({_S.DELIVERED}), _S.IN_PROGRESS),
    _by_owner(_A.COLLECT, frozenset({_S.DELIVERED}), _S.COLLECTED),
    _by_owner(_A.PICK_UP, frozenset({_S.COLLECTED}), _S.PICKED_UP),
    _by_owner(_A.RESOLVE, _WORK, _S.RESOLVED),
    _by_owner(_A.CLOSE, frozenset({_S.RESOLVED, _S.PICKED_UP}), _S.CLOSED),
    _by_owner(_A.REOPEN, frozenset({_S.CLOSED}), _S.IN_PROGRESS),
    _by_owner(_A.WITHDRAW, UNDER_WAY, _S.WITHDRAWN),
    _by_owner(_A.OFFER, OPEN, None),
    Step(_A.OFFER_FOR, OPEN, None, _P.TICKET_REASSIGN, _CENTRE),
    _by_owner(_A.FORWARD, frozenset({_S.REGISTERED}), _S.FORWARDED),
    _by_owner(_A.TAKE, OPEN, None),
    _by_owner(_A.REFUSE, OPEN, None),
    _by_director(_A.RULE, OPEN),
    _by_owner(_A.ASK, UNDER_WAY, None),
    _by_director(_A.GRANT, UNDER_WAY),
    _by_director(_A.DENY, UNDER_WAY),
    Step(_A.CONTACT, OPEN, None, _P.TICKET_REGISTER, _CENTRE),
    Step(_A.URGE, OPEN, None, _P.TICKET_READ, _CENTRE),
    Step(_A.SUPERVISE, OPEN, None, _P.TICKET_ANALYSE, _CENTRE),
    Step(_A.NOTE, OPEN, None, _P.TICKET_HANDLE, _CENTRE),
    Step(_A.REPORT, frozenset(_S), None, _P.TICKET_HANDLE, _CENTRE),
    _by_owner(_A.MERGE, UNDER_WAY, _S.CLOSED),
    Step(_A.ABSORB, OPEN, None, _P.TICKET_HANDLE, _CENTRE),
    Step(_A.RECOUNT, CLOCKED, None, _P.CLOCK, _CENTRE),
    Step(_A.CLIENT_SUPPLIED, AWAITING_CLIENT_SIDE, None, _P.CLOCK, _CENTRE),
    _by_owner(_A.TRANSFER, UNACCEPTED | _BEGUN, _S.AWAITING_SUPERIOR),
    Step(_A.TRANSFERRED, RUNNING | AWAITING, _S.RESOLVED, _P.CLOCK, _CENTRE),
)
