"""What ledgers ask of a database and of a workbook writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.ledgers.forms import LedgerForm, LedgerRow
from partyhub.domain.ledgers.proof import Series
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A ledger of a year as it was filed, and the digest of what it said."""

    id: UUID
    org_id: OrgId
    form: LedgerForm
    year: int
    first_number: str
    last_number: str
    numbered: int
    missing: int
    listed: int
    digest: str
    filed_at: datetime
    filed_by: AccountId
    filed_by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAsked:
    """Of which centre, only of which department (None: all), only of which kind of item, only
    what is or was kept until a day.
    """

    centre: OrgRef
    department_id: OrgId | None
    kind: str
    custody: bool = False


class Ledgers(Protocol):
    """Tickets as ledgers list them, in the order of their numbers."""

    async def series(self, centre: OrgRef, since: datetime, until: datetime) -> list[Series]:
        """Each year's first and last number of those registered then, and all between them."""
        ...

    async def count(self, asked: LedgerAsked, series: Series) -> int: ...

    async def page(
        self, asked: LedgerAsked, series: Series, *, after: str, limit: int
    ) -> list[tuple[UUID | None, LedgerRow]]:
        """With the member whom each is about, if one is."""
        ...

    async def file(self, filing: Filing) -> None: ...

    async def filings(self, org_id: OrgId, *, limit: int) -> list[Filing]:
        """The latest first."""
        ...


class LedgerFile(Protocol):
    """A workbook that is being written, row by row, in bounded memory."""

    def add(self, rows: Sequence[Sequence[str]]) -> None: ...
    def finished(self, digest: str) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSheet:
    """A ledger as it goes on paper; `columns` are headings with their widths in characters."""

    title: str
    proof: str
    columns: Sequence[tuple[str, float]]
    rows: Sequence[Sequence[str]]
    digest: str
    exporter: str
    at: datetime


class LedgerFiles(Protocol):
    """Opens ledgers' workbooks and prints them; writing blocks, so it belongs in a thread."""

    def open(
        self, title: str, proof: str, columns: Sequence[tuple[str, float]], *, exporter: str,
        at: datetime,
    ) -> LedgerFile: ...  # fmt: skip

    def print(self, sheet: "LedgerSheet") -> bytes: ...
