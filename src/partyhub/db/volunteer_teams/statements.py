"""The statements on teams, who is of them, leads them, and asked to join them."""

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.demands.table import service_demands
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.orgs.team_reach import OF_CENTRE, serving_at
from partyhub.db.volunteer_teams.table import team_leaders, team_requests

_T, _Q, _E = teams.c, team_requests.c, team_leaders.c
_C, _M, _D = check_ins.c, members.c, service_demands.c
ID = bindparam("id", type_=Uuid)
TEAM = bindparam("team_id", type_=Uuid)
MEMBER = bindparam("member_id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
PRESENT = text("check_ins.state IN ('checked_in', 'assigned')")
_ASKED, _LEADS = text("team_requests.state = 'asked'"), text("team_leaders.until IS NULL")
_WHOLE = select(
    _T.id, _T.name, _T.field, _T.closed_on, orgs.c.id.label("org_id"), orgs.c.path,
    orgs.c.name.label("org_name"), OF_CENTRE.label("of_centre"),
).join_from(teams, orgs, orgs.c.id == _T.community_id)  # fmt: skip
GET = Statement(_WHOLE.where(_T.id == ID))
LOCK = Statement(_WHOLE.where(_T.id == ID).with_for_update(of=teams))
MEMBERS_NOW = (
    select(func.count()).where(_C.team_id == _T.id, PRESENT).correlate(teams).scalar_subquery()
)
_WAITING = (
    select(func.count())
    .where(_Q.team_id == _T.id, _ASKED, _Q.invited.is_(literal_column("false")))
    .correlate(teams)
    .scalar_subquery()
)
_STILL_OF_IT = and_(_C.id == _E.check_in_id, _C.team_id == _E.team_id, PRESENT)


def _leaders() -> ScalarSelect[list[str]]:
    """Names of who leads the team and still is of it."""
    named = (
        select(func.array_agg(_M.name))
        .select_from(team_leaders)
        .join(check_ins, _STILL_OF_IT)
        .join(members, _M.id == _C.member_id)
        .where(_E.team_id == _T.id, _LEADS)
    )
    return named.correlate(teams).scalar_subquery()


LEADERS_NOW: ColumnElement[list[str]] = func.coalesce(
    _leaders(), literal_column("'{}'::text[]", ARRAY(Text))
)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_FIELD = bindparam("field", type_=Text)
PAGE = Statement(
    select(
        _T.id, orgs.c.id.label("org_id"), orgs.c.name.label("org_name"),
        OF_CENTRE.label("of_centre"), _T.name, _T.field, _T.closed_on,
        MEMBERS_NOW.label("members"), _WAITING.label("waiting"), LEADERS_NOW.label("leaders"),
    )
    .join_from(teams, orgs, orgs.c.id == _T.community_id)
    .where(
        _T.community_id.in_(orgs_in_scope()),
        or_(literal_column("''") == _FIELD, _T.field == _FIELD),
        tuple_(_T.name, _T.id) > _AFTER,
    )
    .order_by(_T.name, _T.id)
    .limit(_LIMIT)
)  # fmt: skip
MEMBERS = Statement(
    select(
        _M.id.label("member_id"), _M.name, UNIT.c.name.label("unit_name"), _M.available_times,
        _E.id.label("leader_id"), _E.since.label("leader_since"),
    )
    .join_from(check_ins, members, _M.id == _C.member_id)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .outerjoin(
        team_leaders,
        and_(_E.team_id == _C.team_id, _E.check_in_id == _C.id, _LEADS),
    )
    .where(_C.team_id == TEAM, PRESENT)
    .order_by(_C.name_sort, _M.id)
    .limit(literal_column("500"))
)  # fmt: skip
REQUESTS = Statement(
    select(
        _Q.id, _M.id.label("member_id"), _M.name, UNIT.c.name.label("unit_name"), _Q.invited,
        _Q.asked_at, _M.available_times,
    )
    .join_from(team_requests, members, _M.id == _Q.member_id)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .where(_Q.team_id == TEAM, _ASKED)
    .order_by(_M.name_sort, _Q.id)
    .limit(literal_column("500"))
)  # fmt: skip
DISPATCHES = Statement(
    select(_D.id, _D.number, _D.field, _D.what, _D.state, _D.dispatched_at, _D.places, _D.taken)
    .where(_D.to_team_id == TEAM, _D.to_team_id.is_not(None))
    .order_by(_D.dispatched_at.desc(), _D.id.desc())
    .limit(literal_column("50"))
)
_WISHED = _C.holder["claimed_work_types"].has_key(_FIELD)
_SKILLED = any_(_M.specialties) == _FIELD
_TIMES = bindparam("times", type_=ARRAY(Text))
_OPEN_REQUEST = exists().where(_Q.member_id == _M.id, _Q.team_id == TEAM, _ASKED)
SUGGESTED = Statement(
    select(
        _M.id, _M.name, UNIT.c.name.label("unit_name"), _WISHED.label("wished"),
        _SKILLED.label("skilled"), _M.available_times, _C.name_sort,
    )
    .join_from(check_ins, members, _M.id == _C.member_id)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .where(
        _C.community_id.in_(orgs_in_scope()), PRESENT, _C.team_id.is_(None), _M.left_on.is_(None),
        or_(_WISHED, _SKILLED), ~_OPEN_REQUEST,
        or_(func.cardinality(_TIMES) == literal_column("0"), _M.available_times.overlap(_TIMES)),
        tuple_(_C.name_sort, _M.id) > _AFTER,
    )
    .order_by(_C.name_sort, _M.id)
    .limit(_LIMIT)
)  # fmt: skip
_COMMUNITY = bindparam("community_id", type_=Uuid)
_MINE = exists().where(_C.member_id.in_(records_of(MEMBER)), _C.team_id == _T.id, PRESENT)
_TO_IT = and_(_Q.team_id == _T.id, _Q.member_id.in_(records_of(MEMBER)), _ASKED)
OPEN_FOR = Statement(
    select(
        _T.id, orgs.c.name.label("org_name"), OF_CENTRE.label("of_centre"), _T.name, _T.field,
        MEMBERS_NOW.label("members"), LEADERS_NOW.label("leaders"), _MINE.label("mine"),
        _Q.id.label("request_id"),
        func.coalesce(_Q.invited, literal_column("false")).label("invited"),
    )
    .join_from(teams, orgs, orgs.c.id == _T.community_id)
    .outerjoin(team_requests, _TO_IT)
    .where(_T.community_id.in_(serving_at(_COMMUNITY)), _T.closed_on.is_(None))
    .order_by(_T.name, _T.id)
    .limit(literal_column("200"))
)  # fmt: skip
ADD_LEADER = Statement(
    insert(team_leaders).values({c.name: bindparam(c.name, type_=c.type) for c in _E})
)
LEADER = Statement(select(team_leaders).where(_E.id == ID).with_for_update())
END_LEADER = Statement(
    update(team_leaders).where(_E.id == ID).values(until=bindparam("new_until", type_=MOMENT))
)
LED_BY = Statement(
    select(_E.team_id)
    .join_from(team_leaders, check_ins, _STILL_OF_IT)
    .where(_E.member_id.in_(records_of(MEMBER)), _LEADS)
)
ADD_REQUEST = Statement(
    insert(team_requests).values({c.name: bindparam(c.name, type_=c.type) for c in _Q})
)
REQUEST = Statement(select(team_requests).where(_Q.id == ID).with_for_update())
_DECIDED = ("state", "decided_name", "decided_at", "reason")
SAVE_REQUEST = Statement(
    update(team_requests)
    .where(_Q.id == ID)
    .values({name: bindparam(f"new_{name}", type_=_Q[name].type) for name in _DECIDED})
)
