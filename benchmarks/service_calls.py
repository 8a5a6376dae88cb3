"""Who asks what of members' service: what one may take, taking it, a district's months."""

import json
from itertools import cycle
from typing import TYPE_CHECKING

from benchmarks.requests_out import get, post

if TYPE_CHECKING:
    from benchmarks.operations import Calls, Maker

_SERVE = """
SELECT c.community_id, a.id, s.id FROM accounts a JOIN sessions s ON s.account_id = a.id
JOIN check_ins c ON c.member_id = a.member_id AND c.state IN ('checked_in', 'assigned')
ORDER BY random()"""
_OFFERED = """
SELECT id, community_id FROM service_demands WHERE state = 'dispatched'
ORDER BY random() LIMIT 9000"""


async def pool(maker: "Maker") -> "Calls":
    """The first 20 orders of one's community: what fits field and time first, then the oldest."""
    path = "/me/service-pool?limit=20"
    return [(get(path, t), '"items":[{"') for _, t in await maker.sessions(_SERVE)]


async def take(maker: "Maker") -> "Calls":
    """An order of one's community is taken; each member takes at most five."""
    people = await maker.sessions(_SERVE)
    offered: dict[object, list[object]] = {}
    for demand, community in await maker.rows(_OFFERED):
        offered.setdefault(community, []).append(demand)
    calls = []
    for _, (community, token) in zip(range(len(people) * 5), cycle(people), strict=False):
        if waiting := offered.get(community):
            path = f"/me/service-pool/{waiting.pop()}/take"
            calls.append((post(path, token, json.dumps({})), '"taken"'))
    return calls


async def figures(maker: "Maker") -> "Calls":
    """A district's hours of the year by month and source, and by street."""
    tokens = await maker.tokens("superior_org_department")
    return [(get("/service-figures", t), '"months":[') for t in tokens.values()]
