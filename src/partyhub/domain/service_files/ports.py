"""What files of service need of a database, and of a printer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partyhub.domain.service_files.views import (
    FileCertificate,
    FileDecision,
    FileFilter,
    FileSlip,
    FileYear,
    ServedCheckIn,
    ServiceFile,
    ServiceFileLine,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId


class ServiceFiles(Protocol):
    """Read from what others keep: nothing of it is kept twice."""

    async def page(self, wanted: FileFilter, *, within: Scope) -> list[tuple[ServiceFileLine, str]]:
        """Members of the scope's branches who have checked in, by name, with sort keys."""
        ...

    async def check_ins(self, member_id: MemberId, unit_id: OrgId) -> list[ServedCheckIn]:
        """Of the present unit, the latest first."""
        ...

    async def years(self, member_id: MemberId) -> list[FileYear]:
        """The latest year first."""
        ...

    async def certificates(self, member_id: MemberId) -> list[FileCertificate]: ...
    async def slips(self, member_id: MemberId, unit_id: OrgId) -> list[FileSlip]:
        """Those that were sent to that unit, the latest year first (SP-17)."""
        ...

    async def decisions(self, member_id: MemberId, unit_id: OrgId) -> list[FileDecision]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePrint:
    """A file on paper, with the year's confirmed entries as rows of text."""

    file: ServiceFile
    year: int
    rows: Sequence[Sequence[str]]
    printed_on: date
    printed_by: str


class ServiceFilePrinter(Protocol):
    """Prints 社区服务档案 on A4."""

    def print_file(self, one: FilePrint) -> bytes: ...
