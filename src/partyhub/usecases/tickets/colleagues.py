"""Who answers for tickets near one: whom to hand over to, and whose tickets may be handed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.views import Colleague
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class CentreColleague:
    """`open` counts what they answer for now; null unless one may hand it over for them."""

    centre_id: UUID
    account_id: UUID
    name: str
    department_id: UUID
    department_name: str
    open: int | None


async def list_centre_colleagues(uow: UnitOfWork, actor: Actor) -> Sequence[CentreColleague]:
    """Of the centres that one works at, below or above; by name, nobody is ranked."""
    within = actor.require_any(Permission.TICKET_HANDLE)
    directs = actor.scope(Permission.TICKET_REASSIGN)
    async with uow.reading():
        found = [
            (centre.id, one)
            for centre in await uow.ticket_batches.centres(within)
            for one in await uow.tickets.colleagues(centre)
        ]
        led = [one for _, one in found if directs.covers(Place((one.department_path,)))]
        mine = {AccountId(one.account_id) for one in led} | {actor.account_id}
        loads = await uow.ticket_batches.loads(sorted(mine), Reader.of(actor))
        return [
            _line(centre, one, loads.get(AccountId(one.account_id), 0), one.account_id in mine)
            for centre, one in found
        ]


def _line(centre: UUID, one: Colleague, load: int, known: bool) -> CentreColleague:
    return CentreColleague(
        centre, one.account_id, one.name, one.department_id, one.department_name,
        load if known else None,
    )  # fmt: skip
