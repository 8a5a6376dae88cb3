"""Pairs on PostgreSQL, and what is still missing in a half-year (CHK-26, CHK-27, CHK-28)."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from partyhub.db.co_building import partner_statements as s
from partyhub.db.co_building.lacking import NOTE
from partyhub.db.gate import Gate, Row
from partyhub.db.violations import names
from partyhub.domain.co_building.half import Half, HalfMatter
from partyhub.domain.co_building.pair import PartnerPair
from partyhub.domain.co_building.refusals import UnitPaired
from partyhub.domain.co_building.views import MeetingGap, Officer, UnitGap, UnpairedUnit
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import PartnerPairId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.paging import NameKey

names({"uq_partner_pairs_open": UnitPaired})
_SAID: Final = (
    "id", "since", "agreed_by", "entered_at", "entered_by", "until", "end_reason", "ended_by",
)  # fmt: skip


class SqlPartners:
    """All pairs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, pair: PartnerPair) -> None:
        said = {name: getattr(pair, name) for name in _SAID}
        await self._gate.run(s.ADD, unit_id=pair.unit.id, community_id=pair.community.id, **said)

    async def get(self, pair_id: PartnerPairId) -> PartnerPair:
        row = await self._gate.row(s.GET, id=pair_id)
        if row is None:
            raise NotFound("no such pair", pair=str(pair_id))
        return _pair(row)

    async def save_end(self, pair: PartnerPair) -> None:
        await self._gate.run(
            s.END, id=pair.id, new_until=pair.until, new_end_reason=pair.end_reason,
            new_ended_by=pair.ended_by,
        )  # fmt: skip

    async def page(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[PartnerPair, str]]:
        rows = await self._gate.rows(s.PAGE, **_asked(within, after, limit))
        return [(_pair(row), row["name_sort"]) for row in rows]

    async def unit_gaps(
        self, half: Half, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[UnitGap, str]]:
        rows = await self._gate.rows(s.UNIT_GAPS, **_asked(within, after, limit), **_half(half))
        officers = await self._officers([row[1] for row in rows])
        return [
            (UnitGap(row[0], OrgName(row[1], row[2]), OrgName(row[3], row[4]), row[5], row[6],
                     officers.get(row[1], [])), row[7])
            for row in rows
        ]  # fmt: skip

    async def unpaired(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[UnpairedUnit, str]]:
        rows = await self._gate.rows(s.UNPAIRED, **_asked(within, after, limit))
        officers = await self._officers([row[0] for row in rows])
        return [
            (UnpairedUnit(row[0], row[1], row[2], officers.get(row[0], [])), row[3]) for row in rows
        ]

    async def _officers(self, units: list[UUID]) -> dict[UUID, list[Officer]]:
        found: dict[UUID, list[Officer]] = {}
        for one in await self._gate.rows(s.OFFICERS, ids=units):
            found.setdefault(one[0], []).append(Officer(one[1], one[2]))
        return found

    async def meeting_gaps(
        self, half: Half, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[MeetingGap, str]]:
        rows = await self._gate.rows(s.MEETING_GAPS, **_asked(within, after, limit), **_half(half))
        return [(MeetingGap(*tuple(row)[:6]), row[6]) for row in rows]

    async def note_gaps(
        self, half: Half, matter: HalfMatter, *, due_at: datetime, now: datetime
    ) -> int:
        asked = _half(half) | {"due_at": due_at, "now": now}
        return len(await self._gate.rows(NOTE[matter], **asked))


def _asked(within: Scope, after: NameKey, limit: int) -> dict[str, Any]:
    return {
        "roots": list(within.roots), "after_key": after.name_sort, "after_id": after.id,
        "limit": limit,
    }  # fmt: skip


def _half(half: Half) -> dict[str, Any]:
    return {"begins": half.begins, "ends": half.ends}


def _pair(row: Row) -> PartnerPair:
    return PartnerPair(
        **{name: row[name] for name in _SAID},
        unit=OrgRef(row["unit_id"], row["unit_path"]), unit_name=row["unit_name"],
        community=OrgRef(row["community_id"], row["community_path"]),
        community_name=row["community_name"],
    )  # fmt: skip
