"""The machine of requirements 9.4: every pair of state and action is decided."""

from itertools import product

import pytest

from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction, TicketState

S, A = TicketState, TicketAction
_UNACCEPTED = (S.REGISTERED, S.FORWARDED, S.AWAITING_MATERIALS)
_WAITING = (S.AWAITING_SUPERIOR, S.AWAITING_CLIENT, S.ESCALATED)
_PAUSED = (*_WAITING, S.DELIVERED)
_UNDER_WAY = (*_UNACCEPTED, *_PAUSED, S.ACCEPTED, S.IN_PROGRESS, S.VERIFYING, S.PUBLICISING)
_OPEN = (*_UNDER_WAY, S.RESOLVED, S.COLLECTED, S.PICKED_UP)
LEGAL: dict[tuple[TicketState, TicketAction], TicketState] = {
    **{(s, A.ANSWER): S.RESOLVED for s in (S.REGISTERED, S.FORWARDED)},
    **{(s, A.NOTIFY): S.AWAITING_MATERIALS for s in (S.REGISTERED, S.FORWARDED)},
    (S.AWAITING_MATERIALS, A.SUPPLEMENT): S.AWAITING_MATERIALS,
    **{(s, A.ACCEPT): S.ACCEPTED for s in _UNACCEPTED},
    **{(s, A.DECLINE): S.NOT_ACCEPTED for s in _UNACCEPTED},
    (S.ACCEPTED, A.START): S.IN_PROGRESS,
    **{(s, A.VERIFY): S.VERIFYING for s in (S.IN_PROGRESS, S.PUBLICISING)},
    **{(s, A.OBJECT): s for s in (S.VERIFYING, S.PUBLICISING)},
    (S.IN_PROGRESS, A.DELIVER): S.DELIVERED,
    (S.DELIVERED, A.TURN_BACK): S.IN_PROGRESS,
    (S.DELIVERED, A.COLLECT): S.COLLECTED,
    (S.COLLECTED, A.PICK_UP): S.PICKED_UP,
    (S.PICKED_UP, A.CLOSE): S.CLOSED,
    (S.IN_PROGRESS, A.PUBLICISE): S.PUBLICISING,
    **{(s, A.PROCEED): S.IN_PROGRESS for s in (S.VERIFYING, S.PUBLICISING)},
    (S.IN_PROGRESS, A.SEND_UP): S.AWAITING_SUPERIOR,
    (S.IN_PROGRESS, A.ASK_CLIENT): S.AWAITING_CLIENT,
    (S.IN_PROGRESS, A.ESCALATE): S.ESCALATED,
    **{(s, A.RESUME): S.IN_PROGRESS for s in _WAITING},
    (S.IN_PROGRESS, A.RESOLVE): S.RESOLVED,
    (S.RESOLVED, A.CLOSE): S.CLOSED,
    **{(s, A.MERGE): S.CLOSED for s in _UNDER_WAY},
    (S.CLOSED, A.REOPEN): S.IN_PROGRESS,
    **{(s, A.WITHDRAW): S.WITHDRAWN for s in _UNDER_WAY},
    (S.REGISTERED, A.FORWARD): S.FORWARDED,
    **{(s, A.CLIENT_SUPPLIED): s for s in (S.AWAITING_MATERIALS, S.AWAITING_CLIENT)},
    (S.REGISTERED, A.TAKE): S.REGISTERED,
    **{
        (s, A.RECOUNT): s for s in (*_PAUSED, S.ACCEPTED, S.IN_PROGRESS, S.VERIFYING, S.PUBLICISING)
    },
    **{(s, A.REPORT): s for s in S},
    **{(s, A.TRANSFER): S.AWAITING_SUPERIOR for s in (*_UNACCEPTED, S.ACCEPTED, S.IN_PROGRESS)},
    **{
        (s, A.TRANSFERRED): S.RESOLVED
        for s in (*_WAITING, S.ACCEPTED, S.IN_PROGRESS, S.VERIFYING, S.PUBLICISING)
    },
    **{(s, a): s for s in _UNDER_WAY for a in (A.ASK, A.GRANT, A.DENY)},
    **{
        (s, a): s
        for s in _OPEN
        for a in (
            A.OFFER, A.OFFER_FOR, A.TAKE, A.REFUSE, A.RULE, A.CONTACT, A.URGE, A.SUPERVISE, A.NOTE,
            A.ABSORB,
        )
    },
}  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(
    state: TicketState, action: TicketAction
) -> None:
    """TKT-10, TKT-14, TKT-16, TKT-21, TKT-22, AGY-01, CLK-10, CLK-11."""
    if (state, action) in LEGAL:
        assert TICKET_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            TICKET_LIFECYCLE.after(state, action)


def test_nothing_closes_without_feedback() -> None:
    """TKT-10: the only ways into `closed` are the step that records the feedback, and the merge,
    which tells the client where the matter goes on.
    """
    into = {step.action for step in TICKET_LIFECYCLE.steps.values() if step.target is S.CLOSED}
    assert into == {A.CLOSE, A.MERGE}


def test_what_an_owner_may_not_decide_alone_is_the_directors() -> None:
    """SP-18, PV-02, TKT-33."""
    directs = {
        a for a, step in TICKET_LIFECYCLE.steps.items() if step.needs is Permission.TICKET_DIRECT
    }
    assert directs == {A.RULE, A.GRANT, A.DENY}
