"""Floating members on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Integer,
    Uuid,
    any_,
    bindparam,
    false,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import WORDS
from partyhub.db.floating.belonging import GONE
from partyhub.db.floating.mapping import entry_of, entry_values, floating_of, values_of
from partyhub.db.floating.numbers import PERMITS, next_number
from partyhub.db.floating.pages import Shape, page_statement
from partyhub.db.floating.table import floating_entries, floating_members
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.table import orgs
from partyhub.db.search import asked_query
from partyhub.db.tickets.statements import under
from partyhub.db.violations import names
from partyhub.domain.floating.refusals import AlreadyFloating, EntryReversed
from partyhub.domain.floating.registration import Floating, FloatingEntry
from partyhub.domain.floating.views import FloatingFilter, FloatingLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import FloatingId, MemberId
from partyhub.domain.shared.org import OrgRef

names({
    "uq_floating_members_standing": AlreadyFloating,
    "uq_floating_entries_reverses": EntryReversed,
})  # fmt: skip

_F, _E = floating_members.c, floating_entries.c
_KEEPER, _OFFICE, _HOME = orgs.alias("keeper"), orgs.alias("office"), orgs.alias("home")
_WHOLE = (
    select(
        floating_members,
        _KEEPER.c.path.label("keeper_path"),
        _KEEPER.c.name.label("keeper_name"),
        _OFFICE.c.path.label("office_path"),
        _HOME.c.path.label("home_path"),
    )
    .join(_KEEPER, _KEEPER.c.id == _F.keeper_id)
    .join(_OFFICE, _OFFICE.c.id == _F.office_id)
    .outerjoin(_HOME, _HOME.c.id == _F.home_id)
)
_ID = bindparam("id", type_=Uuid)
_READABLE = or_(under(_KEEPER.c.path), under(_HOME.c.path))
_REACHED = _WHOLE.add_columns(GONE.label("gone")).where(_F.id == _ID, _READABLE)
GET = Statement(_REACHED)
_LOCK = Statement(_REACHED.with_for_update(of=floating_members))
OF_MEMBER = Statement(
    _WHOLE.add_columns(false().label("gone"))
    .where(_F.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_F.changed_at.desc())
    .limit(literal_column("50"))
)
_KEPT = [c for c in floating_members.columns if c.name not in ("version", "search")]
_FOUND_BY = func.array_to_tsvector(bindparam("search_keys", type_=WORDS))
_ADD = Statement(
    insert(floating_members).values(
        {c.name: bindparam(c.name) for c in _KEPT} | {"search": _FOUND_BY}
    )
)
_SAVE = Statement(
    update(floating_members)
    .where(_F.id == _ID, _F.version == bindparam("read", type_=Integer))
    .values(
        {c.name: bindparam(c.name) for c in _KEPT if c.name != "id"}
        | {"version": _F.version + literal_column("1")}
    )
    .returning(_F.version)
)
_NOTE = Statement(
    insert(floating_entries).values({c.name: bindparam(c.name) for c in floating_entries.columns})
)
ENTRIES = Statement(
    select(floating_entries)
    .where(_E.floating_id == any_(bindparam("ids", type_=ARRAY(Uuid))))
    .order_by(_E.held_on, _E.noted_at, _E.id)
    .limit(literal_column("2000"))
)


class SqlFloatingMembers:
    """All registrations of floating members."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, floating_id: FloatingId, *, within: Scope) -> Floating:
        return await self._one(GET, floating_id, within)

    async def locked(self, floating_id: FloatingId, *, within: Scope) -> Floating:
        return await self._one(_LOCK, floating_id, within)

    async def add(self, floating: Floating, *, search_keys: Sequence[str]) -> None:
        await self._gate.run(_ADD, search_keys=list(search_keys), **values_of(floating))

    async def save(self, floating: Floating) -> Floating:
        written = await self._gate.value(_SAVE, read=floating.version, **values_of(floating))
        if written is None:
            raise StaleVersion("the registration changed meanwhile", floating=str(floating.id))
        return replace(floating, version=written)

    async def note(self, entry: FloatingEntry) -> None:
        await self._gate.run(_NOTE, **entry_values(entry))

    async def entries(self, ids: Sequence[FloatingId]) -> list[FloatingEntry]:
        return [entry_of(row) for row in await self._gate.rows(ENTRIES, ids=list(ids))]

    async def page(
        self,
        wanted: FloatingFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[FloatingLine]:
        plain = {name: getattr(wanted, name) for name in ("direction", "state")}
        binds: dict[str, Any] = {name: value for name, value in plain.items() if value}
        marks = {name for name in ("past", "permit_out") if getattr(wanted, name)}
        shape = Shape(frozenset(binds) | marks, after is not None, bool(wanted.asked))
        binds |= {"roots": list(within.roots), "limit": limit, "today": today}
        if wanted.asked:
            binds["asked"] = asked_query(wanted.asked)
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        return await self._gate.made(FloatingLine, page_statement(shape), **binds)

    async def of_member(self, member_id: MemberId) -> list[Floating]:
        return [floating_of(r) for r in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        return await next_number(self._gate, PERMITS, issuer, year)

    async def _one(self, statement: Statement, floating_id: FloatingId, within: Scope) -> Floating:
        row = await self._gate.row(statement, id=floating_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such registration", floating=str(floating_id))
        return floating_of(row)
