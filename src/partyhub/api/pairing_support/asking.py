"""Which pairs a list is asked for."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.api.dependencies import Here, Now, Today
from partyhub.domain.pairing_support.views import PairFilter, PairShow
from partyhub.domain.shared.days import months_after
from partyhub.domain.shared.ids import OrgId


@dataclass(frozen=True, slots=True)
class AskedPairs:
    """What is shown, below which organisation; the days are those of the centre's rules."""

    show: PairShow
    org_id: OrgId | None
    visited_before: datetime
    year_before: date

    def filter(self, after: tuple[datetime, UUID] | None = None, limit: int = 50) -> PairFilter:
        return PairFilter(
            show=self.show, visited_before=self.visited_before, year_before=self.year_before,
            after=after, limit=limit,
        )  # fmt: skip


def _asked(
    services: Here,
    now: Now,
    today: Today,
    show: PairShow = PairShow.OPEN,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    days: Annotated[
        int | None, Query(ge=1, le=366, description="`unvisited`: so long without a visit.")
    ] = None,
) -> AskedPairs:
    long = timedelta(days=days or services.policy.pairing_visit_days)
    year = months_after(today, -12)
    return AskedPairs(show, None if org is None else OrgId(org), now - long, year)


Asked = Annotated[AskedPairs, Depends(_asked)]
