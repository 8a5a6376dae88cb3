"""What each kind of matter is promised, and when that is over: worked out by hand."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets import asking, handling, intake, talking, waiting
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.kinds import Channel, Flag, RequestKind
from partyhub.domain.tickets.refusals import PastTheCap
from partyhub.domain.tickets.ticket import FIRST_OF_ALL, Matter, Ticket
from partyhub.domain.working_time.limits import Limit, LimitKind
from tests.domain.tickets.builders import (
    CHINA,
    DIRECTOR,
    a_matter,
    a_ticket,
    doing,
)

_AT_ONCE = Limit(LimitKind.SAME_DAY, 0)
_WEEK = Limit(LimitKind.WORKING_DAYS, 7)
_TWO = Limit(LimitKind.WORKING_DAYS, 2)


def _closing(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 17, 30, tzinfo=CHINA)


TODAY, THIRD, FIFTH = _closing(9, 21), _closing(9, 23), _closing(9, 29)
SEVENTH, TENTH, FIFTEENTH = _closing(10, 8), _closing(10, 12), _closing(10, 19)
"""From Monday 21 September: 25–27 is Mid-Autumn, 1–7 October the National Day, 10 a make-up day."""


def _matter(kind: ItemKind, limit: Limit) -> Matter:
    return replace(a_matter(kind), limit=limit)


def _accepted(kind: ItemKind, limit: Limit, channel: Channel, *, hard: bool = False) -> Ticket:
    ticket = a_ticket(_matter(kind, limit), channel)
    return act(ticket, intake.Accept(complex=hard), doing()).ticket


@pytest.mark.parametrize(
    ("kind", "limit", "channel", "hard", "due"),
    [
        pytest.param(ItemKind.HELP, _WEEK, Channel.HOTLINE, False, SEVENTH, id="DL-01 CLK-02"),
        pytest.param(ItemKind.CONSULTATION, _AT_ONCE, Channel.LETTER, False, SEVENTH, id="DL-03"),
        pytest.param(ItemKind.CONSULTATION, _AT_ONCE, Channel.WEB, False, SEVENTH, id="CLK-04"),
        pytest.param(ItemKind.CONSULTATION, _AT_ONCE, Channel.LETTER, True, TENTH, id="DL-04"),
        pytest.param(ItemKind.CONSULTATION, _AT_ONCE, Channel.VISIT, False, TODAY, id="DL-05"),
        pytest.param(ItemKind.CONSULTATION, _AT_ONCE, Channel.CALL, False, TODAY, id="CLK-05"),
        pytest.param(ItemKind.IMMEDIATE, _AT_ONCE, Channel.VISIT, False, TODAY, id="DL-06 CLK-06"),
        pytest.param(ItemKind.APPROVAL, _TWO, Channel.VISIT, False, THIRD, id="DL-07 CLK-07"),
    ],
)
def test_each_kind_is_due_when_its_rule_says(
    kind: ItemKind, limit: Limit, channel: Channel, hard: bool, due: datetime
) -> None:
    """DL-01, DL-03, DL-04, DL-05, DL-06, DL-07, CLK-02, CLK-04, CLK-05, CLK-06, CLK-07."""
    assert _accepted(kind, limit, channel, hard=hard).clock.due_at == due


@pytest.mark.parametrize(
    ("kind", "limit", "most", "due"),
    [
        pytest.param(ItemKind.HELP, _WEEK, 15, FIFTEENTH, id="DL-02 CLK-03"),
        pytest.param(ItemKind.APPROVAL, _TWO, 5, FIFTH, id="DL-08 CLK-07"),
    ],
)
def test_an_extension_reaches_the_centres_cap_and_no_further(
    kind: ItemKind, limit: Limit, most: int, due: datetime
) -> None:
    """DL-02, DL-08, CLK-03, CLK-07, PV-02, PV-04: the whole limit counts."""
    ticket = _accepted(kind, limit, Channel.VISIT)
    wish = asking.Ask(kind=RequestKind.EXTENSION, reason="需多方核实", days=most)
    with pytest.raises(PastTheCap):
        act(ticket, replace(wish, days=most + 1), doing())
    asked = act(ticket, wish, doing()).ticket
    granted = act(asked, asking.Grant(), doing(DIRECTOR))
    assert granted.ticket.clock.due_at == due
    assert granted.message is not None
    before = ticket.clock.due_at
    assert before is not None
    for words in (f"{before.astimezone(CHINA).day}日17:30", f"{due.day}日17:30", DIRECTOR.name):
        assert words in granted.message.text


def _at_work() -> Ticket:
    return act(_accepted(ItemKind.HELP, _WEEK, Channel.VISIT), handling.Start(), doing()).ticket


def _sent_and_back(at: datetime) -> Ticket:
    sent = act(_at_work(), waiting.SendUp(target="区委组织部", days=3), doing(at=at)).ticket
    return act(sent, waiting.Resume(answer="同意"), doing(at=at + timedelta(days=3))).ticket


def test_what_is_sent_up_in_time_gains_the_superiors_days() -> None:
    """DL-10, CLK-09, CLK-10: three working days away but for half an hour are as much later."""
    back = _sent_and_back(datetime(2026, 9, 28, 9, 0, tzinfo=CHINA))
    assert back.clock.due_at == datetime(2026, 10, 12, 17, 0, tzinfo=CHINA)


def test_what_is_sent_up_late_stays_late() -> None:
    """DL-10: a sending after the due time moves nothing."""
    assert _sent_and_back(datetime(2026, 10, 9, 9, 0, tzinfo=CHINA)).clock.due_at == SEVENTH


def test_what_is_urgent_stands_before_what_is_due_and_after_a_second_contact() -> None:
    """TKT-25: handled without delay; a clock that stands still urges nobody."""
    plain = _at_work()
    urgent = replace(plain, flags=frozenset({Flag.URGENT}))
    assert plain.act_by == plain.clock.due_at
    assert urgent.act_by == urgent.registered_at
    waits = act(urgent, waiting.AskClient(reason="等本人确认"), doing()).ticket
    assert waits.act_by == waits.clock.due_at
    again = act(urgent, talking.Contact(content="又来了"), doing()).ticket
    assert again.act_by == FIRST_OF_ALL
