"""Residents' orders on PostgreSQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from partyhub.db.demands import pages
from partyhub.db.demands import statements as s
from partyhub.db.demands.mapping import code_of, demand_of, take_of, take_values, values_of
from partyhub.db.gate import Gate, Statement
from partyhub.db.violations import names
from partyhub.domain.demands.codes import DemandCode
from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.people import Resident
from partyhub.domain.demands.refusals import AlreadyTaken, DemandKnown
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import DemandFilter, DemandLine, DemandTally, ResidentLook
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import MemberId, OrgId, ResidentId, ServiceDemandId, new_id
from partyhub.domain.shared.org import OrgRef

names(
    {
        "uq_service_demands_same": DemandKnown,
        "uq_demand_takes_standing": AlreadyTaken,
        "uq_service_residents_phone": StaleVersion,
    }
)
_UNKNOWN = "no such pair of a number and what is known of it"
_RESIDENTS = 0
"""Codes of residents run on over the years."""


class SqlServiceDemands:
    """All orders."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def next_number(self, community: OrgRef, year: int) -> int:
        return int(await self._gate.value(s.NEXT, community_id=community.id, year=year))

    async def resident(self, community_id: OrgId, phone_index: bytes, at: datetime) -> Resident:
        asked = {"community_id": community_id, "phone_index": phone_index}
        row = await self._gate.row(s.RESIDENT, **asked)
        if row is not None:
            return Resident(ResidentId(row["id"]), row["running"])
        running = await self._gate.value(s.NEXT, community_id=community_id, year=_RESIDENTS)
        made = Resident(ResidentId(new_id()), int(running))
        await self._gate.run(s.ADD_RESIDENT, id=made.id, running=made.running, since=at, **asked)
        return made

    async def open_of(self, resident: Resident) -> int:
        return int(await self._gate.value(s.OPEN_OF, resident_id=resident.id))

    async def phone_is(self, resident: Resident, member_id: MemberId) -> bool:
        asked = {"resident_id": resident.id, "member_id": member_id}
        return bool(await self._gate.value(s.PHONE_IS, **asked))

    async def add(self, demand: Demand) -> None:
        await self._gate.run(s.ADD, **values_of(demand))

    async def save(self, demand: Demand) -> None:
        values = values_of(demand)
        changed = {f"new_{name}": values[name] for name in s.CHANGED}
        await self._gate.run(s.SAVE, id=demand.id, **changed)

    async def get(self, demand_id: ServiceDemandId) -> Demand:
        return await self._one(s.GET, demand_id)

    async def locked(self, demand_id: ServiceDemandId) -> Demand:
        return await self._one(s.LOCK, demand_id)

    async def by_tail(self, number: str, tail: bytes) -> ServiceDemandId:
        found = await self._gate.value(s.BY_TAIL, number=number, tail=tail)
        if found is None:
            raise NotFound(_UNKNOWN)
        return ServiceDemandId(found)

    async def by_code(self, number: str, digest: bytes) -> DemandCode:
        row = await self._gate.row(s.BY_CODE, number=number, digest=digest)
        if row is None:
            raise NotFound(_UNKNOWN)
        return code_of(row)

    async def codes(self, demand_id: ServiceDemandId) -> list[DemandCode]:
        return [code_of(row) for row in await self._gate.rows(s.CODES, demand_id=demand_id)]

    async def keep_code(self, code: DemandCode) -> None:
        names_ = ("id", "demand_id", "digest", "at", "by", "by_name")
        await self._gate.run(s.KEEP_CODE, **{name: getattr(code, name) for name in names_})

    async def takes(self, demand_id: ServiceDemandId) -> list[Take]:
        return [take_of(row) for row in await self._gate.rows(s.TAKES, demand_id=demand_id)]

    async def add_take(self, take: Take) -> None:
        await self._gate.run(s.ADD_TAKE, **take_values(take))

    async def save_take(self, take: Take) -> None:
        values = take_values(take)
        changed = {f"new_{name}": values[name] for name in s.TAKE_CHANGED}
        await self._gate.run(s.SAVE_TAKE, id=take.id, **changed)

    async def release_asked(self, ids: Sequence[ServiceDemandId], at: datetime) -> None:
        await self._gate.run(s.RELEASE_ASKED, ids=list(ids), at=at)

    async def page(self, wanted: DemandFilter, *, within: Scope) -> list[DemandLine]:
        statement = pages.page_statement(
            wanted.show, field=wanted.field is not None, kind=wanted.kind is not None,
            untaken=wanted.untaken_before is not None, goes_on=wanted.after is not None,
        )  # fmt: skip
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": wanted.limit}
        given = {"field": wanted.field, "kind": wanted.kind, "before": wanted.untaken_before}
        binds |= {name: value for name, value in given.items() if value is not None}
        if wanted.after is not None:
            binds |= {"after_at": wanted.after[0], "after_id": wanted.after[1]}
        return [pages.line_of(row) for row in await self._gate.rows(statement, **binds)]

    async def tally(self, *, within: Scope, now: datetime) -> DemandTally:
        found = await self._gate.made(
            DemandTally, pages.TALLY, roots=list(within.roots), since=now - pages.LATELY
        )
        return found[0]

    async def run_out(self, today: date, *, limit: int) -> list[Demand]:
        return [
            demand_of(row) for row in await self._gate.rows(s.RUN_OUT, today=today, limit=limit)
        ]

    async def look(self, demand: Demand, by: Actor, purpose: str, at: datetime) -> None:
        await self._gate.run(
            s.LOOK, id=new_id(), demand_id=demand.id, at=at, account_id=by.account_id,
            account_name=by.display_name, org_name=by.org_name, purpose=purpose,
        )  # fmt: skip

    async def looks(self, demand_id: ServiceDemandId) -> list[ResidentLook]:
        return await self._gate.made(ResidentLook, s.LOOKS, demand_id=demand_id)

    async def _one(self, statement: Statement, demand_id: ServiceDemandId) -> Demand:
        row = await self._gate.row(statement, id=demand_id)
        if row is None:
            raise NotFound("no such order", demand=str(demand_id))
        return demand_of(row)
