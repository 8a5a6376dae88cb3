"""Where requests are analysed: an organisation in reach, or the top of what is in reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.analysis.views import Counting
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Places:
    """The subtrees, by their tops."""

    ids: Sequence[UUID]
    names: Sequence[str]
    roots: Sequence[str]


def seen_by(actor: Actor) -> Counting:
    reader = Reader.of(actor)
    return Counting(list(reader.parties), list(reader.complaints.roots))


async def places_of(uow: UnitOfWork, actor: Actor, under: OrgId | None) -> Places:
    """404 for no such organisation, 403 for one out of reach."""
    scope = actor.require_any(Permission.TICKET_ANALYSE)
    if under is None:
        ids = {g.org.id: None for g in actor.grants if g.org.path in scope.roots}
        tops = [await uow.orgs.get(org_id) for org_id in ids]
    else:
        tops = [await uow.orgs.get(under)]
    if not all(scope.covers(org.at()) for org in tops):
        raise NotAllowed("no analysis of this organisation", permission="ticket:analyse")
    return Places([org.id for org in tops], [org.name for org in tops], [o.path for o in tops])
