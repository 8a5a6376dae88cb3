"""Files of service on PostgreSQL: read from what check-ins, records and slips keep."""

from datetime import date

from partyhub.db.gate import Gate, Row
from partyhub.db.service_files import statements as s
from partyhub.domain.service_files.views import (
    FileCertificate,
    FileDecision,
    FileFilter,
    FileSlip,
    FileYear,
    ServedCheckIn,
    ServiceFileLine,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgName


class SqlServiceFiles:
    """Nothing of it is kept twice."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def page(self, wanted: FileFilter, *, within: Scope) -> list[tuple[ServiceFileLine, str]]:
        rows = await self._gate.rows(
            s.PAGE, roots=list(within.roots), after_key=wanted.after.name_sort,
            after_id=wanted.after.id, limit=wanted.limit, year=wanted.year, slips=wanted.slips,
            since=date(wanted.year, 1, 1), until=date(wanted.year, 12, 31),
        )  # fmt: skip
        return [(_line(row), row["name_sort"]) for row in rows]

    async def check_ins(self, member_id: MemberId, unit_id: OrgId) -> list[ServedCheckIn]:
        asked = {"member_id": member_id, "unit_id": unit_id}
        return await self._gate.made(ServedCheckIn, s.CHECK_INS, **asked)

    async def years(self, member_id: MemberId) -> list[FileYear]:
        return await self._gate.made(FileYear, s.YEARS, member_id=member_id)

    async def certificates(self, member_id: MemberId) -> list[FileCertificate]:
        return await self._gate.made(FileCertificate, s.CERTIFICATES, member_id=member_id)

    async def slips(self, member_id: MemberId, unit_id: OrgId) -> list[FileSlip]:
        asked = {"member_id": member_id, "unit_id": unit_id}
        return await self._gate.made(FileSlip, s.SLIPS, **asked)

    async def decisions(self, member_id: MemberId, unit_id: OrgId) -> list[FileDecision]:
        asked = {"member_id": member_id, "unit_id": unit_id}
        return await self._gate.made(FileDecision, s.DECISIONS, **asked)


def _line(row: Row) -> ServiceFileLine:
    return ServiceFileLine(
        row["id"], row["name"], OrgName(row["unit_id"], row["unit_name"]),
        OrgName(row["branch_id"], row["branch_name"]), row["community"] or "", row["state"] or "",
        row["checked_in_on"], row["hours"], row["entries"], row["last"], row["slip"] or "",
    )  # fmt: skip
