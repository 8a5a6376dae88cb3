"""Rows of appraisals and slips to domain objects and back."""

from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.feedback_slips.later import Consultation, SlipDecision
from partyhub.domain.feedback_slips.run import AppraisalRun
from partyhub.domain.feedback_slips.slip import (
    Appraisal,
    FeedbackSlip,
    SlipHead,
    SlipVersion,
    Totals,
)
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import SlipLine
from partyhub.domain.feedback_slips.words import AppraisalMethod, ConsultPurpose, DecisionKind
from partyhub.domain.shared.org import OrgName, OrgRef

_RUN = (
    "id", "community_name", "year", "started_by", "started_name", "started_at", "total", "done",
    "finished_at",
)  # fmt: skip
_HEAD = ("check_in_id", "name", "name_sort", "checked_in_on", "ended_on", "team_name", "duty")
_OWN = (
    "id", "year", "opened_at", "sealed_by", "sealed_at", "received_by", "received_at", "version",
)  # fmt: skip
_SAID = ("held_on", "appraisers", "grade", "opinion", "deeds")
_WRITTEN = ("answer_until", "written_by", "written_at", "why")


def run_of(row: Row) -> AppraisalRun:
    plain = {name: row[name] for name in _RUN}
    return AppraisalRun(**plain, community=OrgRef(row["community_id"], row["community_path"]))


def head_of(row: Row) -> SlipHead:
    """Of a check-in."""
    return SlipHead(
        **{name: row[name] for name in _HEAD},
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        work_types=tuple(row["holder"].get("claimed_work_types", ())),
    )


def slip_of(row: Row) -> FeedbackSlip:
    head = SlipHead(
        **{name: row[name] for name in _HEAD},
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        work_types=tuple(row["work_types"]),
    )
    return FeedbackSlip(
        **{name: row[name] for name in _OWN},
        member_id=row["person_id"],
        community=OrgRef(row["community_id"], row["community_path"]),
        head=head,
        state=SlipState(row["state"]),
        current=version_of(row) if row["number"] else None,
    )


def version_of(row: Row) -> SlipVersion:
    said = Appraisal(
        **{name: row[f"v_{name}"] for name in _SAID}, method=AppraisalMethod(row["v_method"])
    )
    return SlipVersion(
        number=row["number"],
        said=said,
        totals=Totals(row["v_service_count"], row["v_service_hours"]),
        **{name: row[f"v_{name}"] for name in _WRITTEN},
        answer=row["v_answer"] or "",
        answered_at=row["v_answered_at"],
    )


def slip_values(slip: FeedbackSlip) -> dict[str, Any]:
    """The row as JSON; `member_id` is never written again."""
    head = slip.head
    own = {name: getattr(slip, name) for name in _OWN}
    return own | {name: getattr(head, name) for name in _HEAD} | {
        "id": str(slip.id),
        "member_id": str(slip.member_id),
        "community_id": str(slip.community.id),
        "unit_id": str(head.unit.id),
        "check_in_id": str(head.check_in_id),
        "work_types": list(head.work_types),
        "state": slip.state.value,
        "number": slip.current.number if slip.current else 0,
    }  # fmt: skip


def version_values(slip: FeedbackSlip, version: SlipVersion) -> dict[str, Any]:
    said, totals = version.said, version.totals
    return {
        **{name: getattr(said, name) for name in _SAID},
        **{name: getattr(version, name) for name in _WRITTEN},
        "slip_id": str(slip.id),
        "number": version.number,
        "method": said.method.value,
        "service_count": totals.count,
        "service_hours": str(totals.hours),
    }


def line_of(row: Row) -> tuple[SlipLine, str]:
    line = SlipLine(
        id=row[0], member_id=row[1], name=row[2], unit=OrgName(row[3], row[4]),
        community=OrgName(row[5], row[6]), year=row[7], state=SlipState(row[8]), grade=row[9],
        service_count=row[10], service_hours=float(row[11]), answer_until=row[12],
        answered_at=row[13], sealed_at=row[14], received_at=row[15], version=row[16],
    )  # fmt: skip
    return line, row[17]


def consultation_of(row: Row) -> Consultation:
    return Consultation(**dict(row) | {"purpose": ConsultPurpose(row["purpose"])})


def decision_of(row: Row) -> SlipDecision:
    return SlipDecision(**dict(row) | {"kind": DecisionKind(row["kind"])})
