"""The machine of a feedback slip, and what its steps guard (section 9.2)."""

from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.feedback_slips import steps
from partyhub.domain.feedback_slips.refusals import (
    AnotherVersion,
    NotTheSeason,
    OwnSlip,
    SlipAnswered,
    StillAnswering,
)
from partyhub.domain.feedback_slips.run import clean_grades, require_season
from partyhub.domain.feedback_slips.slip import Appraisal, FeedbackSlip, SlipHead, Totals
from partyhub.domain.feedback_slips.states import SLIP_LIFECYCLE, SlipAction, SlipState
from partyhub.domain.feedback_slips.words import AppraisalMethod
from partyhub.domain.shared.actor import Actor, Grant, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import CheckInId, FeedbackSlipId, MemberId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission, Role
from partyhub.domain.shared.policy import Policy
from tests.builders import NOON, OFFICER

_S, _A = SlipState, SlipAction
COMMUNITY, UNIT = OrgRef(OrgId(UUID(int=1)), "/1/2/"), OrgRef(OrgId(UUID(int=3)), "/1/4/")
MEMBER = MemberId(UUID(int=9))
CLERK = Actor(OFFICER, "唐敏", grants=(Grant(Role.COMMUNITY_ORG, COMMUNITY),))
LIAISON = Actor(OFFICER, "郑凯", grants=(Grant(Role.LIAISON_OFFICER, UNIT),))
SAID = Appraisal(
    method=AppraisalMethod.MEETING, held_on=date(2026, 3, 1), appraisers=9, grade="合格",
    opinion="参加巡逻",
)  # fmt: skip
WRITING = steps.Writing(said=SAID, totals=Totals(), grades=("优秀", "合格"), policy=Policy())
HEAD = SlipHead(
    check_in_id=CheckInId(UUID(int=5)), unit=UNIT, name="王小明", name_sort="w",
    checked_in_on=date(2026, 1, 1),
)  # fmt: skip
SLIP = FeedbackSlip(
    id=FeedbackSlipId(UUID(int=6)), member_id=MEMBER, community=COMMUNITY, year=2026, head=HEAD,
    opened_at=NOON,
)  # fmt: skip
LEGAL = {
    (_S.PENDING, _A.APPRAISE): _S.APPRAISED, (_S.APPRAISED, _A.APPRAISE): _S.APPRAISED,
    (_S.APPRAISED, _A.ANSWER): _S.APPRAISED, (_S.SENT, _A.ANSWER): _S.SENT,
    (_S.APPRAISED, _A.SEND): _S.SENT, (_S.SENT, _A.RECEIVE): _S.RECEIVED,
    (_S.RECEIVED, _A.CONSULT): _S.CONSULTED, (_S.CONSULTED, _A.CONSULT): _S.CONSULTED,
    (_S.SENT, _A.CORRECT): _S.SENT, (_S.RECEIVED, _A.CORRECT): _S.SENT,
    (_S.CONSULTED, _A.CORRECT): _S.SENT,
}  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(_S, _A)))
def test_every_pair_of_state_and_action_is_decided(state: SlipState, action: SlipAction) -> None:
    if (state, action) in LEGAL:
        assert SLIP_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            SLIP_LIFECYCLE.after(state, action)


def test_no_step_is_the_clocks() -> None:
    """SP-21: a named person takes each of them."""
    assert {step.needs for step in SLIP_LIFECYCLE.steps.values()} == {
        Permission.FEEDBACK_SLIP_APPRAISE, Permission.FEEDBACK_SLIP_RECEIVE, Permission.MEMBER_READ,
    }  # fmt: skip


def test_an_appraisal_has_no_place_for_who_appraised_or_how() -> None:
    """SP-12: a count alone, and none by grade."""
    names = {field.name for field in fields(Appraisal)}
    assert names == {"method", "held_on", "appraisers", "grade", "opinion", "deeds"}


def _appraised() -> FeedbackSlip:
    return steps.appraised(SLIP, HEAD, WRITING, by=CLERK, at=NOON)[0]


@given(st.integers(0, 30))
def test_it_is_sent_once_answered_or_when_the_days_are_over(days: int) -> None:
    """PV-44: seven whole days after the one on which the member could see it."""
    slip, then = _appraised(), NOON + timedelta(days=days)
    if days <= Policy().feedback_answer_days:
        with pytest.raises(StillAnswering):
            steps.sent(slip, by=CLERK, at=then)
        slip, _ = steps.answered(slip, 1, "属实", by=CLERK, at=then)
    done, event = steps.sent(slip, by=CLERK, at=then)
    assert (done.state, done.sealed_by, done.sealed_at) == (_S.SENT, "唐敏", then)
    assert (event.action, event.from_state) == ("feedback-slip.send", _S.APPRAISED)


def test_an_answer_is_given_once_and_to_what_was_read() -> None:
    """CHK-17."""
    slip = _appraised()
    with pytest.raises(AnotherVersion):
        steps.answered(slip, 2, "x", by=CLERK, at=NOON)
    said, _ = steps.answered(slip, 1, "属实", by=CLERK, at=NOON)
    with pytest.raises(SlipAnswered):
        steps.answered(said, 1, "改口", by=CLERK, at=NOON)
    anew, _ = steps.appraised(said, HEAD, WRITING, by=CLERK, at=NOON)
    assert anew.current is not None
    assert (anew.current.number, anew.current.answer) == (2, "")


def test_a_correction_names_its_error_and_is_received_once_more() -> None:
    late = NOON + timedelta(days=30)
    sent, _ = steps.sent(_appraised(), by=CLERK, at=late)
    got, _ = steps.received(sent, by=LIAISON, at=late)
    with pytest.raises(Invalid):
        steps.corrected(got, WRITING, by=CLERK, at=late)
    after, event = steps.corrected(got, replace(WRITING, why="等次有误"), by=CLERK, at=late)
    assert (after.state, after.received_at, after.received_by) == (_S.SENT, None, "")
    assert after.current is not None
    assert (after.current.number, event.note) == (2, "等次有误")


def test_a_unit_sees_nothing_before_it_is_sent() -> None:
    """SP-17, SP-01."""
    sides = {"community": Scope((COMMUNITY.path,)), "unit": Scope((UNIT.path,))}
    for state in _S:
        slip = replace(SLIP, state=state)
        assert slip.seen_by(sides["community"])
        assert slip.seen_by(sides["unit"]) == (state not in (_S.PENDING, _S.APPRAISED))
    assert SLIP.possible(LIAISON) == []
    assert replace(SLIP, state=_S.SENT).possible(LIAISON) == [_A.RECEIVE]
    assert SLIP.possible(CLERK) == [_A.APPRAISE]


def test_nobody_takes_a_step_of_their_own_slip() -> None:
    own = replace(CLERK, member_id=MEMBER)
    assert SLIP.possible(own) == []
    with pytest.raises(OwnSlip):
        steps.appraised(SLIP, HEAD, WRITING, by=own, at=NOON)


@given(st.dates(date(2024, 1, 1), date(2029, 12, 31)))
def test_a_year_is_appraised_from_its_november_to_the_end_of_the_next(today: date) -> None:
    """PD-15, PD-16."""
    if date(2026, 11, 1) <= today <= date(2027, 12, 31):
        require_season(2026, today, Policy())
    else:
        with pytest.raises(NotTheSeason):
            require_season(2026, today, Policy())


@pytest.mark.parametrize("grades", [["好"], ["好", "好"], ["好", " "], [str(n) for n in range(11)]])
def test_a_list_of_grades_has_two_to_ten_different_ones(grades: list[str]) -> None:
    """PV-46."""
    with pytest.raises(Invalid):
        clean_grades(grades)
    assert clean_grades([" 好 ", "一般"]) == ("好", "一般")
    assert local_day(NOON) == date(2026, 3, 5)
