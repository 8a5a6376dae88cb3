"""表2 城市社区在职党员到社区报到一览表: one line for each community (CHK-22)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.statistics.counts import DEFINITION, OverviewLine
from partyhub.usecases.statistics.branches import branches_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class OverviewTotals:
    """All lines together; a unit that stands in several lines counts once."""

    checked_in: int
    assigned: int
    teams: int
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInOverview:
    """表2 as it is now."""

    as_of: datetime
    definition: str
    under: Sequence[UUID]
    items: Sequence[OverviewLine]
    totals: OverviewTotals


async def overview_check_ins(
    uow: UnitOfWork, actor: Actor, *, under: OrgId | None, now: datetime
) -> CheckInOverview:
    """The open communities below, by name."""
    async with uow.reading():
        branches, tops = await branches_of(uow, actor, under=under, side=Side.COMMUNITY)
        lines = await uow.statistics.overview(
            branches.roots, within=actor.scope(Permission.CHECK_IN_READ)
        )
    return CheckInOverview(
        as_of=now,
        definition=DEFINITION,
        under=[org.id for org in tops],
        items=lines,
        totals=OverviewTotals(
            sum(line.checked_in for line in lines),
            sum(line.assigned for line in lines),
            sum(line.teams for line in lines),
            len({unit for line in lines for unit in line.unit_ids}),
        ),
    )
