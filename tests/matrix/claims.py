"""A transfer taken up at dept_a for a member of unit_a, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

CLAIM = UUID(int=0xC1)
_REGISTRARS = {
    "window_clerk", "handler", "department_head", "centre_director", "unit_org",
    "street_committee", "superior_org_department",
}  # fmt: skip
_BOTH = ("counter", "unit")
CLAIM_RULES = {
    "getTransferClaim": Rule(_REGISTRARS, _BOTH, _REGISTRARS, _BOTH),
    "listTransferClaimCandidates": Rule(_REGISTRARS, _BOTH, _REGISTRARS, ("unit",)),
    **dict.fromkeys(
        ("printTransferClaimNotice", "takeTransferClaimStep"),
        Rule(_REGISTRARS, _BOTH, _REGISTRARS, ("counter",)),
    ),
}
CLAIM_LISTS = {"listTransferClaims": (_REGISTRARS, Rule(may=_REGISTRARS, done_from=("unit",)))}
_ADD = """
INSERT INTO transfer_claims (id, centre_id, keeper_id, name, org_name, to_name, reason, channel,
  told, state, sent_at, due_at)
VALUES ($1, $2, $3, '王小明', 'branch_a', '某支部', 'job', 'paper', '周一上午', 'waiting', now(),
  now() + interval '3 days')"""


async def add_claim(world: World) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, CLAIM, world.orgs["dept_a"], world.orgs["unit_a"])


def claim_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A note without words, and a way to no branch, are refused once the right is found."""
    path = f"/transfer-claims/{CLAIM}"
    step = {"json": {"action": "follow_up"}, "headers": {"If-Match": '"1"'}}
    said = {
        "registered_at": ids["dept_a"], "name": "王小明", "phone": "13812345678", "reason": "job",
        "from_name": "某支部", "to": {"branch_id": ids["street_b"]}, "materials": ["无"],
        "told": "周一上午",
    }  # fmt: skip
    return {
        "sendTransferClaim": ("POST", "/transfer-claims", {"json": said}),
        "listTransferClaims": ("GET", "/transfer-claims", {}),
        "getTransferClaim": ("GET", path, {}),
        "listTransferClaimCandidates": ("GET", f"{path}/candidates", {}),
        "printTransferClaimNotice": ("GET", f"{path}/notice", {}),
        "takeTransferClaimStep": ("POST", f"{path}/steps", step),
    }
