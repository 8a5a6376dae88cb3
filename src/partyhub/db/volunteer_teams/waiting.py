"""The statements on who waits for a team's answer, and which teams invited a member (NT-10)."""

from sqlalchemy import (
    ColumnElement,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import teams
from partyhub.db.volunteer_teams.statements import MEMBER
from partyhub.db.volunteer_teams.table import team_requests

_T, _Q = teams.c, team_requests.c
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_ASKED = text("team_requests.state = 'asked'")
_NOT_INVITED = _Q.invited.is_(literal_column("false"))


def _waiting(where: ColumnElement[bool]) -> Statement:
    return Statement(
        select(_T.id, _T.name, func.count())
        .join_from(teams, team_requests, and_(_Q.team_id == _T.id, _ASKED, _NOT_INVITED))
        .where(where)
        .group_by(_T.id, _T.name)
        .order_by(_T.name, _T.id)
        .limit(literal_column("20"))
    )


WAITING = _waiting(_T.community_id.in_(orgs_in_scope()))
WAITING_AT = _waiting(_T.id == any_(_IDS))
INVITATIONS = Statement(
    select(_T.id, _T.name, literal_column("1"))
    .join_from(team_requests, teams, _T.id == _Q.team_id)
    .where(_Q.member_id.in_(records_of(MEMBER)), _ASKED, _Q.invited.is_(literal_column("true")))
    .order_by(_T.name, _T.id)
    .limit(literal_column("20"))
)
