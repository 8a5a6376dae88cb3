"""Who stands at the counter, by a few letters or the phone's ending: asked once, never twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.members.views import KnownMember
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.domain.tickets.people import ANONYMOUS
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.views import TicketFilter, TicketLine, TicketOrder
from partyhub.usecases.tickets.clients import known_around, look_at
from partyhub.usecases.tickets.places import counter_of
from partyhub.usecases.uow import UnitOfWork

MOST: Final = 8
_LOOKED_THROUGH: Final = 50


@dataclass(frozen=True, slots=True)
class EarlierClient:
    """Somebody who has been here; `ticket_id` is the matter that they came with last."""

    ticket_id: UUID
    name: str
    phone_masked: str
    number: str


@dataclass(frozen=True, slots=True)
class KnownClients:
    """At most eight members; `more`: there are others, so ask more narrowly."""

    members: Sequence[KnownMember]
    clients: Sequence[EarlierClient]
    more: bool


async def find_known(
    uow: UnitOfWork, actor: Actor, *, at_org: OrgId, asked: str, now: datetime
) -> KnownClients:
    """Each member shown is a look in their access log; by four digits earlier clients as well."""
    async with uow:
        centre, counter = await counter_of(uow, at_org)
        actor.require(Permission.TICKET_REGISTER, at=Place.of([counter]))
        prefix = asked_prefix(asked)
        if prefix is None:
            return await uow.commit(KnownClients((), (), False))
        within = known_around(centre)
        found = await uow.members.known(prefix, within=within, limit=MOST + 1)
        shown = found[:MOST]
        for one in shown:
            uow.looked(look_at(actor, MemberId(one.member_id), now))
        clients = await _earlier(uow, actor, prefix, now) if prefix.isdigit() else []
        return await uow.commit(KnownClients(shown, clients, len(found) > MOST))


async def _earlier(uow: UnitOfWork, actor: Actor, tail: str, now: datetime) -> list[EarlierClient]:
    """Each person once, by name and mask; who complained is not found by that (SP-06)."""
    wanted = TicketFilter(asked=tail, order=TicketOrder.RECENT)
    lines = await uow.tickets.page(
        wanted, Reader.of(actor), after=None, limit=_LOOKED_THROUGH, now=now
    )
    people = {(line.client_name, line.phone_masked): line for line in reversed(lines)
              if _is_known(line, tail)}  # fmt: skip
    return [
        EarlierClient(line.id, line.client_name, line.phone_masked, line.number)
        for line in list(people.values())[::-1][:MOST]
    ]


def _is_known(line: TicketLine, tail: str) -> bool:
    named = line.kind != ItemKind.COMPLAINT and line.client_name != ANONYMOUS
    return named and line.phone_masked.endswith(tail)
