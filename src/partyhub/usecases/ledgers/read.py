"""A ledger on the screen, a page at a time, for whoever reads the tickets there (CMP-02)."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.ledgers.forms import LAYOUTS, LedgerRow
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.ledgers.export import Ledger, Wanted, headings, opened, title_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One number; `ticket_id` leads to its ticket, and is null where nothing but the number is
    for everybody (SP-06).
    """

    id: UUID
    ticket_id: UUID | None
    number: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """What stands above the rows, and one page of them."""

    title: str
    proof: str
    headings: Sequence[str]
    lines: Sequence[LedgerLine]


async def read_ledger(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, after: str, limit: int
) -> LedgerRead:
    """Up to `limit` rows after the number `after`, in the order of numbers."""
    layout = LAYOUTS[wanted.form]
    async with uow.reading():
        ledger = await opened(uow, actor, wanted, may=Permission.TICKET_READ, most=sys.maxsize)
        rows = await _rows(uow, ledger, after, limit)
    lines = [
        LedgerLine(row.id, None if row.hidden else row.id, row.number, layout.cells(row))
        for row in rows
    ]
    names = [name for name, _ in headings(layout)]
    return LedgerRead(title_of(ledger, wanted), ledger.proof.words, names, lines)


async def _rows(uow: UnitOfWork, ledger: Ledger, after: str, limit: int) -> list[LedgerRow]:
    """Numbers of one centre begin with the year, so that series follow one another."""
    found: list[LedgerRow] = []
    for one in ledger.proof.series:
        if len(found) < limit and one.last > after:
            more = limit - len(found)
            page = await uow.ledgers.page(ledger.asked, one, after=after, limit=more)
            found += [row for _, row in page]
    return found
