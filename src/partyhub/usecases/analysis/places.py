"""Where requests are analysed: an organisation in reach, or the top of what is in reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.analysis.views import Counting
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.usecases.reach import tops_in_reach
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
    tops = await tops_in_reach(
        uow, actor, Permission.TICKET_ANALYSE, under=under,
        refusal="no analysis of this organisation",
    )  # fmt: skip
    return Places([org.id for org in tops], [org.name for org in tops], [o.path for o in tops])
