"""A suggestion to comm_a for the matrix, and what is asked about it (CHK-35)."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

SUGGESTION = UUID(int=0xD9)
_READERS = {"community_org", "street_committee", "superior_org_department"}
_ANSWERED = Rule(_READERS, ("community",), {"community_org"}, ("community",))
SUGGESTION_RULES = {
    "getSuggestion": Rule(may=_READERS, done_from=("community",)),
    "acceptSuggestion": _ANSWERED,
    "answerSuggestion": _ANSWERED,
}
SUGGESTION_LISTS = {
    "listSuggestions": (_READERS, Rule(may=_READERS, done_from=("community",))),
}
OWN_SUGGESTIONS = {"listMySuggestionCommunities", "writeSuggestion"}
"""One's own: tests/api/tickets/test_suggestions.py."""
_LIKE = """
INSERT INTO tickets SELECT (jsonb_populate_record(t, jsonb_build_object('id', $1::uuid, 'number',
  'S-1', 'kind', 'suggestion', 'state', 'withdrawn', 'intake_id', $2::uuid,
  'department_id', $2::uuid))).*
FROM tickets t LIMIT 1"""


async def add_suggestion(world: World) -> None:
    """Like the ticket that stands already, but of that kind and at the community; it was taken
    back, so that no step of it is open.
    """
    await world.owner.execute(_LIKE, SUGGESTION, world.orgs["comm_a"])


def suggestion_requests() -> dict[str, tuple[str, str, dict[str, Any]]]:
    path = f"/suggestions/{SUGGESTION}"
    said = {"json": {"adopted": True, "reason": "已列入议事清单"}}
    return {
        "listSuggestions": ("GET", "/suggestions", {}),
        "getSuggestion": ("GET", path, {}),
        "acceptSuggestion": ("POST", f"{path}/acceptance", {}),
        "answerSuggestion": ("POST", f"{path}/answer", said),
    }
