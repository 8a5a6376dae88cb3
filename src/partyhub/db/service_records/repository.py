"""Service records on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from partyhub.db.gate import Gate, Row
from partyhub.db.service_records import statements as s
from partyhub.db.violations import names
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.refusals import RecordStands, RecordTakenBack, TwoPlaces
from partyhub.domain.service_records.served import Flag, Proof, RecordState, Served, Source
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, ServiceRecordId
from partyhub.domain.shared.org import OrgRef

names(
    {
        "uq_service_records_source": RecordStands,
        "uq_service_records_reverses_id": RecordTakenBack,
        "ex_service_records_one_place": TwoPlaces,
    }
)
_SERVED = (
    "member_id", "source_id", "check_in_id", "team_id", "begins_at", "ends_at", "content", "place",
    "organiser", "beneficiary_code", "note",
)  # fmt: skip
_ENTRY = (
    "id", "hours", "told_by", "told_name", "told_at", "decided_by", "decided_name", "decided_at",
    "why", "reverses_id",
)  # fmt: skip


class SqlServiceRecords:
    """All entries of all cards."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def overlaps(self, member_id: MemberId, begins_at: datetime, ends_at: datetime) -> bool:
        asked = {"member_id": member_id, "begins_at": begins_at, "ends_at": ends_at}
        return bool(await self._gate.value(s.OVERLAPS, **asked))

    async def add(self, records: Sequence[ServiceRecord]) -> None:
        for record in records:
            await self._gate.run(s.ADD, **_values(record))

    async def locked(self, record_id: ServiceRecordId) -> ServiceRecord:
        row = await self._gate.row(s.LOCK, id=record_id)
        if row is None:
            raise NotFound("no such service record", record=str(record_id))
        return made(row)

    async def decide(self, record: ServiceRecord) -> None:
        decided = {f"new_{name}": getattr(record, name) for name in s.DECIDED}
        await self._gate.run(s.DECIDE, id=record.id, **decided)

    async def take_back(self, reversal: ServiceRecord) -> None:
        await self._gate.run(s.REVERSE, id=reversal.reverses_id, at=reversal.told_at)
        await self.add([reversal])


def _values(record: ServiceRecord) -> dict[str, Any]:
    served = record.served
    return {
        **{name: getattr(served, name) for name in _SERVED},
        **{name: getattr(record, name) for name in _ENTRY},
        "community_id": served.community.id,
        "source": served.source,
        "category": served.category,
        "served_on": served.on,
        "state": record.state,
        "proof": record.proof,
        "flags": sorted(record.flags),
    }


def made(row: Row) -> ServiceRecord:
    """The entry of a whole row with `community_path`."""
    served = Served(
        **{name: row[name] for name in _SERVED},
        community=OrgRef(row["community_id"], row["community_path"]),
        source=Source(row["source"]),
        category=WorkType(row["category"]),
    )
    return ServiceRecord(
        **{name: row[name] for name in _ENTRY},
        served=served,
        flags=frozenset(Flag(flag) for flag in row["flags"]),
        state=RecordState(row["state"]),
        proof=None if row["proof"] is None else Proof(row["proof"]),
        reversed_at=row["reversed_at"],
    )
