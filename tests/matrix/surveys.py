"""A survey of street_a with the sheet of comm_a and one line, what is asked of it, and by whom."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

ROUND, SHEET, FIND = UUID(int=0xB1), UUID(int=0xB2), UUID(int=0xB3)
_ROUND = """
INSERT INTO survey_rounds (id, org_id, year, due_on, opened_at, opened_by)
VALUES ($1, $2, 2024, '2024-12-31', now(), 'x')"""
_SHEET = "INSERT INTO survey_sheets (id, round_id, org_id, state) VALUES ($1, $2, $3, 'open')"
_FIND = """
INSERT INTO survey_finds (id, sheet_id, kind, name, name_sort, gender, home_org, result,
  surveyed_on, changed_at)
VALUES ($1, $2, 'merchant', '吴老板', 'wu', 'male', '某镇党委', 'contacted', '2024-11-01', now())"""
_WORKERS = {"community_org", "window_clerk", "handler", "department_head", "centre_director"}
_READERS = _WORKERS | {"street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "liaison_officer", "unit_org", "branch_secretary", "system_admin", "auditor",
}  # fmt: skip
_HERE = ("community",)
_SEEN, _WORKED = Rule(_READERS, _HERE, _READERS, _HERE), Rule(_READERS, _HERE, _WORKERS, _HERE)
SURVEY_RULES = {
    "openSurveyRound": Rule(_EVERYBODY, ("any",), {"street_committee"}, ("street",)),
    **dict.fromkeys(
        (
            "getSurveyRound", "listSurveySheets", "exportSurveyRound", "getSurveySheet",
            "listSurveyFinds",
        ),
        _SEEN,
    ),
    **dict.fromkeys(
        (
            "addSurveyFind", "refreshSurveySheet", "signSurveySheet", "reopenSurveySheet",
            "answerSurveyFind", "enterSurveyFind", "revealSurveyPhone",
        ),
        _WORKED,
    ),
}  # fmt: skip
_STALE = {"headers": {"If-Match": '"999"'}}
SURVEY_LISTS = {"listSurveyRounds": (_READERS, _SEEN)}


async def add_survey(world: World) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    await world.owner.execute(_ROUND, ROUND, world.orgs["street_a"])
    await world.owner.execute(_SHEET, SHEET, ROUND, world.orgs["comm_a"])
    await world.owner.execute(_FIND, FIND, SHEET)


def survey_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Days and versions that no rule lets pass are refused once the right is found."""
    rounds, sheet = f"/survey-rounds/{ROUND}", f"/survey-sheets/{SHEET}"
    opened = {"org_id": ids["street_a"], "year": 2025, "due_on": "2000-01-01"}
    said = {
        "kind": "merchant", "name": "吴老板", "gender": "male", "result": "registered",
        "surveyed_on": "2999-01-01",
    }  # fmt: skip
    return _line(said) | {
        "openSurveyRound": ("POST", "/survey-rounds", {"json": opened}),
        "listSurveyRounds": ("GET", "/survey-rounds", {}),
        "getSurveyRound": ("GET", rounds, {}),
        "listSurveySheets": ("GET", f"{rounds}/sheets", {}),
        "exportSurveyRound": ("GET", f"{rounds}/export", {}),
        "getSurveySheet": ("GET", sheet, {}),
        "listSurveyFinds": ("GET", f"{sheet}/finds", {}),
        "addSurveyFind": ("POST", f"{sheet}/finds", {"json": said}),
        "refreshSurveySheet": ("POST", f"{sheet}/proposals", {}),
        "signSurveySheet": (
            "POST",
            f"{sheet}/signature",
            {"json": {"surveyed_on": "2999-01-01"}, **_STALE},
        ),
        "reopenSurveySheet": ("POST", f"{sheet}/reopening", {"json": {"reason": "漏登"}, **_STALE}),
    }


def _line(said: dict[str, Any]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    path, entry = f"/survey-finds/{FIND}", {"origin": "浙江温州", "until": "2000-01-01"}
    return {
        "answerSurveyFind": ("PUT", path, {"json": said, **_STALE}),
        "enterSurveyFind": ("POST", f"{path}/registration", {"json": entry}),
        "revealSurveyPhone": ("POST", f"{path}/phone-reveal", {"json": {"purpose": "核实"}}),
    }
