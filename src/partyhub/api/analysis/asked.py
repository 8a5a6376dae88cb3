"""Which place and which days an analysis asks about, and which cell of it."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.api.dependencies import Today
from partyhub.api.text import Code
from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.views import Figure, RowsAsked
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.states import TicketState

Under = Annotated[
    UUID | None, Query(description="An organisation in reach; without it, the top of the reach.")
]


async def _period(
    today: Today,
    since: Annotated[date | None, Query(description="First day; the quarter's if none.")] = None,
    until: Annotated[date | None, Query(description="Last day, included.")] = None,
) -> Period:
    """The present quarter unless both days are given."""
    if since is None or until is None:
        return Period.quarter_of(today)
    return Period(since, until)


async def _cell(
    figure: Figure = Figure.TOTAL,
    item_id: UUID | None = None,
    category: Code | None = None,
    channel: Channel | None = None,
    state: TicketState | None = None,
    community_id: UUID | None = None,
    no_community: bool = False,
    stars: Annotated[int | None, Query(ge=1, le=5, description="Only with `ratings`.")] = None,
) -> RowsAsked:
    if stars is not None and figure is not Figure.RATINGS:
        raise Invalid("stars are of ratings", field="stars")
    return RowsAsked(
        figure=figure,
        item_id=item_id,
        category=category,
        channel=channel,
        state=state,
        community_id=community_id,
        no_community=no_community,
        stars=stars,
    )


AskedPeriod = Annotated[Period, Depends(_period)]
AskedCell = Annotated[RowsAsked, Depends(_cell)]
