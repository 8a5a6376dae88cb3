"""Figures of service opened level by level, down to entries and who looked at them (CHK-32)."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.service_records.serving import Headers, Serving

_COPIES = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, proof, decided_by, decided_name,
  decided_at)
SELECT gen_random_uuid(), r.member_id, o.id, (ARRAY['own', 'demand', 'bulk', 'post'])[1 + n % 4],
  r.served_on - n * 7, r.begins_at - n * interval '7 days' - (p * interval '3 hours'),
  r.ends_at - n * interval '7 days' - (p * interval '3 hours'), 0.5 + n % 5, r.category, 'x',
  r.told_by, 'x', r.told_at, 'confirmed', 'community', r.decided_by, 'x',
  r.decided_at - n * interval '7 days'
FROM service_records r, unnest($2::text[]) WITH ORDINALITY AS place (name, p), orgs o,
  generate_series(1, 60) n
WHERE r.id = $1 AND o.name = place.name"""
_DAYS = ("2026-12-10", "2026-11-30", "2026-07-01", "2026-01-01", "2025-12-31")


@pytest.fixture
async def district(at_work: Serving) -> Headers:
    """Every community has service of four sources over the turn of a year, one entry reversed."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    await at_work.world.owner.execute(_COPIES, record, ["comm_a", "comm_b", "comm_c"])
    await at_work.take_back(at_work.second, record)
    return await at_work.world.sign_in("top", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))


async def _sums(at_work: Serving, who: Headers, line: dict[str, Any], on: str) -> int:
    """Compares a line with its own level and that with its lines, to the leaves; how many."""
    found = await at_work.get(who, "/service-figures", org=line["id"], on=on)
    assert (found["on"], found["definition"]) == (on, "service-2026-11")
    for figure in ("hours", "entries"):
        assert sum(month[figure] for month in found["months"]) == found[figure] == line[figure]
        assert sum(item[figure] for item in found["items"]) == found[figure]
    below = [item for item in found["items"] if item["id"] != line["id"]]
    return 1 + sum([await _sums(at_work, who, item, on) for item in below])


@pytest.mark.parametrize("on", _DAYS)
async def test_lines_add_up_to_their_level_at_every_level(
    at_work: Serving, district: Headers, on: str
) -> None:
    """CHK-32: hours and entries of the children are the node's, whatever the day."""
    top = await at_work.get(district, "/service-figures", on=on)
    assert top["entries"] > 0 or on == "2026-01-01"
    root = {"id": str(at_work.world.orgs["district"])} | {k: top[k] for k in ("hours", "entries")}
    assert await _sums(at_work, district, root, on) == 6


async def test_whose_entries_are_read_behind_a_figure_sees_who_looked(
    at_work: Serving, district: Headers
) -> None:
    """CHK-32, SP-17: one look a page and person; what waits is the desk's own work."""
    community = str(at_work.world.orgs["comm_a"])
    await at_work.get(district, "/service-records", org=community, show="waiting")
    looks = f"/members/{at_work.member}/accesses"
    assert (await at_work.get(at_work.me, looks))["items"] == []
    found = await at_work.get(district, "/service-records", org=community, show="decided", limit=5)
    assert len(found["items"]) == 5
    [look] = (await at_work.get(at_work.me, looks))["items"]
    assert (look["kind"], look["account_name"]) == ("view", "Top")
