"""Whoever hands over or signs for many: each line by the role and by where it stands."""

from itertools import product
from typing import Any

import httpx

from partyhub.domain.shared.permission import Role
from tests.matrix.places import RELATIONS
from tests.matrix.scene import Scene, set_the_scene
from tests.world import World, key

_HANDLE = {"window_clerk", "handler", "department_head", "centre_director"}
_LEAD = {"department_head", "centre_director"}


def _wanted(role: str, above: set[str]) -> str:
    """Of a ticket of dept_a that somebody else answers for, handed to nobody there."""
    if role not in _HANDLE:
        return "not-allowed"
    if "counter" not in above:
        return "not-found"
    return "not-a-colleague" if role in _LEAD else "not-the-owner"


async def test_each_line_of_a_batch_is_judged_by_role_and_place(
    client: httpx.AsyncClient, world: World
) -> None:
    """G1; TKT-11."""
    scene = await set_the_scene(client, world)
    wrong: list[str] = []
    for role, node in product(Role, [n for nodes in RELATIONS.values() for n in nodes]):
        if role is Role.MEMBER:
            continue
        who = await world.sign_in(f"{role}-{node}".replace("_", "-"), (role, node))
        wanted = _wanted(role, scene.above(node))
        handed = await _asked(client, who, "hand-overs", to=scene.ticket, reason="x", scene=scene)
        taken = await _asked(client, who, "takings", scene=scene)
        signs = wanted if wanted in ("not-allowed", "not-found") else "not-offered-to-you"
        if (handed, taken) != (wanted, signs):
            wrong.append(f"{role} at {node}: {handed}, {taken}, wanted {wanted}, {signs}")
    assert not wrong, "\n".join(wrong)


async def _asked(
    client: httpx.AsyncClient, who: dict[str, str], what: str, *, scene: Scene, **body: Any
) -> str:
    asked = {"ticket_ids": [scene.ticket]} | body
    answer = await client.post(f"/tickets/{what}", json=asked, headers=who | key())
    found = answer.json()
    return str(found["code"] if "code" in found else found["items"][0]["problem"]["code"])
