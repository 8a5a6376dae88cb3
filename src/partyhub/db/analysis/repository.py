"""Request analysis on PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.analysis import statements as s
from partyhub.db.analysis.cells import cells, coded, keys_of, trend
from partyhub.db.analysis.conditions import FIGURES
from partyhub.db.analysis.rows import ITEM_NAMES, ORG_NAMES, RowShape, rows_statement
from partyhub.db.gate import Gate, Row
from partyhub.domain.analysis.figures import (
    NO_PROMISES,
    NO_REQUESTS,
    Cell,
    Figures,
    Line,
    Promises,
    Requests,
    Satisfaction,
)
from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.views import CountedTicket, Counting, RowsAsked
from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.ticket_words import CHANNEL_ZH, STATE_ZH

_REQUESTS = ("total", "people", *FIGURES, "bounces")
_PROMISES = ("stopped", "kept", "people", "kept_people", "late_people")


class SqlAnalysis:
    """Each figure by one statement over its period."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def figures(
        self,
        roots: Sequence[str],
        period: Period,
        *,
        seen_by: Counting,
        now: datetime,
        people: bool,
    ) -> Figures:
        within = {"roots": list(roots)} | _span(period)
        unit = period.step.value
        requests = _by(
            await self._gate.rows(s.requests(unit, people=people), now=now, **within), _requests
        )
        promises = _by(await self._gate.rows(s.promises(unit, people=people), **within), _promises)
        earlier = {"roots": list(roots)} | _span(period.before())
        before = {str(row[0]): int(row[1]) for row in await self._gate.rows(s.BEFORE, **earlier)}
        ratings = await self._gate.row(s.RATINGS, **within)
        complaints = await self._gate.value(s.COMPLAINTS, **within, **asdict(seen_by))
        return Figures(
            requests=requests.get(("", ""), NO_REQUESTS),
            promises=promises.get(("", ""), NO_PROMISES),
            satisfaction=_satisfaction(ratings),
            complaints=int(complaints or 0),
            before=sum(before.values()),
            items=await self._items(requests, promises, before),
            departments=await self._departments(requests, promises),
            categories=coded("category", requests, CATEGORY_ZH),
            channels=coded("channel", requests, CHANNEL_ZH),
            communities=await self._communities(requests),
            states=coded("state", requests, STATE_ZH),
            trend=trend(period, requests, promises),
        )

    async def rows(
        self,
        roots: Sequence[str],
        period: Period,
        asked: RowsAsked,
        *,
        now: datetime,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[CountedTicket]:
        named = ("item_id", "category", "channel", "state", "community_id", "stars")
        binds = {name: value for name in named if (value := getattr(asked, name)) is not None}
        narrowed = {*binds, *(["no_community"] if asked.no_community else [])}
        binds |= {"roots": list(roots), "limit": limit} | _span(period)
        if asked.figure == "overdue":
            binds["now"] = now
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        shape = RowShape(asked.figure, frozenset(narrowed), after is not None)
        return await self._gate.made(CountedTicket, rows_statement(shape), **binds)

    async def _items(
        self,
        requests: Mapping[tuple[str, str], Requests],
        promises: Mapping[tuple[str, str], Promises],
        before: Mapping[str, int],
    ) -> list[Line]:
        """In the catalogue's order."""
        found = keys_of("item", requests) | keys_of("item", promises) | before.keys()
        rows = await self._gate.rows(ITEM_NAMES, ids=[UUID(key) for key in found])
        return [
            Line(
                key=str(row["id"]),
                name=row["name"],
                group=row["category"],
                requests=requests.get(("item", str(row["id"])), NO_REQUESTS),
                promises=promises.get(("item", str(row["id"])), NO_PROMISES),
                before=before.get(str(row["id"]), 0),
            )
            for row in rows
        ]

    async def _departments(
        self,
        requests: Mapping[tuple[str, str], Requests],
        promises: Mapping[tuple[str, str], Promises],
    ) -> list[Line]:
        """In the order of the tree."""
        found = keys_of("department", requests) | keys_of("department", promises)
        rows = await self._gate.rows(ORG_NAMES, ids=[UUID(key) for key in found])
        return [
            Line(
                key=str(row["id"]),
                name=row["name"],
                requests=requests.get(("department", str(row["id"])), NO_REQUESTS),
                promises=promises.get(("department", str(row["id"])), NO_PROMISES),
            )
            for row in rows
        ]

    async def _communities(self, requests: Mapping[tuple[str, str], Requests]) -> list[Cell]:
        """In the order of the tree, the unknown last."""
        known = keys_of("community", requests) - {""}
        rows = await self._gate.rows(ORG_NAMES, ids=[UUID(key) for key in known])
        named = {str(row["id"]): str(row["name"]) for row in rows} | {"": ""}
        return cells("community", requests, named)


def _span(period: Period) -> dict[str, Any]:
    return {"since": first_moment(period.since), "until": moment_after(period.until)}


def _by(rows: Sequence[Row], make: Any) -> dict[tuple[str, str], Any]:
    return {(row["by"], row["key"]): make(row) for row in rows}


def _requests(row: Row) -> Requests:
    return Requests(**{name: row[name] for name in _REQUESTS})


def _promises(row: Row) -> Promises:
    median, p90 = (None if n is None else round(n) for n in row["minutes"] or (None, None))
    counted = {name: row[name] for name in _PROMISES}
    return Promises(median_minutes=median, p90_minutes=p90, **counted)


def _satisfaction(row: Row | None) -> Satisfaction:
    if row is None:
        return Satisfaction()
    mean = None if row["mean"] is None else round(row["mean"], 2)
    stars = tuple(row[f"stars_{n}"] for n in range(1, 6))
    return Satisfaction(ratings=row["ratings"], people=row["people"], mean=mean, stars=stars)
