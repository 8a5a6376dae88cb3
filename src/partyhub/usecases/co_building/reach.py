"""Who may say something between a unit and a community, and where lists are read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.co_building.between import Between
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import Place, Side
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

KEEP, READ = Permission.CO_BUILDING_KEEP, Permission.CO_BUILDING_READ


@dataclass(frozen=True, slots=True)
class TwoSides:
    """The unit and the community that something is between."""

    unit_id: OrgId
    community_id: OrgId


async def opened(uow: UnitOfWork, sides: TwoSides) -> tuple[Org, Org]:
    """Both open and of their kinds: NotFound, WrongKind, OrgClosed."""
    unit, community = await uow.orgs.get(sides.unit_id), await uow.orgs.get(sides.community_id)
    unit.require_kind(OrgKind.UNIT_ORG)
    community.require_kind(OrgKind.COMMUNITY_ORG)
    unit.require_open()
    community.require_open()
    return unit, community


async def said_between(uow: UnitOfWork, actor: Actor, sides: TwoSides) -> Between:
    """As the unit says it if the actor keeps the unit's, else as the community; NotAllowed."""
    unit, community = await uow.orgs.get(sides.unit_id), await uow.orgs.get(sides.community_id)
    actor.require(KEEP, at=Place.of((unit.ref, community.ref)))
    await opened(uow, sides)
    by_unit = actor.scope(KEEP).covers(unit.at())
    return Between(
        unit=unit.ref, unit_name=unit.name, community=community.ref,
        community_name=community.name, told_side=Side.UNIT if by_unit else Side.COMMUNITY,
    )  # fmt: skip


def require_seen(actor: Actor, place: Place, what: UUID) -> None:
    """NotFound out of reach."""
    if not actor.scope(READ).covers(place):
        raise NotFound("nothing of that kind", id=str(what))


def readable(actor: Actor) -> Scope:
    """NotAllowed for those who read nothing of this."""
    return actor.require_any(READ)


def happened(
    action: str, actor: Actor, subject: UUID, now: datetime, *, state: str = "", note: str = ""
) -> Event:
    return Event(
        action=action, subject=subject, by=actor.account_id, at=now, to_state=state, note=note
    )
