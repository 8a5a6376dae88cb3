"""What belongs to pairs, on PostgreSQL."""

from datetime import datetime
from typing import Any

from partyhub.db.gate import Gate, Row
from partyhub.db.pairing_support import parts_statements as s
from partyhub.db.violations import names
from partyhub.domain.pairing_support.household import household_code
from partyhub.domain.pairing_support.people import Supporter, SupportReview, SupportVisit
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.refusals import AlreadySupports, ReviewedThisYear
from partyhub.domain.pairing_support.states import (
    Capacity,
    HouseholdKind,
    PairState,
    ReviewResult,
)
from partyhub.domain.pairing_support.views import OwnPair, OwnVisit, SupportCandidate
from partyhub.domain.shared.ids import MemberId, SupportPairId
from partyhub.domain.shared.org import OrgRef

names(
    {
        "uq_supporters_standing": AlreadySupports,
        "uq_support_reviews_year": ReviewedThisYear,
    }
)
_PLAN = (
    "id", "version", "goals", "content", "every_days", "begins_on", "ends_on", "written_at",
    "written_by",
)  # fmt: skip
_SUPPORTER = (
    "id", "member_id", "since", "added_by", "check_in_id", "until", "left_reason",
)  # fmt: skip
_VISIT = ("id", "member_id", "begins_at", "ends_at", "done", "told_at", "record_id")
_REVIEW = ("id", "year", "reviewed_on", "words", "reviewed_by")
_OWN = ("id", "community_name", "area", "since", "every_days", "ends_on")


class SqlSupportParts:
    """Plans, supporters, visits and reviews."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def plans(self, pair_id: SupportPairId) -> list[SupportPlan]:
        rows = await self._gate.rows(s.PLANS, pair_id=pair_id)
        return [SupportPlan(**_of(row, _PLAN)) for row in rows]

    async def add_plan(self, pair_id: SupportPairId, plan: SupportPlan) -> None:
        await self._gate.run(s.ADD_PLAN, pair_id=pair_id, **_said(plan, _PLAN))

    async def supporters(self, pair_id: SupportPairId) -> list[Supporter]:
        return [_supporter(row) for row in await self._gate.rows(s.SUPPORTERS, pair_id=pair_id)]

    async def own(self, pair_id: SupportPairId, member_id: MemberId) -> Supporter | None:
        row = await self._gate.row(s.OWN, pair_id=pair_id, member_id=member_id)
        return None if row is None else _supporter(row)

    async def add_supporter(self, pair_id: SupportPairId, one: Supporter) -> None:
        said = _said(one, _SUPPORTER) | {"capacity": one.capacity}
        await self._gate.run(s.ADD_SUPPORTER, pair_id=pair_id, **said)

    async def save_supporter(self, one: Supporter) -> None:
        await self._gate.run(
            s.LEAVE, id=one.id, new_until=one.until, new_left_reason=one.left_reason
        )

    async def visits(self, pair_id: SupportPairId) -> list[SupportVisit]:
        rows = await self._gate.rows(s.VISITS, pair_id=pair_id)
        named = ("member_name", "record_state")
        return [SupportVisit(**_of(row, (*_VISIT, *named))) for row in rows]

    async def told_in(
        self, pair_id: SupportPairId, member_id: MemberId, begins_at: datetime, ends_at: datetime
    ) -> bool:
        return bool(
            await self._gate.value(
                s.TOLD_IN, pair_id=pair_id, member_id=member_id, begins_at=begins_at,
                ends_at=ends_at,
            )
        )  # fmt: skip

    async def add_visit(self, pair_id: SupportPairId, visit: SupportVisit) -> None:
        await self._gate.run(s.ADD_VISIT, pair_id=pair_id, **_said(visit, _VISIT))

    async def reviews(self, pair_id: SupportPairId) -> list[SupportReview]:
        rows = await self._gate.rows(s.REVIEWS, pair_id=pair_id)
        return [
            SupportReview(**_of(row, _REVIEW), result=ReviewResult(row["result"])) for row in rows
        ]

    async def add_review(self, pair_id: SupportPairId, review: SupportReview) -> None:
        said = _said(review, _REVIEW) | {"result": review.result}
        await self._gate.run(s.ADD_REVIEW, pair_id=pair_id, **said)

    async def candidates(self, community: OrgRef, q: str, *, limit: int) -> list[SupportCandidate]:
        rows = await self._gate.rows(
            s.CANDIDATES, community_id=community.id, path=community.path, like=q, limit=limit
        )
        found: dict[Any, SupportCandidate] = {}
        for row in rows:
            found.setdefault(row[0], _candidate(row))
        return list(found.values())

    async def candidate(self, community: OrgRef, member_id: MemberId) -> SupportCandidate | None:
        row = await self._gate.row(
            s.CANDIDATE, community_id=community.id, path=community.path, member_id=member_id
        )
        return None if row is None else _candidate(row)

    async def of_member(self, member_id: MemberId) -> list[OwnPair]:
        visits: dict[Any, list[OwnVisit]] = {}
        for row in await self._gate.rows(s.OWN_VISITS, member_id=member_id):
            told = _of(row, ("begins_at", "ends_at", "done", "record_state"))
            visits.setdefault(row["pair_id"], []).append(OwnVisit(**told))
        rows = await self._gate.rows(s.OF_MEMBER, member_id=member_id)
        return [_own(row, visits.get(row["id"], [])) for row in rows]


def _of(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _said(one: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _supporter(row: Row) -> Supporter:
    own = _of(row, (*_SUPPORTER, "member_name"))
    return Supporter(**own, capacity=Capacity(row["capacity"]))


def _candidate(row: Row) -> SupportCandidate:
    return SupportCandidate(row[0], row[1], row[2], Capacity(row[3]), row[4])


def _own(row: Row, visits: list[OwnVisit]) -> OwnPair:
    return OwnPair(
        **_of(row, _OWN), household_code=household_code(row["running"]),
        kind=HouseholdKind(row["kind"]), state=PairState(row["state"]), goals=row["goals"] or "",
        content=row["content"] or "", visits=visits, stands=row["until"] is None,
    )  # fmt: skip
