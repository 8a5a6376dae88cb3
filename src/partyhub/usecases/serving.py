"""How what was done in any feature comes into the service record (ADR 0032)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from partyhub.domain.service_records.record import ServiceRecord, told
from partyhub.domain.service_records.served import Proof, Served, ServiceMark, Teller
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.crediting import credited
from partyhub.usecases.uow import UnitOfWork


def teller(actor: Actor) -> Teller:
    """The actor as whoever tells or confirms an entry."""
    return Teller(id=actor.account_id, name=actor.signature, member_id=actor.member_id)


async def is_one_person(uow: UnitOfWork, one: MemberId | None, other: MemberId) -> bool:
    """By that record or by one that was merged with it: who serves confirms by neither."""
    if one is None or one == other:
        return one == other
    return await uow.service_records.one_person(one, other)


async def tell_served(
    uow: UnitOfWork, actor: Actor, many: Sequence[Served], *, now: datetime
) -> list[ServiceRecord]:
    """Entries that wait for the community. ImpossibleTime, RecordStands. Members' rows are held."""
    return [await _entered(uow, teller(actor), one, None, None, now) for one in many]


async def tell_for(
    uow: UnitOfWork, by: Teller, many: Sequence[Served], *, now: datetime
) -> list[ServiceRecord]:
    """The same, as told by an account that told it earlier, as attendance that was ticked."""
    return [await _entered(uow, by, one, None, None, now) for one in many]


async def enter_proved(
    uow: UnitOfWork,
    by: Teller,
    many: Sequence[Served],
    proof: Proof,
    confirmer: Teller | None,
    *,
    now: datetime,
    why: str = "",
) -> list[ServiceRecord]:
    """Entries that come with their proof: the resident's code (no `confirmer`), or attendance taken
    by another account. One that overlaps another still waits for the community. `why` one that is
    marked holds, as the community says. OwnRecord where the confirmer is who served.
    """
    return [await _entered(uow, by, one, proof, confirmer, now, why) for one in many]


async def _entered(
    uow: UnitOfWork,
    by: Teller,
    served: Served,
    proof: Proof | None,
    confirmer: Teller | None,
    now: datetime,
    why: str = "",
) -> ServiceRecord:
    await uow.members.locked_many([served.member_id])
    asked = served.member_id, served.begins_at, served.ends_at
    entry = told(served, by, now, overlaps=await uow.service_records.overlaps(*asked))
    if proof is not None and ServiceMark.OVERLAP not in entry.flags:
        entry = entry.confirmed(proof, await _known(uow, confirmer, served), now, why)
    await uow.service_records.add([entry])
    await credited(uow, entry, now)
    uow.record(entered_event(entry, by, now))
    return entry


async def _known(uow: UnitOfWork, by: Teller | None, served: Served) -> Teller | None:
    """The confirmer, as who served if it is they by another record."""
    if by is not None and await is_one_person(uow, by.member_id, served.member_id):
        return replace(by, member_id=served.member_id)
    return by


def entered_event(entry: ServiceRecord, by: Teller, now: datetime) -> Event:
    """On the member's story."""
    facts = {
        "record": str(entry.id),
        "source": entry.served.source.value,
        "hours": f"{entry.hours}",
    }
    return Event(
        action="service-record.enter", subject=entry.served.member_id, by=by.id, at=now,
        to_state=entry.state, facts=facts,
    )  # fmt: skip
