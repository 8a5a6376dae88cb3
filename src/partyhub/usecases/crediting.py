"""How a confirmed entry of service comes to its points: in the same transaction (ADR 0039).

Called by whatever confirms or takes back an entry. The entry's row is held and its state changes
once, so this happens once; the ledger's constraint refuses what would be a second time.
"""

from datetime import datetime

from partyhub.domain.points.entry import given, taken_back
from partyhub.domain.points.rule import Counted
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.served import RecordState
from partyhub.usecases.uow import UnitOfWork


async def credited(uow: UnitOfWork, record: ServiceRecord, now: datetime) -> None:
    """By the rule of the day of service; a reversal takes back what its entry had brought."""
    if record.state is not RecordState.CONFIRMED:
        return
    if record.reverses_id is not None:
        before = await uow.points.of_record(record.reverses_id)
        if before is not None:
            await uow.points.add(taken_back(before, _counted(record), now))
        return
    rule = await uow.points.rule_on(record.served.community.id, record.served.on)
    if rule is not None and rule.rates.counts:
        await uow.points.add(given(_counted(record), rule, now))


def _counted(record: ServiceRecord) -> Counted:
    served = record.served
    return Counted(
        record_id=record.id, member_id=served.member_id, community_id=served.community.id,
        served_on=served.on, hours=record.hours, category=served.category,
        source=served.source.value,
    )  # fmt: skip
