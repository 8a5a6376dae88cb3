"""A decision on the probation of our member, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.world import World

DECISION = UUID(int=0xB1)
_ADD = """
INSERT INTO probation_decisions (id, member_id, kind, decided_on, decision_ref, until, recorded_at,
  recorded_by)
VALUES ($1, $2, 'extended', '2026-01-01', 'x', '2026-07-01', now(), 'x')"""


async def add_decision(world: World, member: UUID) -> None:
    """A fixed id, so that requests can be written down beforehand; our member is a full one."""
    await world.owner.execute(_ADD, DECISION, member)


def probation_requests(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What would change the record is refused by a rule once the right is found."""
    path = f"/members/{member}/probation"
    decided = {"kind": "converted", "decided_on": "2026-01-01", "decision_ref": "组1号"}
    other = f"{path}/decisions/{DECISION}/withdrawal"
    return {
        "getMemberProbation": ("GET", path, {}),
        "listMemberCategories": ("GET", f"/members/{member}/categories", {}),
        "decideProbation": ("POST", f"{path}/decisions", {"json": decided}),
        "withdrawProbationDecision": ("POST", other, {"json": {"reason": "录错了人"}}),
        "listProbationers": ("GET", "/probationers", {"params": {"limit": 100}}),
        "exportProbationers": ("GET", "/probationers/export", {}),
    }
