"""What waits for an answer or for its day, at the organisations of a scope."""

from datetime import date
from typing import Any

from sqlalchemy import Column, Integer, Select, Table, bindparam, func, select, text, union_all

from partyhub.db.co_building.tables import (
    co_offers,
    meeting_decisions,
    unit_services,
    waits_for,
)
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.co_building.views import WaitsHere
from partyhub.domain.shared.actor import Scope

_LIMIT = bindparam("limit", type_=Integer)
_D = meeting_decisions.c


def _told(table: Table, day: "Column[date]", state: str) -> Statement:
    """By the organisation at the other side, at whichever side the answer is owed."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    where = waits_for(state)

    def at(own: str, other: str) -> "Select[Any]":
        return (
            select(table.c[other].label("org_id"), day.label("day"))
            .join_from(reach, table, table.c[own] == reach.c.id)
            .where(text(where[own.removesuffix("_id")]))
        )

    both = union_all(at("unit_id", "community_id"), at("community_id", "unit_id")).subquery()
    return Statement(
        select(orgs.c.id, orgs.c.name, func.count(), func.min(both.c.day))
        .join_from(both, orgs, orgs.c.id == both.c.org_id)
        .group_by(orgs.c.id)
        .order_by(orgs.c.name_sort, orgs.c.id)
        .limit(_LIMIT)
    )


SERVICES_TOLD = _told(unit_services, unit_services.c.served_on, "told")
OFFERS_OPEN = _told(co_offers, co_offers.c.told_on, "open")
_reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
DECISIONS_OPEN = Statement(
    select(_D.id, _D.text, func.count().over(), _D.due_on)
    .join_from(_reach, meeting_decisions, _D.org_id == _reach.c.id)
    .where(_D.done_on.is_(None))
    .order_by(_D.due_on, _D.id)
    .limit(_LIMIT)
)


class SqlTogetherWaiting:
    """What waits."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def services(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        return await self._asked(SERVICES_TOLD, within, limit)

    async def offers(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        return await self._asked(OFFERS_OPEN, within, limit)

    async def decisions(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        return await self._asked(DECISIONS_OPEN, within, limit)

    async def _asked(self, asked: Statement, within: Scope, limit: int) -> list[WaitsHere]:
        return await self._gate.made(WaitsHere, asked, roots=list(within.roots), limit=limit)
