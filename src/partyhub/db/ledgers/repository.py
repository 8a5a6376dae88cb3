"""Ledgers on PostgreSQL: pages in the order of numbers, by the index of the number itself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Integer,
    Text,
    Uuid,
    bindparam,
    cast,
    func,
    insert,
    literal_column,
    not_,
    or_,
    select,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.ledgers.table import ledger_filings
from partyhub.db.tickets.codec_steps import entrusted_of, errands_of
from partyhub.db.tickets.statements import DEPARTMENT
from partyhub.db.tickets.table import tickets
from partyhub.domain.ledgers.forms import LedgerForm, LedgerRow
from partyhub.domain.ledgers.ports import Filing, LedgerAsked
from partyhub.domain.ledgers.proof import Series
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgRef

_T = tickets.c
_CENTRE = _T.centre_id == bindparam("centre_id", type_=Uuid)
_YEAR = func.split_part(_T.number, literal_column("'-'"), literal_column("1"))
SPANS = Statement(
    select(func.min(_T.number), func.max(_T.number))
    .where(
        _CENTRE,
        _T.registered_at >= bindparam("since", type_=MOMENT),
        _T.registered_at < bindparam("until", type_=MOMENT),
    )
    .group_by(_YEAR)
    .order_by(_YEAR)
)
_BETWEEN = (
    _T.number >= bindparam("first", type_=Text),
    _T.number <= bindparam("last", type_=Text),
)
_ALL = Statement(select(cast(func.count(), Integer)).where(_CENTRE, *_BETWEEN))
_DEPARTMENT = bindparam("department_id", type_=Uuid)
_KIND = bindparam("kind", type_=Text)
_ASKED = (
    _CENTRE,
    *_BETWEEN,
    or_(_DEPARTMENT.is_(None), _T.department_id == _DEPARTMENT),
    or_(literal_column("''") == _KIND, _T.kind == _KIND),
    or_(
        not_(bindparam("custody", type_=Boolean)),
        func.jsonb_path_exists(_T.errands, literal_column("'$[*] ? (@.until != null)'")),
    ),
)
_COUNT = Statement(select(cast(func.count(), Integer)).where(*_ASKED))
_FIELDS = (
    "id", "number", "registered_at", "kind", "channel", "item_name", "client_name", "client_unit",
    "phone_masked", "content", "owner_name", "state", "result", "feedback", "closed_at",
    "first_contact_name", "is_member",
)  # fmt: skip
PAGE = Statement(
    select(
        _T.member_id, _T.errands, _T.entrusted, *(_T[name] for name in _FIELDS),
        DEPARTMENT.c.name.label("department"),
    )
    .join_from(tickets, DEPARTMENT, DEPARTMENT.c.id == _T.department_id)
    .where(*_ASKED, _T.number > bindparam("after", type_=Text))
    .order_by(_T.number)
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip
_F = ledger_filings.c
_FILE = Statement(
    insert(ledger_filings).values({c.name: bindparam(c.name) for c in ledger_filings.columns})
)
_FILINGS = Statement(
    select(ledger_filings)
    .where(_F.org_id == bindparam("org_id", type_=Uuid))
    .order_by(_F.filed_at.desc(), _F.id.desc())
    .limit(bindparam("limit", type_=Integer))
)


class SqlLedgers:
    """All ledgers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def series(self, centre: OrgRef, since: datetime, until: datetime) -> list[Series]:
        spans = await self._gate.rows(SPANS, centre_id=centre.id, since=since, until=until)
        return [
            Series(first, last, await self._gate.value(
                _ALL, centre_id=centre.id, first=first, last=last
            ))
            for first, last in map(tuple, spans)
        ]  # fmt: skip

    async def count(self, asked: LedgerAsked, series: Series) -> int:
        return int(await self._gate.value(_COUNT, **_binds(asked, series)))

    async def page(
        self, asked: LedgerAsked, series: Series, *, after: str, limit: int
    ) -> list[tuple[UUID | None, LedgerRow]]:
        rows = await self._gate.rows(PAGE, after=after, limit=limit, **_binds(asked, series))
        return [(row["member_id"], _row(row)) for row in rows]

    async def file(self, filing: Filing) -> None:
        binds = {c.name: getattr(filing, c.name) for c in ledger_filings.columns}
        await self._gate.run(_FILE, **binds)

    async def filings(self, org_id: OrgId, *, limit: int) -> list[Filing]:
        rows = await self._gate.rows(_FILINGS, org_id=org_id, limit=limit)
        return [Filing(**{**row, "form": LedgerForm(row["form"])}) for row in rows]


def _binds(asked: LedgerAsked, series: Series) -> dict[str, Any]:
    return {
        "centre_id": asked.centre.id,
        "department_id": asked.department_id,
        "kind": asked.kind,
        "custody": asked.custody,
        "first": series.first,
        "last": series.last,
    }


def _row(row: Row) -> LedgerRow:
    kept = {name: row[name] for name in _FIELDS}
    return LedgerRow(
        **kept,
        department_name=row["department"],
        errands=errands_of(row["errands"]),
        entrusted=entrusted_of(row["entrusted"]),
    )
