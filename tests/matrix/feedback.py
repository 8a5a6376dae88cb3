"""A received feedback slip of our member, the run that made it, and what is asked of them."""

from typing import Any
from uuid import UUID

from tests.feedback import SLIP, add_slip
from tests.matrix.rule import Rule
from tests.world import World

RUN = UUID(int=0xFD)
FEEDBACK_OURS = {str(SLIP), str(RUN)}
_UNIT_STAFF = {"liaison_officer", "unit_org"}
_READERS = _UNIT_STAFF | {"community_org", "street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "branch_secretary", "window_clerk", "system_admin", "auditor", "handler",
    "department_head", "centre_director",
}  # fmt: skip
_BOTH, _AT_COMMUNITY = ("unit", "community"), ("community",)
_OF_UNIT = Rule(_READERS, _BOTH, _UNIT_STAFF, ("unit",))
_OF_COMMUNITY = Rule(_EVERYBODY, ("any",), {"community_org"}, _AT_COMMUNITY)
_RUNS = Rule(may=_READERS, done_from=_AT_COMMUNITY)
FEEDBACK_RULES = {
    "getFeedbackSlip": Rule(may=_READERS, done_from=_BOTH),
    "correctFeedbackSlip": Rule(_READERS, _BOTH, {"community_org"}, _AT_COMMUNITY),
    "printFeedbackSlips": Rule(may=_READERS, done_from=_BOTH, own=True),
    "consultFeedbackSlip": _OF_UNIT,
    "recordFeedbackDecision": _OF_UNIT,
    "startAppraisalRun": _OF_COMMUNITY,
    "setAppraisalGrades": _OF_COMMUNITY,
    "getAppraisalRun": _RUNS,
}
FEEDBACK_LISTS = {"listFeedbackSlips": (_READERS, _RUNS), "listAppraisalRuns": (_READERS, _RUNS)}
FEEDBACK_GATES = {"getAppraisalGrades": _READERS, "exportServiceFiles": _UNIT_STAFF}
FEEDBACK_UNSCOPED = {
    "appraiseFeedbackSlips", "sendFeedbackSlips", "receiveFeedbackSlips",
    "listMyFeedbackSlips", "answerMyFeedbackSlip", "answerMyFeedbackDecision",
}  # fmt: skip
"""Line by line, and a member's own: tests/api/feedback_slips."""
_ADD_RUN = """
INSERT INTO appraisal_runs (id, community_id, year, started_by, started_name, started_at, total,
  done, finished_at)
SELECT $1, $2, 2026, id, 'x', now(), 1, 1, now() FROM accounts LIMIT 1"""


async def add_feedback(world: World, member: UUID) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    await add_slip(world, member, "received")
    await world.owner.execute(_ADD_RUN, RUN, world.orgs["comm_a"])


def feedback_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What would change something is refused by a rule once the right is found."""
    return _of_the_slip(f"/feedback-slips/{SLIP}") | _of_runs(ids["comm_a"])


def _of_the_slip(slip: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    said = {
        "method": "meeting", "held_on": "2026-11-01", "appraisers": 9, "grade": "合格",
        "opinion": "x", "why": "x",
    }  # fmt: skip
    decision = {"kind": "praised", "decided_on": "2999-01-01", "reference": "x"}
    asked = {"purpose": "merit_selection", "occasion": "x"}
    return {
        "getFeedbackSlip": ("GET", slip, {}),
        "printFeedbackSlips": (
            "POST",
            "/feedback-slip-prints",
            {"json": {"slip_ids": [str(SLIP)]}},
        ),
        "correctFeedbackSlip": (
            "POST",
            f"{slip}/corrections",
            {"json": said, "headers": {"If-Match": '"999"'}},
        ),
        "consultFeedbackSlip": ("POST", f"{slip}/consultations", {"json": asked}),
        "recordFeedbackDecision": ("POST", f"{slip}/decisions", {"json": decision}),
    }


def _of_runs(community: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {
        "startAppraisalRun": (
            "POST", "/appraisal-runs", {"json": {"community_id": community, "year": 2024}},
        ),
        "setAppraisalGrades": (
            "POST", "/appraisal-grades", {"json": {"org_id": community, "grades": ["好", "好"]}},
        ),
        "getAppraisalRun": ("GET", f"/appraisal-runs/{RUN}", {}),
        "listAppraisalRuns": ("GET", "/appraisal-runs", {"params": {"limit": 100}}),
        "listFeedbackSlips": (
            "GET", "/feedback-slips", {"params": {"side": "community", "year": 2026}},
        ),
        "exportServiceFiles": ("GET", "/service-files/export", {}),
        "getAppraisalGrades": ("GET", "/appraisal-grades", {"params": {"org": community}}),
    }  # fmt: skip
