"""A showcase's table and its consent: every pair of state and action is decided (ACT-09)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, ShowcaseId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role
from partyhub.domain.showcases.refusals import ConsentBySameHands, OwnShowcase
from partyhub.domain.showcases.showcase import Showcase, ShowcaseText, ShowcaseWish
from partyhub.domain.showcases.states import SHOWCASE_LIFECYCLE, ConsentWay, ShowcaseKind
from partyhub.domain.showcases.states import ShowcaseAction as A
from partyhub.domain.showcases.states import ShowcaseState as S

NOON = datetime(2026, 11, 10, 4, tzinfo=UTC)
COMMUNITY, UNIT = OrgRef(OrgId(UUID(int=1)), "/1/7/"), OrgRef(OrgId(UUID(int=2)), "/1/2/")
MEMBER = MemberId(UUID(int=3))
LEGAL = {
    (S.PROPOSED, A.CONSENT): S.PUBLISHED, (S.PROPOSED, A.NOTE_CONSENT): S.PUBLISHED,
    (S.PROPOSED, A.DECLINE): S.DECLINED, (S.PROPOSED, A.RETRACT): S.RETRACTED,
    (S.PUBLISHED, A.WITHDRAW): S.WITHDRAWN, (S.PUBLISHED, A.RETRACT): S.RETRACTED,
}  # fmt: skip


def _account(number: int, *grants: Grant, member: MemberId | None = None) -> Actor:
    return Actor(AccountId(UUID(int=number)), f"account {number}", grants, member_id=member)


DESK = _account(21, Grant(Role.COMMUNITY_ORG, COMMUNITY))
OTHER_DESK = _account(22, Grant(Role.COMMUNITY_ORG, COMMUNITY))
OWN = _account(23, member=MEMBER)
LIAISON = _account(24, Grant(Role.LIAISON_OFFICER, UNIT))
DEED = ShowcaseText(kind=ShowcaseKind.DEED, title="雨夜送饭", words="连续三个雨夜送饭")
PROPOSED = Showcase(
    id=ShowcaseId(UUID(int=9)), org=COMMUNITY, org_name="社区", text=DEED, name="王小明",
    member_id=MEMBER, unit=None, proposed_at=NOON, proposed_by=DESK.account_id,
    proposed_name=DESK.display_name,
)  # fmt: skip
OF_UNIT = replace(PROPOSED, member_id=None, unit=UNIT, name="供电所")


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(state: S, action: A) -> None:
    """ACT-09: what was declined, withdrawn or retracted is over; asking again is a new proposal."""
    if (state, action) in LEGAL:
        assert SHOWCASE_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            SHOWCASE_LIFECYCLE.after(state, action)


@pytest.mark.parametrize(
    ("showcase", "actor", "offered"),
    [
        (PROPOSED, OWN, {A.CONSENT, A.DECLINE}),
        (PROPOSED, DESK, {A.RETRACT}),
        (PROPOSED, OTHER_DESK, {A.NOTE_CONSENT, A.RETRACT}),
        (PROPOSED, LIAISON, set()),
        (OF_UNIT, LIAISON, {A.CONSENT, A.DECLINE}),
        (OF_UNIT, OWN, set()),
        (replace(PROPOSED, state=S.PUBLISHED), OWN, {A.WITHDRAW}),
        (replace(PROPOSED, state=S.PUBLISHED), DESK, {A.RETRACT}),
        (replace(PROPOSED, state=S.WITHDRAWN), OWN, set()),
    ],
)
def test_only_the_one_named_consents_and_withdraws(
    showcase: Showcase, actor: Actor, offered: set[A]
) -> None:
    """ACT-09, CHK-25: a desk never answers for the one named; on paper another account notes it."""
    assert set(showcase.possible(actor)) == offered


def test_consent_shows_it_for_a_year_and_withdrawing_ends_it() -> None:
    """CHK-25: from the day of the consent."""
    shown = PROPOSED.answered(A.CONSENT, OWN, NOON)
    assert (shown.state, shown.way, shown.shown_until) == (
        S.PUBLISHED, ConsentWay.ACCOUNT, date(2027, 11, 10),
    )  # fmt: skip
    over = shown.over(A.WITHDRAW, "", OWN, NOON)
    assert (over.state, over.ended_at) == (S.WITHDRAWN, NOON)
    assert PROPOSED.answered(A.DECLINE, OWN, NOON).shown_until is None


def test_a_signed_consent_is_noted_by_other_hands() -> None:
    """ACT-09: not by who proposed it, not by the one named at the desk, and not before its day."""
    signed = date(2026, 11, 12)
    later = NOON + timedelta(days=3)
    with pytest.raises(ConsentBySameHands):
        PROPOSED.noted(signed, DESK, later)
    with pytest.raises(OwnShowcase):
        PROPOSED.noted(signed, replace(OTHER_DESK, member_id=MEMBER), later)
    for day in (date(2026, 11, 9), date(2026, 11, 14)):
        with pytest.raises(Invalid):
            PROPOSED.noted(day, OTHER_DESK, later)
    shown = PROPOSED.noted(signed, OTHER_DESK, later)
    assert (shown.state, shown.way, shown.paper_on) == (S.PUBLISHED, ConsentWay.PAPER, signed)


def test_nobody_proposes_themselves_or_two_or_a_decision_without_its_day() -> None:
    """CHK-17: of a decision its day and its number are told."""
    today = date(2026, 11, 10)
    wish = ShowcaseWish(org_id=COMMUNITY.id, text=DEED, member_id=MEMBER)
    assert wish.checked(DESK, today) is wish
    with pytest.raises(OwnShowcase):
        wish.checked(OWN, today)
    decision = replace(DEED, kind=ShowcaseKind.COMMENDATION)
    tomorrow = replace(decision, decided_on=date(2026, 11, 11), reference="1号")
    bad = [
        replace(wish, unit_id=UNIT.id), replace(wish, member_id=None),
        replace(wish, text=decision), replace(wish, text=tomorrow),
    ]  # fmt: skip
    for one in bad:
        with pytest.raises(Invalid):
            one.checked(DESK, today)


def test_what_happened_is_told_without_names_and_words() -> None:
    """SP-03: facts of events are read by many."""
    event = PROPOSED.event("propose", DESK, NOON)
    assert event.facts == {"kind": "deed"}
    assert event.note == ""
