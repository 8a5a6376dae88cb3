"""Pairs on PostgreSQL."""

from datetime import datetime
from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.pairing_support import statements as s
from partyhub.db.pairing_support.pages import line_of, page_statement
from partyhub.db.violations import names
from partyhub.domain.pairing_support.household import Household, SealedHousehold
from partyhub.domain.pairing_support.pair import Consent, SupportPair
from partyhub.domain.pairing_support.refusals import HouseholdPaired
from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairState,
    PairWay,
)
from partyhub.domain.pairing_support.views import (
    CadreGap,
    HouseholdLook,
    PairFilter,
    PairShow,
    SupportPairLine,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import HouseholdId, OrgId, SupportPairId, new_id
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.paging import NameKey

names({"uq_support_pairs_open": HouseholdPaired})
_SAME = (
    "id", "area", "proposed_at", "proposed_by", "started_on", "reviewed_on", "ended_on",
    "end_reason", "ended_by",
)  # fmt: skip
_SEALED = ("name_sealed", "phone_sealed", "address_sealed")


class SqlSupportPairs:
    """All pairs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def household(self, community_id: OrgId, index: bytes, at: datetime) -> Household:
        asked: dict[str, Any] = {"community_id": community_id, "household_index": index}
        row = await self._gate.row(s.HOUSEHOLD, **asked)
        if row is not None:
            return Household(HouseholdId(row["id"]), row["running"])
        last = await self._gate.value(s.LAST_HOUSEHOLD, community_id=community_id)
        made = Household(HouseholdId(new_id()), int(last) + 1)
        await self._gate.run(s.ADD_HOUSEHOLD, id=made.id, running=made.running, since=at, **asked)
        return made

    async def add(self, pair: SupportPair) -> None:
        await self._gate.run(s.ADD, **_values(pair))

    async def save(self, pair: SupportPair) -> None:
        values = _values(pair)
        await self._gate.run(
            s.SAVE, id=pair.id, **{f"new_{name}": values[name] for name in s.CHANGED}
        )

    async def get(self, pair_id: SupportPairId) -> SupportPair:
        return await self._one(s.GET, pair_id)

    async def locked(self, pair_id: SupportPairId) -> SupportPair:
        return await self._one(s.LOCK, pair_id)

    async def page(self, wanted: PairFilter, *, within: Scope) -> list[SupportPairLine]:
        statement = page_statement(wanted.show, goes_on=wanted.after is not None)
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": wanted.limit}
        if wanted.show is PairShow.UNVISITED:
            binds["before"] = wanted.visited_before
        if wanted.show is PairShow.TO_REVIEW:
            binds["year_before"] = wanted.year_before
        if wanted.after is not None:
            binds |= {"after_at": wanted.after[0], "after_id": wanted.after[1]}
        return [line_of(row) for row in await self._gate.rows(statement, **binds)]

    async def look(self, pair: SupportPair, by: Actor, purpose: str, at: datetime) -> None:
        await self._gate.run(
            s.LOOK, id=new_id(), pair_id=pair.id, at=at, account_id=by.account_id,
            account_name=by.display_name, org_name=by.org_name, purpose=purpose,
        )  # fmt: skip

    async def looks(self, pair_id: SupportPairId) -> list[HouseholdLook]:
        return await self._gate.made(HouseholdLook, s.LOOKS, pair_id=pair_id)

    async def cadre_gaps(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[CadreGap, str]]:
        rows = await self._gate.rows(
            s.CADRE_GAPS, roots=list(within.roots), after_key=after.name_sort, after_id=after.id,
            limit=limit,
        )  # fmt: skip
        return [
            (CadreGap(row[0], row[1], OrgName(row[2], row[3]), row["has_record"]), row[1])
            for row in rows
        ]

    async def _one(self, statement: Statement, pair_id: SupportPairId) -> SupportPair:
        row = await self._gate.row(statement, id=pair_id)
        if row is None:
            raise NotFound("no such pair", pair=str(pair_id))
        return _pair(row)


def _pair(row: Row) -> SupportPair:
    sealed = [row[name] for name in _SEALED]
    return SupportPair(
        **{name: row[name] for name in _SAME},
        community=OrgRef(row["community_id"], row["community_path"]),
        community_name=row["community_name"],
        household=Household(HouseholdId(row["household_id"]), row["running"]),
        person=None if sealed[0] is None else SealedHousehold(*sealed),
        kind=HouseholdKind(row["kind"]),
        way=PairWay(row["way"]),
        state=PairState(row["state"]),
        consent=_consent(row),
    )


def _consent(row: Row) -> Consent | None:
    if row["consent_on"] is None:
        return None
    return Consent(
        on=row["consent_on"], how=ConsentHow(row["consent_how"]),
        who=ConsentBy(row["consent_who"]), noted_by=row["consent_noted_by"],
    )  # fmt: skip


def _values(pair: SupportPair) -> dict[str, Any]:
    person, said = pair.person, pair.consent
    return {
        **{name: getattr(pair, name) for name in _SAME},
        "community_id": pair.community.id,
        "household_id": pair.household.id,
        "name_sealed": person.name if person else None,
        "phone_sealed": person.phone if person else None,
        "address_sealed": person.address if person else None,
        "kind": pair.kind,
        "way": pair.way,
        "state": pair.state,
        "consent_on": said.on if said else None,
        "consent_how": said.how if said else None,
        "consent_who": said.who if said else None,
        "consent_noted_by": said.noted_by if said else "",
    }
