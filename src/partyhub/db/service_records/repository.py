"""Service records on PostgreSQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate
from partyhub.db.service_records import lines
from partyhub.db.service_records import statements as s
from partyhub.db.service_records.certificates import SqlServiceCertificates
from partyhub.db.service_records.mapping import ENTRY, SERVED, line, made, unit_line
from partyhub.db.violations import names
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.refusals import RecordStands, RecordTakenBack, TwoPlaces
from partyhub.domain.service_records.views import (
    CardKey,
    DeskKey,
    RecordLine,
    RecordShow,
    ServiceSum,
    UnitRecordLine,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, ServiceRecordId

names(
    {
        "uq_service_records_source": RecordStands,
        "uq_service_records_reverses_id": RecordTakenBack,
        "ex_service_records_one_place": TwoPlaces,
    }
)
_NOBODY = UUID(int=0)


class SqlServiceRecords(SqlServiceCertificates):
    """All entries of all cards, and what is certified of them."""

    def __init__(self, gate: Gate) -> None:
        super().__init__(gate)

    async def overlaps(self, member_id: MemberId, begins_at: datetime, ends_at: datetime) -> bool:
        asked = {"member_id": member_id, "begins_at": begins_at, "ends_at": ends_at}
        return bool(await self._gate.value(s.OVERLAPS, **asked))

    async def elsewhere(self, record: ServiceRecord) -> list[ServiceRecordId]:
        said = record.served
        asked = {"begins_at": said.begins_at, "ends_at": said.ends_at, "id": record.id}
        rows = await self._gate.rows(s.ELSEWHERE, member_id=said.member_id, **asked)
        return [ServiceRecordId(row["id"]) for row in rows]

    async def one_person(self, one: MemberId, other: MemberId) -> bool:
        return bool(await self._gate.value(s.ONE_PERSON, one=one, other=other))

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

    async def desk(
        self, show: RecordShow, after: DeskKey, *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        binds = {"after_at": after.at, "after_id": after.id, "roots": list(within.roots)}
        rows = await self._gate.rows(lines.DESK[show], **binds, **_reader(reader), limit=limit)
        return [line(row) for row in rows]

    async def card(
        self, member_id: MemberId, after: CardKey, *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        binds = _card(member_id, after, limit) | {"roots": list(within.roots)}
        rows = await self._gate.rows(lines.CARD, **binds, **_reader(reader))
        return [line(row) for row in rows]

    async def unit_card(
        self, member_id: MemberId, after: CardKey, *, limit: int
    ) -> list[UnitRecordLine]:
        rows = await self._gate.rows(lines.UNIT_CARD, **_card(member_id, after, limit))
        return [unit_line(row) for row in rows]

    async def confirmed(
        self, year: int, after: tuple[date, UUID], *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        binds = {
            "until": date(year, 12, 31), "after_on": after[0], "after_id": after[1],
            "roots": list(within.roots), "limit": limit,
        }  # fmt: skip
        return [line(row) for row in await self._gate.rows(lines.YEAR, **binds, **_reader(reader))]

    async def sum_of(self, member_id: MemberId, year: int) -> ServiceSum:
        days = {"since": date(year, 1, 1), "until": date(year, 12, 31)}
        return (await self._gate.made(ServiceSum, lines.SUM, member_id=member_id, **days))[0]

    async def of_member(self, member_id: MemberId, *, reader: Actor) -> list[RecordLine]:
        binds = {"member_id": member_id, **_reader(reader)}
        return [line(row) for row in await self._gate.rows(lines.OF_MEMBER, **binds)]


def _reader(reader: Actor) -> dict[str, UUID]:
    return {"reader": reader.account_id, "reader_member": reader.member_id or _NOBODY}


def _card(member_id: MemberId, after: CardKey, limit: int) -> dict[str, Any]:
    return {
        "member_id": member_id, "since": after.since, "after_on": after.on, "after_id": after.id,
        "limit": limit,
    }  # fmt: skip


def _values(record: ServiceRecord) -> dict[str, Any]:
    served = record.served
    return {
        **{name: getattr(served, name) for name in SERVED},
        **{name: getattr(record, name) for name in ENTRY},
        "community_id": served.community.id,
        "source": served.source,
        "category": served.category,
        "served_on": served.on,
        "state": record.state,
        "proof": record.proof,
        "flags": sorted(record.flags),
    }
