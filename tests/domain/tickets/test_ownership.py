"""首问负责: one named person answers at every moment (field.md 2.3, 2.4)."""

from datetime import datetime, timedelta

import pytest

from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.handling import Close, Resolve, Start
from partyhub.domain.tickets.intake import Accept
from partyhub.domain.tickets.kinds import Medium, Tells
from partyhub.domain.tickets.ownership import Offer, OfferFor, Refuse, Rule, Take
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import (
    FeedbackOfFirstContact,
    NotOfferedToYou,
    NotTheOwner,
    OfferPending,
    RulingIsFinal,
    RulingNeeded,
    TextNeeded,
)
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.waiting import Escalate, Resume
from tests.domain.tickets.builders import (
    CHINA,
    CLERK,
    COLLEAGUE,
    COUNTER,
    DIRECTOR,
    MONDAY,
    OTHER_DEPARTMENT,
    STRANGER,
    a_ticket,
    doing,
)

OFFER = Offer(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="属社会事务")
REFUSE = Refuse(reason="不属本科室", instead="党员服务科 何一鸣")
RULE = Rule(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="由社会事务科办理")


def done(ticket: Ticket, *steps: tuple[Step, Officer]) -> Done:
    """The steps, one an hour apart."""
    result = None
    for n, (step, by) in enumerate(steps):
        result = act(ticket, step, doing(by, MONDAY + timedelta(minutes=n)))
        ticket = result.ticket
    assert result is not None
    return result


def test_an_offer_leaves_the_ticket_with_who_offered_it() -> None:
    """TKT-11."""
    offered = done(a_ticket(), (OFFER, CLERK)).ticket
    assert (offered.owner, offered.state) == (CLERK, TicketState.REGISTERED)
    assert offered.department == COUNTER


def test_who_signs_answers_and_the_client_is_told_whom_to_call() -> None:
    """TKT-05, NT-07; first contact stays (TKT-02)."""
    taken = done(a_ticket(), (OFFER, CLERK), (Take(), COLLEAGUE))
    assert (taken.ticket.owner, taken.ticket.state) == (COLLEAGUE, TicketState.FORWARDED)
    assert (taken.ticket.first_contact, taken.ticket.department) == (CLERK, OTHER_DEPARTMENT)
    assert taken.message is not None
    assert (taken.message.tells, taken.message.officer) == (Tells.FORWARDED, COLLEAGUE.name)


def test_not_signing_gains_nothing() -> None:
    """field.md 2.3: two working hours from the offer, over lunch and holidays."""
    morning = datetime(2026, 9, 30, 16, 30, tzinfo=CHINA)
    offered = act(a_ticket(), OFFER, doing(CLERK, morning)).ticket
    assert offered.hand_over is not None
    assert offered.hand_over.sign_by == datetime(2026, 10, 8, 9, 30, tzinfo=CHINA)


def test_a_refusal_says_why_and_who_instead_and_is_counted() -> None:
    """TKT-05; bounces are seen."""
    refused = done(a_ticket(), (OFFER, CLERK), (REFUSE, COLLEAGUE))
    assert (refused.ticket.owner, refused.ticket.bounces) == (CLERK, 1)
    assert refused.event.note == "不属本科室；建议：党员服务科 何一鸣"
    with pytest.raises(TextNeeded):
        done(a_ticket(), (OFFER, CLERK), (Refuse(reason="忙", instead=" "), COLLEAGUE))


def test_after_two_refusals_the_superior_rules_finally() -> None:
    """issue: hand-over refused, ruled, final."""
    twice = done(
        a_ticket(), (OFFER, CLERK), (REFUSE, COLLEAGUE), (OFFER, CLERK), (REFUSE, COLLEAGUE)
    ).ticket
    with pytest.raises(RulingNeeded):
        done(twice, (OFFER, CLERK))
    ruled = done(twice, (RULE, DIRECTOR)).ticket
    assert (ruled.owner, ruled.ruled, ruled.bounces) == (COLLEAGUE, True, 2)
    with pytest.raises(RulingIsFinal):
        done(ruled, (OFFER, COLLEAGUE))


@pytest.mark.parametrize("step", [Take(), REFUSE])
def test_only_who_it_was_offered_to_answers_an_offer(step: Step) -> None:
    """TKT-11."""
    for by in (CLERK, STRANGER, DIRECTOR):
        with pytest.raises(NotOfferedToYou):
            done(a_ticket(), (OFFER, CLERK), (step, by))


def test_one_offer_at_a_time() -> None:
    """TKT-11."""
    with pytest.raises(OfferPending):
        done(a_ticket(), (OFFER, CLERK), (OFFER, CLERK))


def test_for_who_is_away_it_is_offered_and_they_answer_until_it_is_taken() -> None:
    """TKT-11, CLK-01: nobody in limbo, and the promise runs on."""
    accepted = done(a_ticket(), (Accept(), CLERK)).ticket
    away = OfferFor(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="沈佳怡请假")
    offered = done(accepted, (away, DIRECTOR))
    assert (offered.ticket.owner, offered.event.action) == (CLERK, "ticket.offer_for")
    assert (offered.event.by, offered.event.note) == (DIRECTOR.id, "沈佳怡请假")
    taken = done(offered.ticket, (Take(), COLLEAGUE)).ticket
    assert (taken.owner, taken.clock) == (COLLEAGUE, accepted.clock)
    with pytest.raises(OfferPending):
        done(offered.ticket, (away, DIRECTOR))


def test_nobody_else_works_on_it() -> None:
    """TKT-11."""
    with pytest.raises(NotTheOwner):
        done(a_ticket(), (Accept(), COLLEAGUE))
    with pytest.raises(IllegalTransition):
        done(a_ticket(), (Start(), COLLEAGUE))


def test_no_hand_over_stops_or_restarts_the_promise() -> None:
    """CLK-01."""
    accepted = done(a_ticket(), (Accept(), CLERK)).ticket
    handed = done(accepted, (OFFER, CLERK), (Take(), COLLEAGUE)).ticket
    assert handed.clock == accepted.clock
    assert handed.clock.due_at == datetime(2026, 10, 8, 17, 30, tzinfo=CHINA)


def test_after_a_superiors_help_the_first_contact_gives_the_feedback() -> None:
    """TKT-09."""
    resolved = done(
        a_ticket(),
        (OFFER, CLERK),
        (Take(), COLLEAGUE),
        (Accept(), COLLEAGUE),
        (Start(), COLLEAGUE),
        (Escalate(target="区委组织部", report="需区级协调"), COLLEAGUE),
        (Resume(answer="已协调"), COLLEAGUE),
        (Resolve(result="已修复"), COLLEAGUE),
    ).ticket
    close = Close(feedback="已电话告知", medium=Medium.PHONE)
    with pytest.raises(FeedbackOfFirstContact):
        done(resolved, (close, COLLEAGUE))
    assert done(resolved, (close, CLERK)).ticket.state is TicketState.CLOSED
