"""A report's way upward: it is sent, signed for and answered; each is a row that stays."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.case_reports.kinds import ProofKind
from partyhub.domain.case_reports.proof import Proof, Sending, received, receives, sent
from partyhub.domain.case_reports.reader import ReportReader
from partyhub.domain.case_reports.report import CaseReport
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CaseReportId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.case_reports.read_reports import WholeReport, whole_report
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What came back; `said_by` and `reference` for a body outside this system."""

    text: str = ""
    said_by: str = ""
    reference: str = ""


async def send_report(
    uow: UnitOfWork, actor: Actor, *, report_id: CaseReportId, sending: Sending, now: datetime
) -> WholeReport:
    """NotTheSender; it may be sent again by another medium, and the first time counts."""
    async with uow:
        report = await uow.case_reports.get(report_id, ReportReader.of(actor))
        proof = sent(report, sending, actor=actor, at=now)
        return await _kept(uow, actor, report, proof, now)


async def receive_report(
    uow: UnitOfWork,
    actor: Actor,
    *,
    report_id: CaseReportId,
    kind: ProofKind,
    said: Said,
    now: datetime,
) -> WholeReport:
    """签收 or 批示: by who stands at the addressee; for a body outside, by who sends to it."""
    async with uow:
        report = await uow.case_reports.get(report_id, ReportReader.of(actor))
        if not receives(report, actor):
            raise NotAllowed("not addressed to you", permission=Permission.CASE_REPORT_ACKNOWLEDGE)
        wanted = Proof(
            kind=kind, at=now, by=actor.account_id, by_name=actor.display_name,
            org_name=actor.org_name, said_by=said.said_by.strip(),
            reference=said.reference.strip(), text=said.text.strip(),
        )  # fmt: skip
        proof = received(report, await uow.case_reports.proofs(report.id), wanted)
        return await _kept(uow, actor, report, proof, now)


async def _kept(
    uow: UnitOfWork, actor: Actor, report: CaseReport, proof: Proof, now: datetime
) -> WholeReport:
    await uow.case_reports.prove(report.id, proof)
    event = Event(
        action=f"case-report.{proof.kind}", subject=report.id, by=actor.account_id, at=now,
        facts={"number": report.number, "digest": report.digest},
    )  # fmt: skip
    uow.record(event)
    return await uow.commit(await whole_report(uow, actor, report, now))
