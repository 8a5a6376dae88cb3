"""Pairs of records, and records that went into another, on PostgreSQL."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Integer,
    Uuid,
    any_,
    bindparam,
    column,
    insert,
    literal_column,
    or_,
    select,
    table,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.duplicates.pages import SIMILAR, Shape, line_of, page_statement, similar_of
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates import find_duplicates
from partyhub.db.members.duplicates_table import member_duplicates, member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import reaches_all
from partyhub.db.orgs.table import orgs
from partyhub.db.violations import names
from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.pair import Decision, Pair
from partyhub.domain.duplicates.refusals import PairDecided
from partyhub.domain.duplicates.views import Belonging, Merged, PairFilter, PairLine, Similar
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgName

names({"pk_member_merges": PairDecided})

_D, _G = member_duplicates.c, member_merges.c
_ID = bindparam("id", type_=Uuid)
_MEMBER = bindparam("member_id", type_=Uuid)
GET = Statement(select(member_duplicates).where(_D.id == _ID))
_LOCK = Statement(select(member_duplicates).where(_D.id == _ID).with_for_update())
_NEXT = Statement(
    select(members.c.id)
    .where(members.c.id > bindparam("after", type_=Uuid))
    .order_by(members.c.id)
    .limit(bindparam("limit", type_=Integer))
)
_DECIDED = ("decision", "decided_at", "decided_by", "reason")
_DECIDE = Statement(
    update(member_duplicates)
    .where(_D.id == _ID)
    .values({name: bindparam(f"new_{name}", type_=_D[name].type) for name in _DECIDED})
)
_MERGE = Statement(
    insert(member_merges).values({c.name: bindparam(c.name, type_=c.type) for c in _G})
)
_GO_ON = Statement(
    update(member_merges)
    .where(_G.kept_id == bindparam("merged_id", type_=Uuid))
    .values(kept_id=bindparam("now_id", type_=Uuid))
)
_GOING, _KEPT = members.alias("going"), members.alias("kept")
MERGES = Statement(
    select(
        _G.merged_id, _GOING.c.name, _G.kept_id, _KEPT.c.name, _G.external_id, _G.fields, _G.at,
        _G.account_name, _G.reason,
    )
    .join_from(member_merges, _GOING, _GOING.c.id == _G.merged_id)
    .join(_KEPT, _KEPT.c.id == _G.kept_id)
    .where(or_(_G.kept_id == _MEMBER, _G.merged_id == _MEMBER))
    .order_by(_G.at.desc(), _G.merged_id)
    .limit(literal_column("100"))
)  # fmt: skip
# Named here, not imported: transfers read members, and the two packages must not form a circle.
_affiliations = table(
    "affiliations", column("member_id", Uuid), column("branch_id", Uuid), column("since"),
    column("until"),
)  # fmt: skip
BELONGINGS = Statement(
    select(_affiliations.c.member_id, orgs.c.id, orgs.c.name, _affiliations.c.since,
           _affiliations.c.until)
    .join_from(_affiliations, orgs, orgs.c.id == _affiliations.c.branch_id)
    .where(_affiliations.c.member_id == any_(bindparam("ids", type_=ARRAY(Uuid))))
    .order_by(_affiliations.c.since)
    .limit(literal_column("500"))
)  # fmt: skip
_FEW = 10


class SqlDuplicates:
    """All pairs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def page(self, wanted: PairFilter, *, within: Scope) -> list[PairLine]:
        if not within.roots:
            return []
        shape = Shape(reaches_all(within), wanted.decided, wanted.after is not None)
        binds: dict[str, Any] = {"limit": wanted.limit}
        if wanted.after is not None:
            binds |= {"after_at": wanted.after[0], "after_id": wanted.after[1]}
        if not shape.everything:
            binds["roots"] = list(within.roots)
        return [line_of(row) for row in await self._gate.rows(page_statement(shape), **binds)]

    async def get(self, pair_id: UUID) -> Pair:
        return await self._one(GET, pair_id)

    async def locked(self, pair_id: UUID) -> Pair:
        return await self._one(_LOCK, pair_id)

    async def decide(self, pair: Pair) -> None:
        decided = {f"new_{name}": getattr(pair, name) for name in _DECIDED}
        await self._gate.run(_DECIDE, id=pair.id, **decided)

    async def similar(
        self, *, name: str, name_sort: str, birth_month: str, phone: bytes | None, within: Scope
    ) -> list[Similar]:
        rows = await self._gate.rows(
            SIMILAR, name=name, name_sort=name_sort, birth_month=birth_month, phone=phone,
            roots=list(within.roots), limit=_FEW,
        )  # fmt: skip
        return [similar_of(row) for row in rows]

    async def compare_after(self, after: UUID, *, limit: int) -> UUID | None:
        rows = await self._gate.rows(_NEXT, after=after, limit=limit)
        await find_duplicates(self._gate, [row[0] for row in rows])
        return rows[-1][0] if rows else None

    async def merge(self, merged: Merged, *, by: UUID) -> None:
        await self._gate.run(_GO_ON, merged_id=merged.merged_id, now_id=merged.kept_id)
        await self._gate.run(
            _MERGE, merged_id=merged.merged_id, kept_id=merged.kept_id, at=merged.at,
            external_id=merged.external_id, fields=list(merged.fields), account_id=by,
            account_name=merged.by, reason=merged.reason,
        )  # fmt: skip

    async def merges(self, member_id: MemberId) -> list[Merged]:
        rows = await self._gate.rows(MERGES, member_id=member_id)
        return [_merged(*row) for row in rows]

    async def belongings(self, ids: Sequence[UUID]) -> Mapping[UUID, list[Belonging]]:
        found: dict[UUID, list[Belonging]] = defaultdict(list)
        for row in await self._gate.rows(BELONGINGS, ids=list(ids)):
            found[row[0]].append(Belonging(OrgName(row[1], row[2]), row[3], row[4]))
        return found

    async def _one(self, statement: Statement, pair_id: UUID) -> Pair:
        row = await self._gate.row(statement, id=pair_id)
        if row is None:
            raise NotFound("no such pair", pair=str(pair_id))
        return _pair(row)


def _merged(*cells: Any) -> Merged:
    merged_id, merged_name, kept_id, kept_name, external_id, fields, at, by, reason = cells
    return Merged(
        merged_id, merged_name, kept_id, kept_name, external_id, tuple(fields), at, by, reason
    )


def _pair(row: Row) -> Pair:
    said: dict[str, Any] = {name: row[name] for name in ("id", "found_at", *_DECIDED)}
    return Pair(
        **said | {"decision": Decision(row["decision"])},
        one=MemberId(row["one_id"]),
        other=MemberId(row["other_id"]),
        likeness=Likeness(row["likeness"]),
    )
