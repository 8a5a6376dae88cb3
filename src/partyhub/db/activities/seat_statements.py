"""The statements of places in activities, and of what a member may sign up for."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, distinct_on
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.activities.statements import TAKEN, counted
from partyhub.db.activities.table import activities, activity_seats
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs

_A, _S, _M = activities.c, activity_seats.c, members.c
_C = check_ins.c
_ACTIVITY = bindparam("activity_id", type_=Uuid)
_MEMBER = bindparam("member_id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_PRESENT = text("check_ins.state IN ('checked_in', 'assigned')")
_WAITS = text("activity_seats.state = 'waiting'")
WRITTEN = tuple(column.name for column in _S)
_LATER = tuple(name for name in WRITTEN if name not in ("id", "activity_id", "member_id"))

OF = Statement(
    select(activity_seats)
    .where(_S.activity_id == _ACTIVITY, _S.member_id.in_(records_of(_MEMBER)))
    .order_by(_S.turn.desc())
    .limit(literal_column("1"))
)
TALLY = Statement(
    select(
        func.count().filter(text(TAKEN)),
        func.count().filter(_WAITS),
        func.coalesce(func.max(_S.turn), literal_column("0")),
    ).where(_S.activity_id == _ACTIVITY)
)
WAIT = Statement(
    select(activity_seats)
    .where(_S.activity_id == _ACTIVITY, _WAITS)
    .order_by(_S.turn)
    .limit(_LIMIT)
)
CHECKED_IN_THERE = Statement(
    select(_C.member_id).where(
        _C.id == any_(bindparam("ids", type_=ARRAY(Uuid))),
        _C.community_id == bindparam("community_id", type_=Uuid),
        _PRESENT,
    )
)
CHOSEN = Statement(
    select(activity_seats)
    .where(_S.activity_id == _ACTIVITY, _S.id == any_(bindparam("ids", type_=ARRAY(Uuid))))
    .order_by(_S.turn)
)
_put = upsert(activity_seats).values(
    {name: bindparam(name, type_=_S[name].type) for name in WRITTEN}
)
PUT = Statement(
    _put.on_conflict_do_update(
        constraint="pk_activity_seats", set_={name: _put.excluded[name] for name in _LATER}
    )
)
PAGE = Statement(
    select(
        _S.id, _M.name, BRANCH.c.name, _S.state, _S.turn, _S.signed_at, _S.attended_at,
        _S.attended_way,
    )
    .join_from(activity_seats, members, _M.id == _S.member_id)
    .join(BRANCH, BRANCH.c.id == _M.branch_id)
    .where(
        _S.activity_id == _ACTIVITY, _S.turn > bindparam("after", type_=Integer),
        text("activity_seats.state <> 'withdrawn'"),
    )
    .order_by(_S.turn)
    .limit(_LIMIT)
)  # fmt: skip
_KEPT = func.coalesce(member_merges.c.kept_id, _S.member_id)
_CHECK_IN = (
    select(_C.id)
    .where(
        _C.member_id == _KEPT, _C.community_id == bindparam("community_id", type_=Uuid), _PRESENT
    )
    .limit(literal_column("1"))
    .scalar_subquery()
)
CAME = Statement(
    select(_KEPT, _M.name, _CHECK_IN, _S.attended_way, _S.told_by, _S.told_name)
    .join_from(activity_seats, members, _M.id == _S.member_id)
    .outerjoin(member_merges, member_merges.c.merged_id == _S.member_id)
    .where(_S.activity_id == _ACTIVITY, _S.attended_at.is_not(None))
    .ext(distinct_on(_KEPT))
    .order_by(_KEPT, _S.attended_at, _S.attended_way == literal_column("'code'"))
)
CHECKED_IN = Statement(
    select(_C.community_id).where(_C.member_id.in_(records_of(_MEMBER)), _PRESENT)
)
HOMES = Statement(
    select(BRANCH.c.path, UNIT.c.path)
    .join_from(members, BRANCH, BRANCH.c.id == _M.branch_id)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .where(_M.id == _MEMBER, _M.left_on.is_(None))
)
AT_PATHS = Statement(
    select(orgs.c.id).where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))))
)
_MINE = activity_seats.alias("mine")
_BEFORE_ME = (
    select(func.count())
    .select_from(activity_seats)
    .where(_S.activity_id == _A.id, _WAITS, _S.turn < _MINE.c.turn)
    .scalar_subquery()
)
_NO: ColumnElement[Any] = literal_column("NULL")
_AHEAD = case((text("mine.state = 'waiting'"), _BEFORE_ME), else_=literal_column("0"))
_FIXED = _A.rule_id.is_not(None)
_FITS = exists().where(_M.id == _MEMBER, _A.field == any_(_M.specialties))
_SAID = (
    _A.id, _A.org_id, orgs.c.name, _A.title, _A.field, _A.is_service, _A.place, _A.begins_at,
    _A.ends_at, _A.capacity, _A.plan, _A.state, _A.reason, counted(_A.id, TAKEN),
)  # fmt: skip
_CHECKED, _ABOVE = (bindparam(name, type_=ARRAY(Uuid)) for name in ("checked_in", "above"))
_INVITED = or_(
    and_(_A.invited_id == any_(_CHECKED), text("activities.open_to = 'checked_in'")),
    and_(_A.invited_id == any_(_ABOVE), text("activities.open_to = 'members'")),
)
_SEATED = exists().where(
    _S.activity_id == _A.id,
    _S.member_id.in_(records_of(_MEMBER)),
    text("activity_seats.state <> 'withdrawn'"),
)
AHEAD = Statement(
    select(*_SAID, _NO, literal_column("0"), _NO, _NO, _FIXED, _A.is_training, _FITS)
    .join_from(activities, orgs, orgs.c.id == _A.org_id)
    .where(
        text("activities.state = 'published'"), _INVITED,
        _A.begins_at > bindparam("now", type_=MOMENT), ~_SEATED,
    )
    .order_by(_A.begins_at, _A.id)
    .limit(literal_column("50"))
)  # fmt: skip
OF_MEMBER = Statement(
    select(
        *_SAID, _MINE.c.state, _AHEAD, _MINE.c.moved_up_at, _MINE.c.attended_at,
        _FIXED, _A.is_training, literal_column("false"),
    )
    .join_from(_MINE, activities, _A.id == _MINE.c.activity_id)
    .join(orgs, orgs.c.id == _A.org_id)
    .where(_MINE.c.member_id.in_(records_of(_MEMBER)), text("mine.state <> 'withdrawn'"))
    .order_by(_A.begins_at.desc(), _A.id)
    .limit(literal_column("100"))
)  # fmt: skip
