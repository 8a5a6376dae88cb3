"""入队: who may answer a wish to join a team, and how often."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import (
    CheckInId,
    MemberId,
    OrgId,
    TeamId,
    TeamLeaderId,
    TeamRequestId,
)
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.volunteer_teams.refusals import TeamIsClosed
from partyhub.domain.volunteer_teams.request import (
    OF_TEAM,
    TEAM_REQUEST_LIFECYCLE,
    TeamRequest,
    TeamRequestAction,
    TeamRequestState,
)
from partyhub.domain.volunteer_teams.team import TeamLeader, VolunteerTeam

S, A = TeamRequestState, TeamRequestAction
ASKED_AT = datetime(2026, 11, 20, 2, tzinfo=UTC)
NOW = ASKED_AT + timedelta(days=1)
REQUEST = TeamRequest(
    id=TeamRequestId(UUID(int=1)), team_id=TeamId(UUID(int=2)), member_id=MemberId(UUID(int=3)),
    check_in_id=CheckInId(UUID(int=4)), invited=False, asked_at=ASKED_AT, asked_name="林小溪",
)  # fmt: skip
TEAM = VolunteerTeam(
    id=TeamId(UUID(int=2)), org=OrgRef(OrgId(UUID(int=5)), "/1/7/42/"), org_name="石桥社区党委",
    of_centre=False, name="绿化队", field=WorkType.GREENING,
)  # fmt: skip
TARGETS = {
    A.ACCEPT: S.JOINED, A.DECLINE: S.DECLINED, A.JOIN: S.JOINED, A.REFUSE: S.DECLINED,
    A.WITHDRAW: S.WITHDRAWN,
}  # fmt: skip
FOR_INVITED = {A.JOIN, A.REFUSE}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_a_request_is_answered_once(state: TeamRequestState, action: TeamRequestAction) -> None:
    """CHK-10: nothing follows an answer."""
    if state is S.ASKED:
        assert TEAM_REQUEST_LIFECYCLE.after(state, action) is TARGETS[action]
        return
    with pytest.raises(IllegalTransition):
        TEAM_REQUEST_LIFECYCLE.after(state, action)


@pytest.mark.parametrize(("invited", "action"), list(product((True, False), A)))
def test_only_the_other_side_says_yes_or_no(invited: bool, action: TeamRequestAction) -> None:
    """SP-24: the team doesn't accept its own invitation, nor a member their own wish."""
    request = replace(REQUEST, invited=invited)
    if invited is not (action in FOR_INVITED):
        with pytest.raises(IllegalTransition):
            request.stepped(action, "人已满", by="唐敏", at=NOW)
        return
    after = request.stepped(action, "人已满", by="唐敏", at=NOW)
    assert (after.state, after.decided_name, after.decided_at) == (TARGETS[action], "唐敏", NOW)


@pytest.mark.parametrize("action", list(A))
def test_only_the_team_owes_a_reason(action: TeamRequestAction) -> None:
    """SP-24: who declines an invitation, or takes a wish back, is not asked why."""
    request = replace(REQUEST, invited=action in FOR_INVITED)
    if action is A.DECLINE:
        with pytest.raises(Invalid):
            request.stepped(action, "", by="唐敏", at=NOW)
        return
    assert request.stepped(action, "", by="唐敏", at=NOW).reason == ""


@pytest.mark.parametrize("step", TEAM_REQUEST_LIFECYCLE.steps)
def test_the_teams_answers_need_its_keeper_and_the_members_are_their_own(
    step: TeamRequestAction,
) -> None:
    """CHK-10."""
    found = TEAM_REQUEST_LIFECYCLE.steps[step]
    of_team = step in OF_TEAM
    assert found.needs is (Permission.TEAM_KEEP if of_team else Permission.TEAM_JOIN)
    assert bool(found.at) is of_team


def test_members_of_a_centres_team_come_from_its_whole_street() -> None:
    """VOL-01."""
    assert TEAM.root == "/1/7/42/"
    assert replace(TEAM, of_centre=True).root == "/1/7/"


def test_nobody_joins_a_closed_team() -> None:
    TEAM.require_open()
    with pytest.raises(TeamIsClosed):
        replace(TEAM, closed_on=NOW.date()).require_open()


@given(st.integers(-5000, 5000))
def test_a_leadership_ends_once_and_never_before_it_began(seconds: int) -> None:
    """VOL-01: also when two clocks disagree."""
    leader = TeamLeader(
        id=TeamLeaderId(UUID(int=6)), team_id=TEAM.id, member_id=REQUEST.member_id,
        check_in_id=REQUEST.check_in_id, since=NOW, named_by="唐敏",
    )  # fmt: skip
    ended = leader.ended(NOW + timedelta(seconds=seconds))
    assert ended.until is not None
    assert ended.until >= leader.since
    assert ended.ended(NOW + timedelta(days=9)) == ended
