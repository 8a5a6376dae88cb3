"""The statements of requests about one's data."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Integer,
    Uuid,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.data_requests.table import IS_OPEN, data_request_files, data_requests
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.domain.data_requests.ports import DataRequestView

_R, _F = data_requests.c, data_request_files.c
LATER = (
    "state", "handler_id", "handler_name", "taken_up_at", "settled_at", "answer", "complain_to",
)  # fmt: skip
_MOMENT = DateTime(timezone=True)
_ID = bindparam("id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_NOW = bindparam("now", type_=_MOMENT)
_PLACED = (
    select(
        *_R,
        members.c.name.label("member_name"),
        UNIT.c.name.label("unit_name"),
        BRANCH.c.name.label("branch_name"),
        BRANCH.c.path.label("branch_path"),
        func.coalesce(member_merges.c.kept_id, _R.member_id).label("own_id"),
    )
    .join_from(data_requests, members, members.c.id == _R.member_id)
    .outerjoin(member_merges, member_merges.c.merged_id == _R.member_id)
    .join(UNIT, UNIT.c.id == members.c.unit_id)
    .join(BRANCH, BRANCH.c.id == members.c.branch_id)
)
ADD = Statement(insert(data_requests).values({c.name: bindparam(c.name, type_=c.type) for c in _R}))
SAVE = Statement(
    update(data_requests)
    .where(_R.id == _ID, _R.version == bindparam("read_version", type_=Integer))
    .values(
        {name: bindparam(f"new_{name}", type_=_R[name].type) for name in LATER}
        | {"version": _R.version + literal_column("1")}
    )
    .returning(_R.id)
)
GET = Statement(_PLACED.where(_R.id == _ID))
LOCK = Statement(_PLACED.where(_R.id == _ID).with_for_update(of=data_requests))
OF_MEMBER = Statement(
    select(data_requests)
    .where(_R.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_R.submitted_at.desc(), _R.id.desc())
    .limit(literal_column("100"))
)
_IN_REACH = members.c.branch_id.in_(orgs_in_scope())
TALLY = Statement(
    select(func.count(), func.count().filter(_R.due_at < _NOW))
    .join_from(data_requests, members, members.c.id == _R.member_id)
    .where(IS_OPEN, _IN_REACH)
)
ATTACH = Statement(
    insert(data_request_files).values({c.name: bindparam(c.name, type_=c.type) for c in _F})
)
FILES = Statement(
    select(data_request_files)
    .where(_F.request_id == any_(bindparam("ids", type_=ARRAY(Uuid))))
    .order_by(_F.at, _F.id)
)


@lru_cache(maxsize=6)
def page_statement(view: DataRequestView, *, goes_on: bool) -> Statement:
    """One page by its index; what is open is few, and narrowed to the branches in reach."""
    settled = view is DataRequestView.SETTLED
    key: tuple[ColumnElement[object], ...] = (
        (_R.settled_at, _R.id) if settled else (_R.due_at, _R.id)
    )
    query = _PLACED.where(_R.settled_at.is_not(None) if settled else IS_OPEN, _IN_REACH)
    if view is DataRequestView.LATE:
        query = query.where(_R.due_at < _NOW)
    if goes_on:
        last = tuple_(bindparam("after_at", type_=_MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(*key) < last if settled else tuple_(*key) > last)
    order = [column.desc() for column in key] if settled else list(key)
    return Statement(query.order_by(*order).limit(_LIMIT))
