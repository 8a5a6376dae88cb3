"""What clients send about case reports."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Account as Paragraphs
from partyhub.api.text import Line, Note
from partyhub.api.working_time.bounds import Moment
from partyhub.domain.case_reports.kinds import ReportKind, ReportPart, SentBy
from partyhub.domain.case_reports.proof import Sending
from partyhub.domain.case_reports.report import Account
from partyhub.domain.shared.ids import CaseReportId, OrgId, TicketId
from partyhub.usecases.case_reports.prove import Said
from partyhub.usecases.case_reports.write_report import NewReport

_ID = "01936b5e-0000-7000-8000-000000000001"
_Title = Annotated[Line, Field(min_length=1, max_length=100)]


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(example)]})


class SendingIn(BaseModel):
    """How it goes up; `reference` proves it: a registered letter's number, who took the call."""

    model_config = _example(medium="fax", reference="传真回执 0912-3345")
    medium: SentBy
    reference: Line = ""
    text: Note = ""

    def sending(self) -> Sending:
        return Sending(medium=self.medium, reference=self.reference, text=self.text)


class CaseReportIn(BaseModel):
    """One matter: of a ticket, of a centre or department, or following an earlier report.

    `to_org_id` is an organisation above the centre; `to_name` a body outside this system.
    `sending` sends it in the same step.
    """

    model_config = _example(
        ticket_id=_ID, kind="major_request", title="集中反映二次供水泵房噪声问题",
        facts="柳荫小区四十余户集中来访。", done="已联系供水公司。", asked="请协调产权单位。",
        recognised_at="2026-11-22T09:10:00+08:00", to_org_id=_ID,
    )  # fmt: skip
    ticket_id: UUID | None = None
    org_id: UUID | None = None
    follows: UUID | None = None
    part: ReportPart = ReportPart.FIRST
    kind: ReportKind
    title: _Title
    facts: Annotated[Paragraphs, Field(min_length=1)]
    done: Paragraphs = ""
    asked: Paragraphs = ""
    recognised_at: Moment
    urgent: bool = False
    to_org_id: UUID | None = None
    to_name: Annotated[Line, Field(max_length=60)] = ""
    sending: SendingIn | None = None

    def new(self) -> NewReport:
        said = ("kind", "title", "facts", "done", "asked", "recognised_at", "urgent")
        return NewReport(
            account=Account(**{name: getattr(self, name) for name in said}),
            part=self.part,
            ticket_id=None if self.ticket_id is None else TicketId(self.ticket_id),
            org_id=None if self.org_id is None else OrgId(self.org_id),
            follows=None if self.follows is None else CaseReportId(self.follows),
            to_org_id=None if self.to_org_id is None else OrgId(self.to_org_id),
            to_name=self.to_name,
            sending=self.sending.sending() if self.sending else None,
        )


class AcknowledgementIn(BaseModel):
    """签收; `said_by` and `reference` when a body outside this system signed for it."""

    model_config = _example(text="收悉，即办。")
    text: Note = ""
    said_by: Annotated[Line, Field(max_length=60)] = ""
    reference: Line = ""

    def said(self) -> Said:
        return Said(text=self.text, said_by=self.said_by, reference=self.reference)


class ReportAnswerIn(AcknowledgementIn):
    """批示: what the superior answers."""

    model_config = _example(text="请街道牵头，三日内会商。")
    text: Annotated[Note, Field(min_length=1)]
