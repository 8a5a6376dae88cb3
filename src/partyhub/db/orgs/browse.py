"""Lists of organisations and estates: search (MEM-15), directory (表1), home estates (CHK-03)."""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import estates, orgs
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.orgs.views import CommunityLine, EstateLine, OrgFilter, OrgLine
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import EstateId

_parent = orgs.alias("parent")
_ASKED = bindparam("asked", type_=Text)
_LIMIT = bindparam("limit", type_=Integer)
_LAST = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))


def _says(text: ColumnElement[Any], bind: str) -> ColumnElement[bool]:
    """True where the bind is empty or a part of the text, whose blanks do not count."""
    closed_up = func.replace(func.lower(text), literal_column("' '"), literal_column("''"))
    return func.strpos(closed_up, bindparam(bind, type_=Text)) > literal_column("0")


def _named(thing: Table) -> ColumnElement[bool]:
    """A part of the name, of its pinyin or of its initials: most names begin alike (中共…)."""
    spoken = func.regexp_replace(
        thing.c.name_sort, literal_column("'[0-9 ]'"), literal_column("''"), literal_column("'g'")
    )
    return or_(
        _says(thing.c.name, "asked"),
        func.strpos(spoken, _ASKED) > literal_column("0"),
        func.strpos(thing.c.name_initials, _ASKED) > literal_column("0"),
    )


_UNDER = func.starts_with(orgs.c.path, bindparam("under", type_=Text))
_HAS_ESTATE = or_(
    bindparam("estate", type_=Text) == literal_column("''"),
    exists().where(estates.c.community_id == orgs.c.id, _says(estates.c.name, "estate")),
)
_HAS_GRID = or_(
    bindparam("grid", type_=Text) == literal_column("''"),
    exists().where(estates.c.community_id == orgs.c.id, _says(estates.c.grid, "grid")),
)
_marked = orgs.alias("marked")
_FLOATING = or_(
    not_(bindparam("floating", type_=Boolean)),
    exists().where(
        _marked.c.keeps_floating_since.is_not(None),
        func.starts_with(orgs.c.path, _marked.c.path),
    ),
)
_SEARCH = Statement(
    select(
        orgs.c.id, orgs.c.kind, orgs.c.name, orgs.c.short_name, orgs.c.parent_id,
        func.coalesce(_parent.c.name, ""), orgs.c.address, orgs.c.contact_name,
        orgs.c.contact_phone, orgs.c.hours, orgs.c.closed_on, orgs.c.name_sort,
    )
    .outerjoin(_parent, _parent.c.id == orgs.c.parent_id)
    .where(
        or_(_named(orgs), _says(orgs.c.short_name, "asked")),
        or_(
            bindparam("kind", type_=Text).is_(None),
            orgs.c.kind == bindparam("kind", type_=Text),
        ),
        _UNDER,
        _HAS_ESTATE,
        _HAS_GRID,
        _says(orgs.c.address, "address"),
        _FLOATING,
        tuple_(orgs.c.name_sort, orgs.c.id) > _LAST,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(_LIMIT)
)  # fmt: skip
_COVERED = (
    select(func.array_agg(aggregate_order_by(estates.c.name, estates.c.name_sort)))
    .where(estates.c.community_id == orgs.c.id)
    .scalar_subquery()
)
_COMMUNITY: ColumnElement[str] = literal_column(f"'{OrgKind.COMMUNITY_ORG}'")
_DIRECTORY = Statement(
    select(
        orgs.c.id, orgs.c.name, _parent.c.name, orgs.c.secretary_name, orgs.c.address,
        orgs.c.place, orgs.c.contact_name, orgs.c.contact_phone, orgs.c.hours,
        func.coalesce(_COVERED, literal_column("'{}'", ARRAY(Text))), orgs.c.name_sort,
    )
    .join(_parent, _parent.c.id == orgs.c.parent_id)
    .where(
        orgs.c.kind == _COMMUNITY,
        orgs.c.closed_on.is_(None),
        or_(
            _named(orgs),
            exists().where(and_(estates.c.community_id == orgs.c.id, _named(estates))),
        ),
        _UNDER,
        tuple_(orgs.c.name_sort, orgs.c.id) > _LAST,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(_LIMIT)
)  # fmt: skip
_ESTATE = select(
    estates.c.id, estates.c.name, estates.c.address, orgs.c.id, orgs.c.name, estates.c.name_sort
).join(orgs, orgs.c.id == estates.c.community_id)
_ESTATES = Statement(
    _ESTATE.where(
        or_(_named(estates), _says(estates.c.address, "asked")),
        _UNDER,
        tuple_(estates.c.name_sort, estates.c.id) > _LAST,
    )
    .order_by(estates.c.name_sort, estates.c.id)
    .limit(_LIMIT)
)
_ONE_ESTATE = Statement(_ESTATE.where(estates.c.id == bindparam("id", type_=Uuid)))


def _page(wanted: OrgFilter) -> dict[str, Any]:
    return {
        "asked": wanted.asked,
        "under": wanted.under,
        "after_key": wanted.after.name_sort,
        "after_id": wanted.after.id,
        "limit": wanted.limit,
    }


_NARROWED = ("kind", "estate", "grid", "address", "floating")


class Browser:
    """What lists of organisations ask."""

    _gate: Gate

    async def search(self, wanted: OrgFilter) -> list[tuple[OrgLine, str]]:
        narrow = {name: getattr(wanted, name) for name in _NARROWED}
        rows = await self._gate.rows(_SEARCH, **_page(wanted), **narrow)
        return [(OrgLine(r[0], OrgKind(r[1]), *r[2:-1]), r[-1]) for r in map(tuple, rows)]

    async def communities(self, wanted: OrgFilter) -> list[tuple[CommunityLine, str]]:
        rows = await self._gate.rows(_DIRECTORY, **_page(wanted))
        return [(CommunityLine(*r[:-1]), r[-1]) for r in map(tuple, rows)]

    async def find_estates(self, wanted: OrgFilter) -> list[tuple[EstateLine, str]]:
        rows = await self._gate.rows(_ESTATES, **_page(wanted))
        return [(EstateLine(*r[:-1]), r[-1]) for r in map(tuple, rows)]

    async def estate(self, estate_id: EstateId) -> EstateLine:
        row = await self._gate.row(_ONE_ESTATE, id=estate_id)
        if row is None:
            raise NotFound("no such estate", estate=str(estate_id))
        return EstateLine(*tuple(row)[:-1])
