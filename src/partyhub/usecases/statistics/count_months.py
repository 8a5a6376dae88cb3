"""Certificates issued, check-ins and receipts returned, month by month (CHK-32)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide
from partyhub.domain.shared.permission import Permission
from partyhub.domain.statistics.counts import DEFINITION, MonthLine
from partyhub.usecases.statistics.branches import branches_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInMonths:
    """One line for each month, oldest first, the current one last."""

    as_of: datetime
    definition: str
    by: CheckInSide
    under: Sequence[UUID]
    items: Sequence[MonthLine]


async def count_months(
    uow: UnitOfWork,
    actor: Actor,
    *,
    under: OrgId | None,
    side: CheckInSide | None,
    months: int,
    now: datetime,
    today: date,
) -> CheckInMonths:
    """The last `months` months, those without any event included."""
    wanted = _months(today, months)
    async with uow.reading():
        branches, tops = await branches_of(uow, actor, under=under, side=side)
        found = await uow.statistics.months(
            branches, within=actor.scope(Permission.CHECK_IN_READ), since=wanted[0]
        )
    by_month = {line.month: line for line in found}
    return CheckInMonths(
        as_of=now,
        definition=DEFINITION,
        by=branches.side,
        under=[org.id for org in tops],
        items=[by_month.get(f"{m:%Y-%m}") or MonthLine(f"{m:%Y-%m}", 0, 0, 0) for m in wanted],
    )


def _months(today: date, count: int) -> list[date]:
    """The first days of the last `count` months, the current one included."""
    current = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(current - count + 1, current + 1)]
