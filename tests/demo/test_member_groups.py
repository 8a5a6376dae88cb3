"""The demo's special groups keep the rules that entries made by people keep."""

from collections import defaultdict
from datetime import date
from typing import Any

import asyncpg

from partyhub.api.services import Services
from partyhub.db.gate import Gate
from partyhub.db.member_groups.repository import SqlMemberGroups
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from partyhub.domain.member_groups.entry import require_sound
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.shared.days import local_day
from tests.conftest import START

_PERIODS = """
SELECT m.category, array_agg(c.category ORDER BY c.number) AS categories,
  array_agg(c.since ORDER BY c.number) AS days, max(c.entered_on) AS entered
FROM category_periods c JOIN members m ON m.id = c.member_id GROUP BY m.id"""


async def test_the_demos_entries_are_sound_and_of_every_kind_but_others(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    """MEM-07, MEM-11; docs/demo.md."""
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    rows = await clean.fetch(
        "SELECT DISTINCT m.id, m.name, m.joined_party_on FROM members m"
        " JOIN member_groups g ON g.member_id = m.id"
    )
    found: dict[GroupKind, list[Any]] = defaultdict(list)
    for row in rows:
        entries = await SqlMemberGroups(Gate(clean)).of_member(row["id"])
        joined: date | None = row["joined_party_on"]
        for entry in entries:
            others = [other for other in entries if other.id != entry.id]
            require_sound(entry.said, others, joined_on=joined, today=local_day(START))
            found[entry.said.kind].append(row["name"])
    assert set(GroupKind) - found.keys() <= {GroupKind.OTHER, GroupKind.FLOATING, GroupKind.ELDERLY}
    await _categories_follow_each_other(clean)
    assert "林晓雯" in found[GroupKind.POSTLESS]
    assert "欧阳翀" in found[GroupKind.ELDERLY]


async def _categories_follow_each_other(clean: asyncpg.Connection) -> None:
    """MEM-01, MEM-02: who retired last year was in service before; the record says the same."""
    rows = await clean.fetch(_PERIODS)
    assert rows
    for row in rows:
        assert [*row["categories"]] == ["two_new", "in_service", "retired"]
        assert row["category"] == "retired"
        first, came, retired = row["days"]
        assert first is None
        assert came < retired < local_day(START)
        assert row["entered"] <= local_day(START)
