"""What a list of check-ins, its export and the figures that lead to it may be narrowed by."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInFilter
from partyhub.domain.shared.org import CheckInSide

Since = Annotated[date | None, Query(alias="from", description="First day of enrolment.")]
Until = Annotated[date | None, Query(alias="to", description="Last day of enrolment.")]
_Under = Annotated[
    list[UUID] | None,
    Query(max_length=20, description="Organisations; their subtrees hold the unit or community."),
]
_Asked = Annotated[str, Query(max_length=40, description="Name, pinyin, number, phone end.")]


async def narrowed_by(
    state: Annotated[list[CheckInState] | None, Query(max_length=7)] = None,
    receipt: ReceiptState | None = None,
    unit: UUID | None = None,
    community: UUID | None = None,
    under: _Under = None,
    side: Annotated[CheckInSide | None, Query(description="Which side `under` means.")] = None,
    since: Since = None,
    until: Until = None,
    due_by: Annotated[date | None, Query(description="Due on this day or before.")] = None,
    q: _Asked = "",
) -> CheckInFilter:
    """The filter that the query asks for; empty parts narrow nothing."""
    return CheckInFilter(
        states=tuple(state or ()),
        receipt=receipt,
        unit_id=unit,
        community_id=community,
        under=tuple(under or ()),
        side=side,
        since=since,
        until=until,
        due_by=due_by,
        asked=q,
    )


Narrowed = Annotated[CheckInFilter, Depends(narrowed_by)]
