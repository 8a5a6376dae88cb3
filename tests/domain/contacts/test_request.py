"""A contact request: what each step needs, who may take it, and when it is late (MEM-15, NT-12)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.contacts.refusals import ContactUnsaid, OwnContact
from partyhub.domain.contacts.request import ContactRequest, ContactStep, Wish, possible, stepped
from partyhub.domain.contacts.states import (
    OPEN,
    ContactAction,
    ContactState,
    ContactTopic,
    ContactWay,
)
from partyhub.domain.contacts.words import CONTACT_STATE_ZH, CONTACT_TOPIC_ZH
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Invalid
from partyhub.domain.shared.ids import AccountId, ContactRequestId, MemberId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef

_S, _A = ContactState, ContactAction
SENT_AT = datetime(2026, 11, 20, 2, tzinfo=UTC)
NOW, TODAY = SENT_AT + timedelta(days=1), date(2026, 11, 21)
WHO = MemberId(UUID(int=1))
REQUEST = ContactRequest(
    id=ContactRequestId(UUID(int=2)), member_id=WHO, org=OrgRef(OrgId(UUID(int=3)), "/1/7/"),
    org_name="石桥社区党委", sent_at=SENT_AT, due_at=SENT_AT + timedelta(days=5),
    wish=Wish(topic=ContactTopic.HELP, words="想请人上门看看", way=ContactWay.VISIT),
)  # fmt: skip
OFFICER = Actor(AccountId(UUID(int=4)), "唐敏", ())
MEMBER = Actor(AccountId(UUID(int=5)), "林小溪", (), WHO)


def _step(action: ContactAction) -> ContactStep:
    return ContactStep(action=action, text="周六上门", on=TODAY if action is _A.CONTACT else None)


@pytest.mark.parametrize(
    ("state", "action", "reached"),
    [
        (_S.SENT, _A.CONTACT, _S.CONTACTED),
        (_S.SENT, _A.CLOSE, None),
        (_S.SENT, _A.DECLINE, _S.DECLINED),
        (_S.SENT, _A.WITHDRAW, _S.WITHDRAWN),
        (_S.CONTACTED, _A.CONTACT, _S.CONTACTED),
        (_S.CONTACTED, _A.CLOSE, _S.CLOSED),
        (_S.CONTACTED, _A.DECLINE, None),
        (_S.CONTACTED, _A.WITHDRAW, _S.WITHDRAWN),
        *((ended, action, None) for ended in set(_S) - OPEN for action in _A),
    ],
)
def test_each_state_offers_its_steps_and_no_others(
    state: ContactState, action: ContactAction, reached: ContactState | None
) -> None:
    """MEM-15."""
    request = replace(REQUEST, state=state)
    if reached is None:
        with pytest.raises(IllegalTransition):
            stepped(request, _step(action), by=OFFICER, at=NOW)
        return
    after, event = stepped(request, _step(action), by=OFFICER, at=NOW)
    assert (after.state, event.from_state, event.to_state) == (reached, state, reached)
    assert (after.closed_at is None) is (action is _A.CONTACT)
    assert after.open is (reached in OPEN)


@pytest.mark.parametrize("state", list(_S))
def test_what_is_offered_can_be_done_and_nothing_of_ones_own(state: ContactState) -> None:
    """MEM-15: nobody answers their own request; taking it back is theirs alone."""
    request = replace(REQUEST, state=state)
    offered = possible(request, OFFICER)
    assert _A.WITHDRAW not in offered
    for action in offered:
        stepped(request, _step(action), by=OFFICER, at=NOW)
    assert possible(request, MEMBER) == ()
    for action in set(_A) - {_A.WITHDRAW}:
        with pytest.raises(OwnContact):
            stepped(request, _step(action), by=MEMBER, at=NOW)


def test_who_takes_it_back_is_no_handler_of_it() -> None:
    after, _ = stepped(REQUEST, ContactStep(action=_A.WITHDRAW), by=MEMBER, at=NOW)
    assert (after.handler_name, after.answer, after.closed_at) == ("", "", NOW)
    declined, _ = stepped(REQUEST, _step(_A.DECLINE), by=OFFICER, at=NOW)
    assert (declined.handler_name, declined.answer) == ("唐敏", "周六上门")


@pytest.mark.parametrize(
    ("step", "refusal", "field"),
    [
        (ContactStep(action=_A.CONTACT, text="已通话"), ContactUnsaid, "on"),
        (ContactStep(action=_A.CONTACT, text=" ", on=TODAY), ContactUnsaid, "text"),
        (ContactStep(action=_A.DECLINE, text=""), ContactUnsaid, "text"),
        (ContactStep(action=_A.CONTACT, text="x", on=date(2026, 11, 19)), Invalid, "on"),
        (ContactStep(action=_A.CONTACT, text="x", on=date(2026, 11, 22)), Invalid, "on"),
    ],
)
def test_a_step_says_when_and_what_came_of_it(
    step: ContactStep, refusal: type[DomainError], field: str
) -> None:
    """MEM-15: not before the request, not after today, never without words."""
    with pytest.raises(refusal) as refused:
        stepped(REQUEST, step, by=OFFICER, at=NOW)
    assert refused.value.facts["field"] == field


@given(hours=st.lists(st.integers(min_value=1, max_value=24 * 20), min_size=1, max_size=6))
def test_the_first_time_the_member_was_reached_counts_the_last_words_stay(
    hours: list[int],
) -> None:
    """NT-12: reached again later, a request that was answered in time is not late."""
    request = REQUEST
    moments = [SENT_AT + timedelta(hours=one) for one in sorted(hours)]
    for nth, at in enumerate(moments):
        day = (at + timedelta(hours=8)).date()
        step = ContactStep(action=_A.CONTACT, text=f"第{nth}次", on=day)
        request, _ = stepped(request, step, by=OFFICER, at=at)
    assert request.contacted_at == moments[0]
    assert request.answer == f"第{len(moments) - 1}次"
    assert request.late(moments[-1]) is (moments[0] > request.due_at)


@given(minutes=st.integers(min_value=-60 * 24 * 9, max_value=60 * 24 * 9))
def test_nobody_reached_is_late_from_the_promised_moment_on(minutes: int) -> None:
    """NT-12: what was ended in time is late at no time."""
    now = REQUEST.due_at + timedelta(minutes=minutes)
    assert REQUEST.late(now) is (minutes > 0)
    ended = replace(REQUEST, state=_S.WITHDRAWN, closed_at=REQUEST.due_at)
    assert not ended.late(now)


def test_papers_have_a_word_for_every_topic_and_state() -> None:
    assert set(CONTACT_TOPIC_ZH) == set(ContactTopic)
    assert set(CONTACT_STATE_ZH) == set(ContactState)
    assert len({*CONTACT_STATE_ZH.values()}) == len(ContactState)
