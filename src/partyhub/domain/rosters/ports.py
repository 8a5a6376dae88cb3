"""What roster uploads need from a database, and from whoever reads and writes workbooks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.export import ExportedMember
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.roster import (
    KeptRow,
    Roster,
    RowOutcome,
)
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.rosters.unit import Unit
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import OrgId, RosterId
from partyhub.domain.shared.org import OrgRef


class Rosters(Protocol):
    """All roster uploads, and the members that they write."""

    async def add(self, roster: Roster) -> None: ...
    async def add_rows(self, roster_id: RosterId, rows: Sequence[KeptRow]) -> None: ...

    async def get(self, roster_id: RosterId, *, within: Scope) -> Roster:
        """NotFound outside the scope."""
        ...

    async def locked(self, roster_id: RosterId, *, within: Scope) -> Roster:
        """The same, until the transaction ends nobody else's to change."""
        ...

    async def page(
        self, *, within: Scope, unit_id: OrgId | None, before: UUID | None, limit: int
    ) -> list[Roster]:
        """Newest first, from below `before`."""
        ...

    async def rows(
        self, roster_id: RosterId, *, outcome: RowOutcome | None, after: int, limit: int
    ) -> list[KeptRow]:
        """In the order of the sheet, from below row `after`."""
        ...

    async def save(self, roster: Roster) -> Roster:
        """The state, who answers for it, and how far it is; the version after it."""
        ...

    async def claim(self, roster_id: RosterId) -> Roster | None:
        """The roster if it is being committed and nobody else works on it in this moment."""
        ...

    async def unfinished(self) -> list[Roster]: ...
    async def waiting(self, roster_id: RosterId, *, limit: int) -> list[KeptRow]:
        """Rows to create or to update that have not been applied."""
        ...

    async def mark(
        self, roster_id: RosterId, applied: Sequence[int], refused: Mapping[int, RowFault]
    ) -> None:
        """Rows that are written, and rows that the register did not take after all."""
        ...

    async def drop_rows(self, roster_id: RosterId, *, keep_refused: bool) -> None: ...
    async def forget(self, *, before: datetime, now: datetime) -> None:
        """Discard what was planned before then, and drop all rows of what is over since then."""
        ...

    async def unit(self, unit: OrgRef, name: str, estate_names: Iterable[str]) -> Unit:
        """What a roster of this unit is compared with."""
        ...

    async def hold_unit(self, unit_id: OrgId) -> None:
        """Until the transaction ends no other roster writes members of this unit."""
        ...

    async def taken(
        self, unit_id: OrgId, *, phones: Sequence[bytes], external_ids: Sequence[str]
    ) -> tuple[set[bytes], set[str]]:
        """Which of these phones and staff numbers members of the unit have."""
        ...

    async def branches(self, unit: OrgRef) -> list[OrgRef]:
        """The unit itself, and its open branches."""
        ...

    async def exported(self, unit_id: OrgId) -> list[ExportedMember]:
        """The unit's members in Chinese order."""
        ...


class Workbooks(Protocol):
    """Reads and writes .xlsx; every call blocks, so it belongs in a thread."""

    def read(self, data: bytes) -> list[Row]:
        """The rows of the sheet that holds a roster; WorkbookRefused."""
        ...

    def template(self) -> bytes: ...

    def refused(
        self,
        sheet: Sequence[Row],
        header: Header,
        faults: Mapping[int, Sequence[RowFault]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes: ...

    def roster(
        self,
        title: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes: ...
