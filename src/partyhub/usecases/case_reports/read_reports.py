"""Reading case reports: lists, one report with its proof and its chain, and who is above."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.case_reports.kinds import ReportAction, ReportState
from partyhub.domain.case_reports.proof import (
    Proof,
    is_late,
    opened,
    possible,
    sent_at,
    state_of,
)
from partyhub.domain.case_reports.reader import ReportReader
from partyhub.domain.case_reports.report import CaseReport
from partyhub.domain.case_reports.views import ReportFilter, ReportRow, Superior
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.ids import CaseReportId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NotACentre
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeReport:
    """A report, its proof, the other reports of its matter, and what this person may do now.

    `reads_ticket`: whether the ticket that it is about is in this person's reach.
    """

    report: CaseReport
    centre_name: str
    proofs: Sequence[Proof]
    chain: Sequence[ReportRow]
    state: ReportState
    late: bool
    reads_ticket: bool
    actions: Sequence[ReportAction]


async def list_reports(
    uow: UnitOfWork,
    actor: Actor,
    wanted: ReportFilter,
    *,
    now: datetime,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[ReportRow]:
    """NotAllowed for who reads no case reports anywhere."""
    reader = ReportReader.of(actor)
    if not reader.reads:
        raise NotAllowed("reads no case reports", permission=Permission.CASE_REPORT_READ)
    async with uow.reading():
        return await uow.case_reports.page(wanted, reader, now=now, after=after, limit=limit)


async def read_report(
    uow: UnitOfWork, actor: Actor, *, report_id: CaseReportId, now: datetime
) -> WholeReport:
    """NotFound out of reach. The first opening by each person at the addressee is kept."""
    async with uow:
        report = await uow.case_reports.get(report_id, ReportReader.of(actor))
        seen = opened(report, await uow.case_reports.proofs(report.id), actor, now)
        if seen is not None:
            await uow.case_reports.prove(report.id, seen)
        return await uow.commit(await whole_report(uow, actor, report, now))


async def whole_report(
    uow: UnitOfWork, actor: Actor, report: CaseReport, now: datetime
) -> WholeReport:
    proofs = await uow.case_reports.proofs(report.id)
    centre = await uow.orgs.get(report.centre.id)
    first = report.first_id or report.id
    return WholeReport(
        report=report,
        centre_name=centre.name,
        proofs=proofs,
        chain=await uow.case_reports.chain(first, ReportReader.of(actor)),
        state=state_of(proofs),
        late=is_late(report.due_at, sent_at(proofs), now),
        reads_ticket=await _reads_ticket(uow, actor, report),
        actions=possible(report, proofs, actor),
    )


async def _reads_ticket(uow: UnitOfWork, actor: Actor, report: CaseReport) -> bool:
    if report.about.ticket_id is None:
        return False
    try:
        await uow.tickets.get(report.about.ticket_id, Reader.of(actor))
    except NotFound:
        return False
    return True


async def list_superiors(uow: UnitOfWork, actor: Actor, *, org_id: OrgId) -> Sequence[Superior]:
    """Who stands above a centre, or above the centre of a department."""
    actor.require_any(Permission.CASE_REPORT_WRITE)
    async with uow.reading():
        org = await uow.orgs.get(org_id)
        if (centre := org.centre) is None:
            raise NotACentre("a service centre or one of its departments", kind=org.kind)
        return await uow.case_reports.superiors(centre)
