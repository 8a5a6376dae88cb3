"""Who asks what of the register: one person, their story, rosters as of a day, a search."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from benchmarks.requests_out import get

if TYPE_CHECKING:
    from benchmarks.operations import Calls, Maker

_STAFFED = """
SELECT {} FROM members m JOIN grants g ON g.org_id = m.unit_id
JOIN orgs b ON b.id = m.branch_id ORDER BY random() LIMIT 2000"""
_ONE = _STAFFED.format("m.id, m.unit_id")
_BRANCH = _STAFFED.format("b.id, m.unit_id")
_ASKED = _STAFFED.format(
    "CASE (random() * 2)::int WHEN 0 THEN left(m.name, 2) WHEN 1 THEN m.phone_tail"
    " ELSE regexp_replace(m.name_sort, '[0-9 ]', '', 'g') END, m.unit_id"
)
_THEN = "SELECT (now() - interval '2 months')::date"


async def page(maker: "Maker") -> "Calls":
    """One member's record, as the liaison officer opens it; the look is written down."""
    tokens = await maker.tokens("liaison_officer")
    rows = await maker.rows(_ONE)
    return [(get(f"/members/{i}", tokens[unit]), '"allowed_actions":') for i, unit in rows]


async def story(maker: "Maker") -> "Calls":
    """The first lines of one member's story, with the values that changed."""
    tokens = await maker.tokens("liaison_officer")
    rows = await maker.rows(_ONE)
    return [(get(f"/members/{i}/history", tokens[unit]), '"member.create"') for i, unit in rows]


async def roster(maker: "Maker") -> "Calls":
    """The first 50 of a branch as of two months ago."""
    tokens, [(on,)] = await maker.tokens("liaison_officer"), await maker.rows(_THEN)
    rows = await maker.rows(_BRANCH)
    path = f"/member-roster?limit=50&on={on}&org="
    return [(get(f"{path}{branch}", tokens[unit]), '"elsewhere":') for branch, unit in rows]


async def whole_roster(maker: "Maker") -> "Calls":
    """The first 50 of the whole district as of two months ago."""
    tokens = await maker.tokens("superior_org_department")
    [(on,)] = await maker.rows(_THEN)
    path = f"/member-roster?limit=50&on={on}"
    return [(get(path, token), '"next_cursor":"') for token in tokens.values()]


async def search(maker: "Maker") -> "Calls":
    """Members of one's unit by part of the name, pinyin or phone ending."""
    tokens = await maker.tokens("liaison_officer")
    rows = await maker.rows(_ASKED)
    path = "/members?limit=25&q="
    return [(get(f"{path}{quote(q)}", tokens[unit]), '{"items":[{"') for q, unit in rows]
