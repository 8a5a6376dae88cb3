"""Which activities a list or a ledger is asked for."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.api.dependencies import Today
from partyhub.domain.activities.views import ActivityShow
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.activities.registers import Asked

_Day = Annotated[date | None, Query(ge=date(1900, 1, 1), le=date(2999, 12, 31))]


async def asked_of(
    today: Today,
    show: ActivityShow = ActivityShow.COMING,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    since: _Day = None,
    until: _Day = None,
) -> Asked:
    org_id = None if org is None else OrgId(org)
    since = since or (date(today.year, 1, 1) if show is ActivityShow.BETWEEN else today)
    return Asked(show=show, org_id=org_id, since=since, until=until or max(since, today))


AskedDep = Annotated[Asked, Depends(asked_of)]
