"""What is sent to freeze and send a report, and a report as it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note
from partyhub.domain.analysis.definitions import Metric
from partyhub.domain.analysis.figures import Figures
from partyhub.domain.analysis.issues import Issue, difficult, hot
from partyhub.domain.analysis.periods import PeriodKind
from partyhub.domain.analysis.report import Report
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission

_ID = "01936b5e-0000-7000-8000-000000000001"
_Comment = Annotated[Note, Field(description="The author's words; they are frozen too.")]


class ReportIn(BaseModel):
    """A centre's period, and what its director says of hot and difficult issues."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "centre_id": _ID,
                    "since": "2026-07-01",
                    "until": "2026-09-30",
                    "hot_comment": "高龄津贴申领集中，建议上门代办。",
                    "difficult_comment": "老旧小区漏水涉及多家产权单位，需街道牵头协调。",
                }
            ]
        },
    )
    centre_id: UUID
    since: date
    until: date
    hot_comment: _Comment = ""
    difficult_comment: _Comment = ""


class ReportSendingIn(BaseModel):
    """Whom else a copy goes to, by name: the regional centre (NT-13)."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"copies": "区域党群服务中心"}]},
    )
    copies: Line = ""


@dataclass(frozen=True, slots=True)
class ReportSendingOut:
    """When it went out, by whom, to whom, with copies to whom."""

    at: datetime
    by_name: str
    to_name: str
    copies: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOut:
    """A frozen report; nothing in it ever changes but that it may still be sent."""

    id: UUID
    number: str
    title: str
    centre_id: UUID
    centre_name: str
    period: PeriodKind
    period_name: str
    since: date
    until: date
    definition: int
    metrics: Sequence[Metric]
    figures: Figures
    hot: Sequence[Issue]
    difficult: Sequence[Issue]
    hot_comment: str
    difficult_comment: str
    frozen_at: datetime
    frozen_by_name: str
    sending: ReportSendingOut | None
    publishable: bool
    may_send: bool


_SAME = (
    "id", "number", "title", "centre_name", "definition", "metrics", "figures", "hot_comment",
    "difficult_comment", "frozen_at", "frozen_by_name", "publishable",
)  # fmt: skip


def report_out(report: Report, actor: Actor) -> ReportOut:
    """The report as this caller sees it."""
    sending, place = report.sending, Place((report.centre.path,))
    sent = None
    if sending is not None:
        sent = ReportSendingOut(sending.at, sending.by_name, sending.to_name, sending.copies)
    directs = actor.scope(Permission.TICKET_DIRECT).covers(place)
    return ReportOut(
        **{name: getattr(report, name) for name in _SAME},
        centre_id=report.centre.id,
        period=report.period.kind,
        period_name=report.period.name,
        since=report.period.since,
        until=report.period.until,
        hot=hot(report.figures.items),
        difficult=difficult(report.figures.items),
        sending=sent,
        may_send=directs and sending is None,
    )
