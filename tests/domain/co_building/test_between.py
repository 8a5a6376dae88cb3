"""Units and communities: every pair of state and action is decided, and days stand in order."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.co_building.between import Between, TellerSide
from partyhub.domain.co_building.half import half_of
from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.offer import (
    OFFER_LIFECYCLE,
    CoOffer,
    OfferAction,
    OfferKind,
    OfferState,
)
from partyhub.domain.co_building.pair import PartnerPair, ended
from partyhub.domain.co_building.participation import (
    UNIT_SERVICE_LIFECYCLE,
    UnitService,
    UnitServiceAction,
    UnitServiceState,
)
from partyhub.domain.co_building.refusals import (
    DayOutOfOrder,
    DecisionDone,
    OwnParticipation,
    PairEnded,
)
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import (
    AccountId,
    CoOfferId,
    JointMeetingId,
    MeetingDecisionId,
    OrgId,
    PartnerPairId,
    UnitServiceId,
)
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef, Side

NOW = datetime(2026, 5, 1, 4, tzinfo=UTC)
TODAY = date(2026, 5, 1)
UNIT, HOME = OrgRef(OrgId(UUID(int=1)), "/1/2/"), OrgRef(OrgId(UUID(int=2)), "/1/3/")
ONE, OTHER = AccountId(UUID(int=8)), AccountId(UUID(int=9))


def _between(side: TellerSide = Side.UNIT) -> Between:
    return Between(unit=UNIT, unit_name="u", community=HOME, community_name="c", told_side=side)


OFFER = CoOffer(
    id=CoOfferId(UUID(int=3)), between=_between(), kind=OfferKind.PREMISES, what="x", told_at=NOW,
    told_name="x",
)  # fmt: skip
SERVICE = UnitService(
    id=UnitServiceId(UUID(int=4)), between=_between(), served_on=TODAY, what="x", people=3,
    told_by=ONE, told_at=NOW, told_name="x",
)  # fmt: skip
PAIR = PartnerPair(
    id=PartnerPairId(UUID(int=5)), unit=UNIT, unit_name="u", community=HOME, community_name="c",
    since=date(2026, 1, 1), agreed_by="x", entered_at=NOW, entered_by="x",
)  # fmt: skip
_O, _OA, _S, _SA = OfferState, OfferAction, UnitServiceState, UnitServiceAction
OFFERS = {
    (_O.OPEN, _OA.MATCH): _O.MATCHED, (_O.OPEN, _OA.DECLINE): _O.DECLINED,
    (_O.OPEN, _OA.WITHDRAW): _O.WITHDRAWN, (_O.MATCHED, _OA.WITHDRAW): _O.WITHDRAWN,
    (_O.MATCHED, _OA.COMPLETE): _O.DONE,
}  # fmt: skip
SERVICES = {
    (_S.TOLD, _SA.CONFIRM): _S.CONFIRMED, (_S.TOLD, _SA.REFUSE): _S.REFUSED,
    (_S.TOLD, _SA.WITHDRAW): _S.WITHDRAWN, (_S.CONFIRMED, _SA.WITHDRAW): _S.WITHDRAWN,
}  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(OfferState, OfferAction)))
def test_an_offer_is_answered_as_its_state_allows(state: OfferState, action: OfferAction) -> None:
    """CHK-29, CHK-30."""
    offer = replace(OFFER, state=state)
    if (state, action) in OFFERS:
        after = offer.stepped(action, "so", by="x", at=NOW)
        assert after.state is OFFERS[state, action]
        assert "so" in (after.answer, after.result)
    else:
        with pytest.raises(IllegalTransition):
            offer.stepped(action, "so", by="x", at=NOW)


@pytest.mark.parametrize(("state", "action"), list(product(UnitServiceState, UnitServiceAction)))
def test_taking_part_is_answered_as_its_state_allows(
    state: UnitServiceState, action: UnitServiceAction
) -> None:
    """CHK-27, SRV-06."""
    one = replace(SERVICE, state=state)
    if (state, action) in SERVICES:
        after = one.stepped(action, "so", by=OTHER, name="x", at=NOW)
        assert (after.state, after.decided_by) == (SERVICES[state, action], OTHER)
    else:
        with pytest.raises(IllegalTransition):
            one.stepped(action, "so", by=OTHER, name="x", at=NOW)


def test_who_told_does_not_confirm_and_a_no_has_its_reason() -> None:
    """SRV-06."""
    with pytest.raises(OwnParticipation):
        SERVICE.stepped(_SA.CONFIRM, "", by=ONE, name="x", at=NOW)
    for action in (_SA.REFUSE, _SA.WITHDRAW):
        with pytest.raises(Invalid):
            SERVICE.stepped(action, "", by=OTHER, name="x", at=NOW)
    with pytest.raises(Invalid):
        OFFER.stepped(_OA.DECLINE, "", by="x", at=NOW)
    assert OFFER.stepped(_OA.MATCH, "", by="x", at=NOW).state is _O.MATCHED


def test_the_other_side_answers_whichever_side_spoke() -> None:
    """CHK-29, CHK-30."""
    for table in (OFFER_LIFECYCLE.steps[_OA.MATCH], UNIT_SERVICE_LIFECYCLE.steps[_SA.CONFIRM]):
        assert _between(Side.UNIT).at(table.at).paths == (HOME.path,)
        assert _between(Side.COMMUNITY).at(table.at).paths == (UNIT.path,)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_lies_in_its_half_year(day: date) -> None:
    """CHK-27, CHK-28: two halves fill a year; the last four weeks are near its end."""
    half = half_of(day)
    assert half.begins <= day <= half.ends
    assert half_of(half.ends) == half == half_of(half.begins)
    assert half.near(day) == ((half.ends - day).days < 28)


def test_a_pair_ends_once_on_a_day_that_has_come() -> None:
    """CHK-26."""
    over = ended(PAIR, TODAY, "迁出", by="x", today=TODAY)
    assert (over.until, over.end_reason) == (TODAY, "迁出")
    with pytest.raises(PairEnded):
        ended(over, TODAY, "x", by="x", today=TODAY)
    for day in (date(2025, 12, 31), date(2026, 5, 2)):
        with pytest.raises(DayOutOfOrder):
            ended(PAIR, day, "x", by="x", today=TODAY)


def _decision(org: OrgRef = HOME, due: date = TODAY) -> MeetingDecision:
    return MeetingDecision(
        id=MeetingDecisionId(UUID(int=6)), text="x", org=org, org_name="x", who="", due_on=due
    )


@pytest.mark.parametrize(
    ("held_on", "decision", "fits"),
    [
        (TODAY, _decision(), True),
        (date(2026, 5, 2), _decision(due=date(2026, 6, 1)), False),
        (TODAY, _decision(due=date(2026, 4, 30)), False),
        (TODAY, _decision(org=UNIT), False),
    ],
)
def test_a_decision_is_due_after_its_meeting_by_who_was_there(
    held_on: date, decision: MeetingDecision, fits: bool
) -> None:
    """CHK-28."""
    meeting = JointMeeting(
        id=JointMeetingId(UUID(int=7)), community=HOME, community_name="c", held_on=held_on,
        place="x", present="", agenda="x", entered_at=NOW, entered_by="x", decisions=[decision],
    )  # fmt: skip
    if fits:
        meeting.require_fitting(TODAY)
    else:
        with pytest.raises(DayOutOfOrder):
            meeting.require_fitting(TODAY)


def test_a_decision_is_done_once() -> None:
    """CHK-28."""
    done = _decision().done(TODAY, "办妥", by="x", today=TODAY)
    assert (done.done_on, done.result) == (TODAY, "办妥")
    with pytest.raises(DecisionDone):
        done.done(TODAY, "x", by="x", today=TODAY)
