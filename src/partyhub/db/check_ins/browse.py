"""Asks for pages of check-ins, and finds the certificate that somebody holds in hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Text, bindparam, literal_column, select

from partyhub.db.check_ins.filters import filter_binds
from partyhub.db.check_ins.pages import Shape, page_statement
from partyhub.db.check_ins.statements import COMMUNITY, UNIT, under
from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.scope import reaches_all, scope_binds
from partyhub.db.search import asked_query, matches
from partyhub.domain.check_ins.views import (
    CheckInFilter,
    CheckInLine,
    CheckInOrder,
    PresentedLine,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.search import asked_prefix

_C = check_ins.c
_AWAITED = _C.state.in_([literal_column("'certificate_issued'"), literal_column("'overdue'")])
_PRESENTED = (
    select(
        _C.id, _C.member_id, _C.short_code, _C.certificate_no, _C.state, _C.due_on, _C.name,
        _C.holder, _C.phone_masked, UNIT.c.name.label("unit_name"), _C.community_id,
        COMMUNITY.c.name.label("community_name"), _C.version,
    )
    .join(UNIT, UNIT.c.id == _C.unit_id)
    .join(COMMUNITY, COMMUNITY.c.id == _C.community_id)
)  # fmt: skip
_BY_CODE = Statement(
    _PRESENTED.where(_C.short_code == bindparam("short_code"), under(COMMUNITY.c.path))
)
_BY_ID = Statement(
    _PRESENTED.where(_C.id == bindparam("id"), _C.short_code.is_not(None), under(COMMUNITY.c.path))
)
_BY_NAME = Statement(
    _PRESENTED.where(
        matches(_C.search),
        _C.name == bindparam("name", type_=Text),
        _C.phone_tail == bindparam("phone_tail", type_=Text),
        _AWAITED,
        under(COMMUNITY.c.path),
    ).limit(10)
)


class Browser:
    """The reading half of the repository."""

    _gate: Gate

    async def page(
        self, wanted: CheckInFilter, *, within: Scope, after: tuple[str, str] | None, limit: int
    ) -> list[tuple[CheckInLine, str]]:
        """Up to `limit` lines, each with the key that its order goes by."""
        narrowed = filter_binds(wanted)
        if narrowed is None:
            return []
        binds: dict[str, Any] = {"limit": limit, **narrowed}
        shape = Shape(
            wanted.order,
            frozenset(narrowed),
            after is not None,
            reaches_all(within),
            within.own is not None,
        )
        if after is not None:
            binds["after_key"] = _key(wanted.order, after[0])
            binds["after_id"] = UUID(after[1])
        binds |= _reach(within, shape)
        rows = await self._gate.rows(page_statement(shape), **binds)
        return [(CheckInLine(*row[:-1]), _sort_key(wanted.order, row)) for row in rows]

    async def presented_by_code(self, short_code: str, *, within: Scope) -> list[PresentedLine]:
        rows = await self._gate.rows(_BY_CODE, short_code=short_code, roots=list(within.roots))
        return [_presented(row) for row in rows]

    async def presented_by_id(self, check_in_id: UUID, *, within: Scope) -> list[PresentedLine]:
        rows = await self._gate.rows(_BY_ID, id=check_in_id, roots=list(within.roots))
        return [_presented(row) for row in rows]

    async def presented_by_name(
        self, name: str, phone_tail: str, *, within: Scope
    ) -> list[PresentedLine]:
        if (prefix := asked_prefix(name)) is None:
            return []
        rows = await self._gate.rows(
            _BY_NAME,
            asked=asked_query(prefix),
            name=name,
            phone_tail=phone_tail,
            roots=list(within.roots),
        )
        return [_presented(row) for row in rows]


def _reach(within: Scope, shape: Shape) -> dict[str, Any]:
    if shape.everything:
        return {}
    binds = scope_binds(within)
    return binds if shape.own else {"roots": binds["roots"]}


def _key(order: CheckInOrder, key: str) -> str | datetime:
    return key if order is CheckInOrder.NAME else datetime.fromisoformat(key)


def _sort_key(order: CheckInOrder, row: Row) -> str:
    return str(row["name_sort"]) if order is CheckInOrder.NAME else row["changed_at"].isoformat()


def _presented(row: Row) -> PresentedLine:
    holder = row["holder"]
    return PresentedLine(
        id=row["id"],
        member_id=row["member_id"],
        short_code=row["short_code"],
        certificate_no=row["certificate_no"],
        state=row["state"],
        due_on=row["due_on"],
        name=row["name"],
        gender=holder["gender"],
        birth_month=holder["birth_month"],
        phone_masked=row["phone_masked"],
        employer_and_post=holder["employer_and_post"],
        residence_estate=holder["residence_estate"],
        unit_name=row["unit_name"],
        community_id=row["community_id"],
        community_name=row["community_name"],
        claimed_work_types=tuple(holder["claimed_work_types"]),
        available_times=tuple(holder["available_times"]),
        specialties=tuple(holder["specialties"]),
        version=row["version"],
    )
