"""The figures of a period and a place (TKT-28, RP-02), and the rows behind each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.analysis.definitions import DEFINITION, METRICS, Metric
from partyhub.domain.analysis.figures import Figures
from partyhub.domain.analysis.issues import Issue, difficult, hot
from partyhub.domain.analysis.periods import Period, PeriodKind
from partyhub.domain.analysis.views import CountedTicket, RowsAsked
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.analysis.places import places_of, seen_by
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAnalysis:
    """What was counted, when, by which definitions; `under` opens the rows."""

    as_of: datetime
    definition: int
    metrics: Sequence[Metric]
    under: Sequence[UUID]
    names: Sequence[str]
    period: PeriodKind
    since: date
    until: date
    before_since: date
    before_until: date
    figures: Figures
    hot: Sequence[Issue]
    difficult: Sequence[Issue]


async def analyse_tickets(
    uow: UnitOfWork, actor: Actor, *, under: OrgId | None, period: Period, now: datetime
) -> TicketAnalysis:
    """Departments in the order of the tree; no person stands in any figure."""
    async with uow.reading():
        places = await places_of(uow, actor, under)
        figures = await uow.analysis.figures(
            places.roots, period, seen_by=seen_by(actor), now=now, people=False
        )
    before = period.before()
    return TicketAnalysis(
        as_of=now,
        definition=DEFINITION,
        metrics=METRICS,
        under=places.ids,
        names=places.names,
        period=period.kind,
        since=period.since,
        until=period.until,
        before_since=before.since,
        before_until=before.until,
        figures=figures,
        hot=hot(figures.items),
        difficult=difficult(figures.items),
    )


async def rows_behind(
    uow: UnitOfWork,
    actor: Actor,
    *,
    under: OrgId | None,
    period: Period,
    asked: RowsAsked,
    after: tuple[datetime, UUID] | None,
    limit: int,
    now: datetime,
) -> Sequence[CountedTicket]:
    """Numbers and places, nothing of the clients; each look leaves an event (SP-03)."""
    async with uow:
        places = await places_of(uow, actor, under)
        rows = await uow.analysis.rows(
            places.roots, period, asked, now=now, after=after, limit=limit
        )
        for place in places.ids:
            uow.record(
                Event(
                    action="analysis.rows",
                    subject=place,
                    by=actor.account_id,
                    at=now,
                    facts={
                        "figure": asked.figure,
                        "since": period.since.isoformat(),
                        "until": period.until.isoformat(),
                        "rows": str(len(rows)),
                    },
                )
            )
        return await uow.commit(rows)
