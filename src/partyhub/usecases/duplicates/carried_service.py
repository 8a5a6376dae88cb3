"""Of confirmed service that two records of a person hold at one time, one counts (CHK-13)."""

from collections.abc import Iterable
from datetime import datetime

from partyhub.domain.members.member import Member
from partyhub.domain.service_records.served import RecordState, Teller
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, ServiceRecordId
from partyhub.usecases.crediting import credited
from partyhub.usecases.uow import UnitOfWork

_WHY = "档案合并：同一人同一时间只计一次"


async def carry_service(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """An entry of the record that goes is taken back where one of the other's counts beside it."""
    kept = await _counting(uow, actor, stays.id)
    by = Teller(id=actor.account_id, name=actor.signature)
    for line in await _counting(uow, actor, goes.id):
        if not _beside(line, kept):
            continue
        record = await uow.service_records.locked(ServiceRecordId(line.id))
        reversal = record.taken_back(by, now, _WHY)
        await uow.service_records.take_back(reversal)
        await credited(uow, reversal, now)
        event = Event(
            action="service-record.take-back", subject=goes.id, by=actor.account_id, at=now,
            note=_WHY, facts={"record": str(line.id), "hours": f"{-record.hours}"},
        )  # fmt: skip
        uow.record(event)


async def _counting(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> list[RecordLine]:
    """Those that stand under that record itself."""
    return [
        line
        for line in await uow.service_records.of_member(member_id, reader=actor)
        if line.member_id == member_id
        and line.state == RecordState.CONFIRMED
        and line.reverses_id is None
        and line.reversed_at is None
    ]


def _beside(line: RecordLine, kept: Iterable[RecordLine]) -> bool:
    return any(one.begins_at < line.ends_at and one.ends_at > line.begins_at for one in kept)
