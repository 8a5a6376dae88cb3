"""The statements on rosters and shifts."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Uuid,
    any_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.activities.table import activities, activity_seats
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.db.service_posts.statements import ID, MEMBER, POST, PRESENT
from partyhub.db.service_posts.table import (
    post_rosters,
    post_shifts,
    service_post_places,
    service_posts,
)

_R, _S, _P, _L = post_rosters.c, post_shifts.c, service_posts.c, service_post_places.c
_C, _M, _A, _SEAT = check_ins.c, members.c, activities.c, activity_seats.c
_ROSTER = bindparam("roster_id", type_=Uuid)
ADD_ROSTER = Statement(
    insert(post_rosters).values({c.name: bindparam(c.name, type_=c.type) for c in _R})
)
ROSTER = Statement(
    select(post_rosters).where(_R.post_id == POST, _R.month == bindparam("month", type_=Date))
)
ROSTERS = Statement(
    select(_R.month, _R.state)
    .where(_R.post_id == POST)
    .order_by(_R.month.desc())
    .limit(literal_column("24"))
)
SAVE_ROSTER = Statement(
    update(post_rosters)
    .where(_R.id == ID)
    .values(
        state=bindparam("new_state", type_=_R.state.type),
        published_at=bindparam("new_published_at", type_=MOMENT),
        published_by=bindparam("new_published_by", type_=_R.published_by.type),
    )
)
DROP_SHIFTS = Statement(
    delete(post_shifts).where(_S.roster_id == _ROSTER, _S.state == literal_column("'planned'"))
)
DROP_ROSTER = Statement(
    delete(post_rosters).where(_R.id == ID, _R.state == literal_column("'draft'"))
)
KEPT = tuple(c.name for c in _S)
ADD = Statement(insert(post_shifts).values({c.name: bindparam(c.name, type_=c.type) for c in _S}))
CHANGED = (
    "state", "member_id", "check_in_id", "swap_from", "note", "told_by", "told_name", "told_at",
    "received_by", "received_at", "confirmed_by", "confirmed_name", "confirmed_at", "reason",
)  # fmt: skip
SAVE = Statement(
    update(post_shifts)
    .where(_S.id == ID)
    .values({name: bindparam(f"new_{name}", type_=_S[name].type) for name in CHANGED})
)
_KEPT_ID = func.coalesce(member_merges.c.kept_id, _S.member_id)
_WHOLE = (
    select(post_shifts, _KEPT_ID.label("kept_member_id"), _M.name.label("member_name"))
    .select_from(post_shifts)
    .outerjoin(member_merges, member_merges.c.merged_id == _S.member_id)
    .outerjoin(members, _M.id == _KEPT_ID)
)
OF_ROSTER = Statement(_WHOLE.where(_S.roster_id == _ROSTER).order_by(_S.begins_at, _S.seat))
LOCK = Statement(_WHOLE.where(_S.id == ID).with_for_update(of=post_shifts))
_AT_POST = exists().where(
    _L.post_id == POST, _L.member_id == _C.member_id,
    text("service_post_places.state = 'standing'"),
)  # fmt: skip
WORKERS = Statement(
    select(_M.id, _C.id, _M.name, _M.available_times)
    .join_from(check_ins, members, _M.id == _C.member_id)
    .where(
        _C.community_id == bindparam("community_id", type_=Uuid), PRESENT, _M.left_on.is_(None),
        or_(_C.team_id == bindparam("team_id", type_=Uuid), _AT_POST),
    )
    .order_by(_C.name_sort, _M.id)
    .limit(literal_column("500"))
)  # fmt: skip
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_BEGINS, _ENDS = bindparam("begins", type_=MOMENT), bindparam("ends", type_=MOMENT)
BUSY_SHIFTS = Statement(
    select(_S.member_id, _S.begins_at, _S.ends_at, _S.id).where(
        _S.member_id == any_(_IDS), _S.begins_at < _ENDS, _S.ends_at > _BEGINS,
        _S.state != literal_column("'cancelled'"),
    )
)  # fmt: skip
BUSY_ACTIVITIES = Statement(
    select(_SEAT.member_id, _A.begins_at, _A.ends_at)
    .join_from(activity_seats, activities, _A.id == _SEAT.activity_id)
    .where(
        _SEAT.member_id == any_(_IDS), _SEAT.state == literal_column("'in'"),
        _A.begins_at < _ENDS, _A.ends_at > _BEGINS, _A.state != literal_column("'cancelled'"),
    )
)  # fmt: skip
LATELY = Statement(
    select(_S.member_id, func.count())
    .where(
        _S.post_id == POST, _S.begins_at >= bindparam("since", type_=MOMENT),
        _S.begins_at < _BEGINS, _S.member_id == any_(_IDS),
        _S.state.not_in([literal_column("'planned'"), literal_column("'cancelled'")]),
    )
    .group_by(_S.member_id)
)  # fmt: skip
_BEFORE = post_shifts.alias("before")
_before_id = (
    select(_BEFORE.c.id)
    .where(
        _BEFORE.c.post_id == _S.post_id, _BEFORE.c.begins_at < _S.begins_at,
        _BEFORE.c.state.in_([literal_column("'told'"), literal_column("'served'")]),
        _BEFORE.c.note != literal_column("''"),
    )
    .order_by(_BEFORE.c.begins_at.desc(), _BEFORE.c.seat)
    .limit(literal_column("1"))
    .correlate(post_shifts)
    .scalar_subquery()
)  # fmt: skip
_LEFT = post_shifts.alias("left_note")


def _mine(*where: ColumnElement[Any], mine: bool) -> Statement:
    own: ColumnElement[bool] = literal_column("true" if mine else "false")
    return Statement(
        select(
            _S.id, _S.post_id, _P.name, _P.terms, _S.begins_at, _S.ends_at, _S.state, own,
            _S.swap_from, _S.note, _LEFT.c.id, _LEFT.c.told_name, _LEFT.c.note,
            _LEFT.c.received_at, _S.reason,
        )
        .join_from(post_shifts, service_posts, _P.id == _S.post_id)
        .outerjoin(_LEFT, _LEFT.c.id == _before_id)
        .where(*where)
        .order_by(_S.begins_at, _S.seat)
        .limit(literal_column("60"))
    )  # fmt: skip


_SEEN = _S.state != literal_column("'planned'")
MINE = _mine(
    _S.member_id.in_(records_of(MEMBER)), _SEEN,
    _S.begins_at >= bindparam("since", type_=MOMENT), mine=True,
)  # fmt: skip
OF_MEMBER = Statement(
    select(_S.id, _P.name, orgs.c.name, _S.begins_at, _S.ends_at, _S.state, _S.note)
    .join_from(post_shifts, service_posts, _P.id == _S.post_id)
    .join(orgs, orgs.c.id == _P.community_id)
    .where(_S.member_id.in_(records_of(MEMBER)), _SEEN)
    .order_by(_S.begins_at.desc(), _S.id)
    .limit(literal_column("1000"))
)
_MY_POST = or_(
    _P.team_id == bindparam("team_id", type_=Uuid),
    exists().where(
        _L.post_id == _P.id, _L.member_id.in_(records_of(MEMBER)),
        text("service_post_places.state = 'standing'"),
    ),
)  # fmt: skip
_WAITS = or_(
    _S.state == literal_column("'swap_requested'"),
    _S.member_id.is_(None) & (_S.state == literal_column("'published'")),
)
OFFERED = _mine(
    _P.community_id == bindparam("community_id", type_=Uuid), _MY_POST, _WAITS,
    _S.begins_at > bindparam("now", type_=MOMENT),
    or_(_S.member_id.is_(None), _S.member_id.not_in(records_of(MEMBER))), mine=False,
)  # fmt: skip
