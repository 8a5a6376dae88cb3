"""The statements of contact requests; what is open is few, and narrowed to what is in reach."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Integer,
    Uuid,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    update,
)

from partyhub.db.columns import MOMENT
from partyhub.db.contacts.table import OPEN_NOW, contact_requests
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.contacts.ports import ContactView

_R = contact_requests.c
LATER = (
    "state", "contacted_on", "contacted_at", "handler_name", "answer", "closed_at",
)  # fmt: skip
_ID = bindparam("id", type_=Uuid)
_NOW = bindparam("now", type_=MOMENT)
_ASKED = (orgs.c.path.label("org_path"), orgs.c.name.label("org_name"))
_PLACED = (
    select(
        *_R,
        *_ASKED,
        members.c.name.label("member_name"),
        UNIT.c.name.label("unit_name"),
        BRANCH.c.name.label("branch_name"),
        func.coalesce(member_merges.c.kept_id, _R.member_id).label("own_id"),
    )
    .join_from(contact_requests, orgs, orgs.c.id == _R.org_id)
    .join(members, members.c.id == _R.member_id)
    .join(UNIT, UNIT.c.id == members.c.unit_id)
    .join(BRANCH, BRANCH.c.id == members.c.branch_id)
    .outerjoin(member_merges, member_merges.c.merged_id == _R.member_id)
)
ADD = Statement(
    insert(contact_requests).values({c.name: bindparam(c.name, type_=c.type) for c in _R})
)
SAVE = Statement(
    update(contact_requests)
    .where(_R.id == _ID, _R.version == bindparam("read_version", type_=Integer))
    .values(
        {name: bindparam(f"new_{name}", type_=_R[name].type) for name in LATER}
        | {"version": _R.version + literal_column("1")}
    )
    .returning(_R.id)
)
GET = Statement(_PLACED.where(_R.id == _ID))
LOCK = Statement(_PLACED.where(_R.id == _ID).with_for_update(of=contact_requests))
OF_MEMBER = Statement(
    select(*_R, *_ASKED)
    .join_from(contact_requests, orgs, orgs.c.id == _R.org_id)
    .where(_R.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_R.sent_at.desc(), _R.id.desc())
    .limit(literal_column("100"))
)
_IN_REACH = _R.org_id.in_(orgs_in_scope())
_LATE = (_R.state == literal_column("'sent'")) & (_R.due_at < _NOW)
TALLY = Statement(
    select(func.count(), func.count().filter(_LATE))
    .where(OPEN_NOW, _IN_REACH)
    .select_from(contact_requests)
)


@lru_cache(maxsize=6)
def page_statement(view: ContactView, *, goes_on: bool) -> Statement:
    """One page by its index."""
    closed = view is ContactView.CLOSED
    key: tuple[ColumnElement[object], ...] = (_R.closed_at if closed else _R.due_at, _R.id)
    query = _PLACED.where(_R.closed_at.is_not(None) if closed else OPEN_NOW, _IN_REACH)
    if view is ContactView.LATE:
        query = query.where(_LATE)
    if goes_on:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(*key) < last if closed else tuple_(*key) > last)
    order = [column.desc() for column in key] if closed else list(key)
    return Statement(query.order_by(*order).limit(bindparam("limit", type_=Integer)))
