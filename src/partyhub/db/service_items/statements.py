"""The statements that read and write single items, their versions, and centres."""

from sqlalchemy import (
    ColumnElement,
    Integer,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import KEYS
from partyhub.db.service_items.table import service_item_versions, service_items
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.service_items.item import ItemState

_I, _V = service_items.c, service_item_versions.c
_ID = bindparam("id", type_=Uuid)
_current = and_(_V.item_id == _I.id, _V.number == _I.number)
_CONTENT = select(_V.content).where(_current).scalar_subquery().label("content")
_ITEM = (
    select(
        _I.id, _I.owner_id, orgs.c.path.label("owner_path"), _I.code, _I.state, _I.number,
        _CONTENT, _I.draft, _I.changed_at, _I.version,
    )
    .join(orgs, orgs.c.id == _I.owner_id)
)  # fmt: skip
_VISIBLE = or_(_I.number > literal_column("0"), _I.owner_id.in_(orgs_in_scope()))
GET = Statement(_ITEM.where(_I.id == _ID, _VISIBLE))
LOCK = Statement(_ITEM.where(_I.id == _ID, _VISIBLE).with_for_update(of=service_items))
OWNED = Statement(_ITEM.where(_I.owner_id == bindparam("owner_id", type_=Uuid)).order_by(_I.code))
_SAVED = (
    "state", "number", "name", "name_sort", "name_initials", "kind", "category", "department",
    "draft", "changed_at",
)  # fmt: skip
_VALUES = {name: bindparam(name, type_=_I[name].type) for name in _SAVED} | {"search": KEYS}
ADD = Statement(
    insert(service_items).values(
        {n: bindparam(n, type_=_I[n].type) for n in ("id", "owner_id", "code")} | _VALUES
    )
)
SAVE = Statement(
    update(service_items)
    .where(_I.id == bindparam("of", type_=Uuid))
    .values(_VALUES | {"version": _I.version + 1})
    .returning(_I.version)
)
KEEP = Statement(
    insert(service_item_versions).values(
        {column.name: bindparam(column.name, type_=column.type) for column in _V}
    )
)
_NUMBER = bindparam("number", type_=Integer)
VERSION = Statement(select(_V.content).where(_V.item_id == _ID, _V.number == _NUMBER))
HISTORY = Statement(
    select(_V.number, _V.content["name"].astext, _V.published_at, _V.published_by_name)
    .where(_V.item_id == _ID)
    .order_by(_V.number.desc())
)
_PUBLISHED: ColumnElement[str] = literal_column(f"'{ItemState.PUBLISHED}'")
_PATHS = bindparam("paths", type_=ARRAY(SORTED))
_department = orgs.alias("department")
_below = orgs.alias("below")
_LAST = (
    select(_below.c.id)
    .where(
        _below.c.path == any_(_PATHS),
    )
    .order_by(func.length(_below.c.path).desc())
    .limit(literal_column("1"))
    .scalar_subquery()
)
OFFERED = Statement(
    select(
        _I.id, _I.code, _I.number, _V.content, _I.owner_id, orgs.c.name, _department.c.id,
        _V.published_at,
    )
    .join(orgs, orgs.c.id == _I.owner_id)
    .join(service_item_versions, _current)
    .outerjoin(
        _department,
        and_(
            _department.c.parent_id == _LAST,
            _department.c.name == _I.department,
            _department.c.closed_on.is_(None),
        ),
    )
    .where(_I.id == _ID, _I.state == _PUBLISHED, orgs.c.path == any_(_PATHS))
)  # fmt: skip
_CENTRE: ColumnElement[str] = literal_column(f"'{OrgKind.CENTRE}'")
CENTRES = Statement(
    select(orgs.c.id, orgs.c.name, orgs.c.address, orgs.c.place, orgs.c.hours, orgs.c.contact_phone)
    .where(orgs.c.kind == _CENTRE, orgs.c.closed_on.is_(None))
    .order_by(orgs.c.node)
)
DEPARTMENTS = Statement(
    select(orgs.c.name, orgs.c.id).where(
        orgs.c.parent_id == bindparam("parent_id", type_=Uuid), orgs.c.closed_on.is_(None)
    )
)
