"""A pair from the household's word to its end, step by step (VOL-05)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest

from partyhub.domain.pairing_support.household import Household, SealedHousehold
from partyhub.domain.pairing_support.pair import Consent, SupportPair
from partyhub.domain.pairing_support.people import Supporter
from partyhub.domain.pairing_support.plan import SupportPlan, require_period
from partyhub.domain.pairing_support.refusals import (
    GuardianNeeded,
    OneSupporter,
    PlanNeeded,
    SupportDaysOutOfOrder,
    SupporterNeeded,
    SupportOver,
)
from partyhub.domain.pairing_support.states import (
    PAIR_LIFECYCLE,
    Capacity,
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairAction,
    PairState,
    PairWay,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import (
    AccountId,
    HouseholdId,
    MemberId,
    OrgId,
    SupporterId,
    SupportPairId,
    SupportPlanId,
)
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef

S, A = PairState, PairAction
TODAY, NOW = date(2026, 11, 23), datetime(2026, 11, 23, 4, tzinfo=UTC)
DESK = Actor(AccountId(UUID(int=1)), "社区")
LEGAL = {
    (S.PROPOSED, A.AGREE): S.AGREED, (S.AGREED, A.START): S.ACTIVE,
    (S.ACTIVE, A.REVIEW): S.ACTIVE,
    **{(s, A.CHANGE): s for s in (S.PROPOSED, S.AGREED, S.ACTIVE)},
    **{(s, A.END): S.ENDED for s in (S.PROPOSED, S.AGREED, S.ACTIVE)},
    **{(s, A.WITHDRAW): S.WITHDRAWN for s in (S.PROPOSED, S.AGREED, S.ACTIVE)},
}  # fmt: skip
SAID = Consent(on=TODAY, how=ConsentHow.VISIT, who=ConsentBy.SELF, noted_by="社区")
PLAN = SupportPlan(
    id=SupportPlanId(UUID(int=2)), version=1, goals="x", content="x", every_days=14,
    begins_on=TODAY, ends_on=date(2027, 11, 22), written_at=NOW, written_by="x",
)  # fmt: skip
WANG = Supporter(
    id=SupporterId(UUID(int=3)), member_id=MemberId(UUID(int=4)), member_name="王",
    capacity=Capacity.CADRE, since=NOW, added_by="x",
)  # fmt: skip


def a_pair(state: PairState = S.PROPOSED, way: PairWay = PairWay.ONE) -> SupportPair:
    return SupportPair(
        id=SupportPairId(UUID(int=5)), community=OrgRef(OrgId(UUID(int=6)), "/1/7/"),
        community_name="社区", household=Household(HouseholdId(UUID(int=7)), 7),
        person=SealedHousehold(b"n", b"p", b"a"), kind=HouseholdKind.EMPTY_NEST_ELDER, way=way,
        area="幸福里", proposed_at=NOW, proposed_by="x", state=state,
    )  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(state: PairState, action: PairAction) -> None:
    if (state, action) in LEGAL:
        assert PAIR_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            PAIR_LIFECYCLE.after(state, action)


def test_nothing_begins_without_the_household_s_word() -> None:
    """VOL-05: consent, then plan and somebody to carry it out, then the beginning."""
    pair = a_pair()
    with pytest.raises(IllegalTransition):
        pair.started(PLAN, [WANG], TODAY)
    agreed = pair.agreed(SAID, TODAY)
    with pytest.raises(PlanNeeded):
        agreed.started(None, [WANG], TODAY)
    with pytest.raises(SupporterNeeded):
        agreed.started(PLAN, [], TODAY)
    begun = agreed.started(PLAN, [WANG], TODAY)
    assert (begun.state, begun.review_due_on) == (S.ACTIVE, date(2027, 11, 23))


@pytest.mark.parametrize("who", list(ConsentBy))
def test_for_a_child_its_guardian_agrees(who: ConsentBy) -> None:
    """SP-08."""
    pair = replace(a_pair(), kind=HouseholdKind.LEFT_BEHIND_CHILD)
    if who is ConsentBy.GUARDIAN:
        assert pair.agreed(replace(SAID, who=who), TODAY).consent is not None
    else:
        with pytest.raises(GuardianNeeded):
            pair.agreed(replace(SAID, who=who), TODAY)


def test_consent_is_not_to_come() -> None:
    with pytest.raises(SupportDaysOutOfOrder):
        a_pair().agreed(replace(SAID, on=date(2026, 11, 24)), TODAY)


def test_one_to_one_is_one() -> None:
    """VOL-05: many-to-one has room for others."""
    with pytest.raises(OneSupporter):
        a_pair().require_room([WANG])
    a_pair().require_room([])
    a_pair(way=PairWay.MANY).require_room([WANG])


@pytest.mark.parametrize("action", [A.END, A.WITHDRAW])
@pytest.mark.parametrize("state", [S.PROPOSED, S.AGREED, S.ACTIVE])
def test_when_it_is_over_who_and_where_is_erased(state: PairState, action: PairAction) -> None:
    """SP-08: kept only while it is open."""
    over = a_pair(state).over(action, "搬走", DESK, TODAY)
    assert over.person is None
    assert over.ended_on == TODAY
    with pytest.raises(SupportOver):
        over.sealed_person()


@pytest.mark.parametrize(
    ("ends", "fits"),
    [(date(2026, 11, 23), False), (date(2026, 11, 24), True), (date(2030, 1, 1), False)],
)
def test_a_plan_has_an_end_within_three_years(ends: date, fits: bool) -> None:
    if fits:
        require_period(TODAY, ends)
    else:
        with pytest.raises(SupportDaysOutOfOrder):
            require_period(TODAY, ends)
