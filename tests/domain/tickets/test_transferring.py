"""A matter that goes on as a transfer: its clock stands, and the outcome is its answer."""

from datetime import timedelta

import pytest

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.transferring import Transfer, Transferred
from partyhub.domain.working_time.pauses import PauseKind
from tests.domain.tickets.builders import CLERK, COLLEAGUE, MONDAY, a_matter, a_ticket, doing

_LATER = MONDAY + timedelta(days=40)
_TOLD = "周一上午到三楼找李老师"


def _waits() -> Ticket:
    matter = a_matter(ItemKind.IMMEDIATE, Paper("身份证"), Paper("介绍信"))
    step = Transfer(materials=("身份证", "调动函"), told=_TOLD)
    return act(a_ticket(matter), step, doing(CLERK, MONDAY)).ticket


def test_the_clock_counts_the_counters_handling_alone() -> None:
    """TRF-12: it stands while branches and committees decide, however long that takes."""
    ticket = _waits()
    assert ticket.state is TicketState.AWAITING_SUPERIOR
    assert ticket.clock.stands
    assert ticket.clock.pauses[-1].kind is PauseKind.SUPERIOR
    after = act(ticket, Transferred(result="已编入"), doing(COLLEAGUE, _LATER)).ticket
    assert after.clock.kept
    assert after.clock.net_minutes == 0


def test_nobody_is_sent_away_for_a_letter_that_may_follow() -> None:
    """TRF-02: what was handed in is ticked where the checklist asks for it; the rest may come."""
    assert [paper.handed for paper in _waits().papers] == [True, False]


def test_the_client_is_told_on_the_way_and_of_the_outcome() -> None:
    """TRF-03, TRF-04, TKT-10: the outcome settles it; the feedback is still somebody's to give."""
    begun = act(a_ticket(a_matter(ItemKind.IMMEDIATE)), Transfer(told=_TOLD), doing(CLERK, MONDAY))
    assert begun.message is not None
    assert (begun.message.tells, _TOLD in begun.message.text) == (Tells.SENT_UP, True)
    done = act(begun.ticket, Transferred(result="已编入第一支部"), doing(COLLEAGUE, _LATER))
    assert done.message is not None
    assert (done.message.tells, done.message.text) == (Tells.RESULT, "已编入第一支部")
    assert (done.ticket.state, done.ticket.feedback) == (TicketState.RESOLVED, "")


def test_only_who_answers_for_it_opens_one() -> None:
    """TRF-01, TKT-11."""
    with pytest.raises(NotTheOwner):
        act(a_ticket(), Transfer(), doing(COLLEAGUE, MONDAY))
