"""A pair of records of our member and a namesake, an identity number, and what is asked of them."""

from typing import Any
from uuid import UUID

from tests.matrix.activists import ACTIVIST_GATES, ACTIVIST_RULES, activist_requests, add_activist
from tests.matrix.demands import add_demand
from tests.matrix.feedback import add_feedback
from tests.matrix.probations import add_decision
from tests.matrix.rule import Rule
from tests.world import World

PAIR, APART = UUID(int=0x98), UUID(int=0x99)
_ADD = """
INSERT INTO member_duplicates (id, one_id, other_id, likeness, found_at)
VALUES ($1, least($2::uuid, $3), greatest($2::uuid, $3), 'certain', now())"""
_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EDITORS = _UNIT_STAFF | {"branch_secretary", "community_org"}
_READERS = _EDITORS | {"street_committee", "superior_org_department"}
_REVEALERS = _UNIT_STAFF | {"community_org", "superior_org_department"}
_MERGERS = {"unit_org", "community_org", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "window_clerk", "system_admin", "auditor", "handler", "department_head",
    "centre_director",
}  # fmt: skip


def _member(may: set[str], *, own: bool = False) -> Rule:
    return Rule(_READERS, ("branch",), may, ("branch",), own=own, own_sees=True)


_PAIR = Rule(_READERS, ("branch",), _READERS, ("branch",))
REGISTER_RULES = {
    **ACTIVIST_RULES,
    **dict.fromkeys(("getMemberIdentity", "listMemberMerges"), _member(_READERS, own=True)),
    **dict.fromkeys(("enterMemberIdentity", "clearMemberIdentity"), _member(_EDITORS)),
    "revealMemberIdentity": _member(_REVEALERS),
    "getIdentitySwitch": Rule(_EVERYBODY, ("any",), _READERS, ("unit",)),
    "switchIdentity": Rule(_EVERYBODY, ("any",), {"superior_org_department"}, ("unit",)),
    "getMemberDuplicate": _PAIR,
    **dict.fromkeys(
        ("mergeMembers", "tellMembersApart"), Rule(_READERS, ("branch",), _MERGERS, ("branch",))
    ),
}
REGISTER_LISTS = {"listMemberDuplicates": (_READERS, _PAIR)}
REGISTER_GATES = ACTIVIST_GATES | {"findLikeMembers": _EDITORS}


async def add_to_register(world: World, member: UUID) -> None:
    """Each with a namesake of the same phone who plays no further part; a decision on probation."""
    await add_decision(world, member)
    await add_activist(world)
    await add_demand(world, member)
    await add_feedback(world, member)
    for pair in (PAIR, APART):
        await world.owner.execute(_ADD, pair, member, await world.member("王小明"))


def duplicate_requests(
    member: UUID, unit: str, branch: str
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What would decide for good is refused by a rule once the right is found."""
    identity, pair = f"/members/{member}/identity", f"/member-duplicates/{PAIR}"
    merging = {
        "keep": str(member), "reason": "同一人", "kept_version": 999, "going_version": 999,
    }  # fmt: skip
    stale = {"headers": {"If-Match": '"999"'}}
    apart = {"json": {"reason": "两人"}}
    switching = {"org_id": unit, "on": False, "reason": "矩阵"}
    return activist_requests(branch) | {
        "getMemberIdentity": ("GET", identity, {}),
        "enterMemberIdentity": ("PUT", identity, {"json": {"number": "1"}} | stale),
        "clearMemberIdentity": ("DELETE", identity, stale),
        "revealMemberIdentity": ("POST", f"{identity}/reveal", {"json": {"purpose": "核对"}}),
        "getIdentitySwitch": ("GET", "/identity-switch", {"params": {"org": unit}}),
        "switchIdentity": ("POST", "/identity-switch", {"json": switching}),
        "listMemberDuplicates": ("GET", "/member-duplicates", {}),
        "findLikeMembers": ("POST", "/member-duplicate-checks", {"json": {"name": "王小明"}}),
        "getMemberDuplicate": ("GET", pair, {}),
        "mergeMembers": ("POST", f"{pair}/merge", {"json": merging}),
        "tellMembersApart": ("POST", f"/member-duplicates/{APART}/difference", apart),
        "listMemberMerges": ("GET", f"/members/{member}/merges", {}),
    }
