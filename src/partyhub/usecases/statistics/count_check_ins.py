"""Figures of check-ins for each level of the tree (CHK-32, RP-13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide, Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.statistics.counts import DEFINITION, CountLine, Counts, summed
from partyhub.usecases.statistics.branches import branches_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInCounts:
    """The lines, and all of them together; `under` opens the list behind the totals.

    `check_in_rate` is said of units' totals alone, never of a line (SP-24).
    """

    as_of: datetime
    definition: str
    by: CheckInSide
    under: Sequence[UUID]
    since: date | None
    until: date | None
    items: Sequence[CountLine]
    totals: Counts
    check_in_rate: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsAsked:
    """Below which organisation, on which side, and for whom who enrolled when."""

    under: OrgId | None = None
    side: CheckInSide | None = None
    since: date | None = None
    until: date | None = None


async def count_check_ins(
    uow: UnitOfWork, actor: Actor, asked: CountsAsked, *, now: datetime
) -> CheckInCounts:
    """Counts what the actor's own list of check-ins holds, so each figure can be opened."""
    async with uow.reading():
        branches, tops = await branches_of(uow, actor, under=asked.under, side=asked.side)
        lines = await uow.statistics.counts(
            branches,
            within=actor.scope(Permission.CHECK_IN_READ),
            since=asked.since,
            until=asked.until,
        )
    totals = summed(line.counts for line in lines)
    return CheckInCounts(
        as_of=now,
        definition=DEFINITION,
        by=branches.side,
        under=[org.id for org in tops],
        since=asked.since,
        until=asked.until,
        items=lines,
        totals=totals,
        check_in_rate=totals.check_in_rate() if branches.side is Side.UNIT else None,
    )
