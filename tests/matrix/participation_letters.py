"""A drafted letter on our unit by our community, its run, and what is asked of them."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

LETTER, LETTER_RUN = UUID(int=0xCA), UUID(int=0xCB)
OUR_LETTERS = {str(LETTER), str(LETTER_RUN)}
_UNIT_STAFF, _KEEPERS = {"liaison_officer", "unit_org"}, {"community_org", "street_committee"}
_EVERYBODY = _UNIT_STAFF | _KEEPERS | {
    "member", "branch_secretary", "window_clerk", "superior_org_department", "system_admin",
    "auditor", "handler", "department_head", "centre_director",
}  # fmt: skip
_HOME = ("community",)
_SEEN = Rule(
    may=_KEEPERS, done_from=_HOME, sees_too=_UNIT_STAFF, seen_too_from=("unit",), may_too=True
)
_RUNS = Rule(may=_KEEPERS, done_from=_HOME)
LETTER_RULES = {
    "getParticipationLetter": _SEEN,
    "printParticipationLetters": _SEEN,
    "takeParticipationLetterStep": Rule(_UNIT_STAFF, ("unit",), _KEEPERS, _HOME),
    "startLetterRun": Rule(_EVERYBODY, ("any",), _KEEPERS, _HOME),
    "getLetterRun": _RUNS,
}
LETTER_GATES = {
    "listLetterPeriods": _UNIT_STAFF | _KEEPERS | {"superior_org_department"},
}
LETTER_LISTS = {"listLetterRuns": (_KEEPERS, _RUNS), "listParticipationLetters": (_KEEPERS, _RUNS)}
_ADD = """
INSERT INTO participation_letters (id, unit_id, community_id, superior_id, begins, ends, state,
  number)
SELECT $1, id, $3, parent_id, '2026-01-01', '2026-06-30', 'drafted', 1 FROM orgs WHERE id = $2"""
_ADD_VERSION = """
INSERT INTO letter_versions
  (letter_id, number, drafted_at, drafted_by, drafted_name, figures, lines)
SELECT $1, 1, now(), id, 'x', $2, '[]' FROM accounts LIMIT 1"""
_ADD_RUN = """
INSERT INTO letter_runs (id, org_id, begins, ends, started_by, started_name, started_at, total,
  done, finished_at)
SELECT $1, $2, '2026-01-01', '2026-06-30', id, 'x', now(), 1, 1, now() FROM accounts LIMIT 1"""
FIGURES = (
    "services", "people", "offers", "offers_met", "needs_met", "meetings_held",
    "meetings_attended", "decisions", "decisions_done",
)  # fmt: skip


async def add_letter(world: World) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    unit, home = world.orgs["unit_a"], world.orgs["comm_a"]
    await world.owner.execute(_ADD, LETTER, unit, home)
    figures = "{" + ", ".join(f'"{name}": 0' for name in FIGURES) + "}"
    await world.owner.execute(_ADD_VERSION, LETTER, figures)
    await world.owner.execute(_ADD_RUN, LETTER_RUN, home)


def letter_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What would change something is refused by a rule once the right is found."""
    run = {"org_id": ids["comm_a"], "year": 2998, "part": "first"}
    paper = {"json": {"letter_ids": [str(LETTER)]}}
    one = f"/participation-letters/{LETTER}"
    return {
        "startLetterRun": ("POST", "/participation-letter-runs", {"json": run}),
        "getLetterRun": ("GET", f"/participation-letter-runs/{LETTER_RUN}", {}),
        "listLetterRuns": ("GET", "/participation-letter-runs", {}),
        "listLetterPeriods": ("GET", "/participation-letter-periods", {}),
        "listParticipationLetters": (
            "GET", "/participation-letters", {"params": {"side": "community"}},
        ),
        "getParticipationLetter": ("GET", one, {}),
        "takeParticipationLetterStep": ("POST", f"{one}/steps", {"json": {"action": "correct"}}),
        "printParticipationLetters": ("POST", "/participation-letter-prints", paper),
    }  # fmt: skip
