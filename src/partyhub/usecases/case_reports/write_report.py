"""A matter goes upward: the report is written for good, and sent at once if that is asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.case_reports.kinds import ReportPart
from partyhub.domain.case_reports.proof import Sending, sent
from partyhub.domain.case_reports.reader import ReportReader
from partyhub.domain.case_reports.refusals import NotASuperior, NotTheReporter
from partyhub.domain.case_reports.report import About, Account, Addressee, CaseReport, write
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CaseReportId, OrgId, TicketId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.numbering import Series, document_number
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NotACentre
from partyhub.domain.tickets.reporting import Report, reports
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.usecases.uow import UnitOfWork

_LOOKS_AHEAD: Final = timedelta(days=400)
"""Beyond any limit that we know, with a Spring Festival in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """`ticket_id` or `org_id` says where the matter is; `follows` names an earlier report of it."""

    account: Account
    part: ReportPart = ReportPart.FIRST
    ticket_id: TicketId | None = None
    org_id: OrgId | None = None
    follows: CaseReportId | None = None
    to_org_id: OrgId | None = None
    to_name: str = ""
    sending: Sending | None = None


@dataclass(frozen=True, slots=True)
class _Where:
    """The place of the matter, what it is about, and the report that comes first."""

    centre: OrgRef
    org: OrgRef
    about: About
    ticket: Ticket | None = None
    first: CaseReport | None = None


async def write_report(
    uow: UnitOfWork, actor: Actor, new: NewReport, *, now: datetime
) -> CaseReport:
    """404 out of reach, 403 if it is not this person's to report; the ticket becomes major."""
    async with uow:
        where = await _where(uow, actor, new)
        to = await _addressee(uow, where, new)
        calendar = await _calendar(uow, where, new.account.recognised_at, now)
        report = await _written(uow, actor, new, where, to, calendar, now)
        await uow.case_reports.add(report)
        uow.record(_event(report, "case-report.write", actor, now))
        if where.ticket is not None:
            await _mark_major(uow, where.ticket, report, calendar)
        if new.sending is not None:
            await uow.case_reports.prove(report.id, sent(report, new.sending, actor=actor, at=now))
            uow.record(_event(report, "case-report.send", actor, now))
        return await uow.commit(report)


async def _where(uow: UnitOfWork, actor: Actor, new: NewReport) -> _Where:
    if new.follows is not None:
        return await _following(uow, actor, new.follows)
    if new.ticket_id is not None:
        ticket = await uow.tickets.get(new.ticket_id, Reader.of(actor))
        actor.require(Permission.CASE_REPORT_WRITE, at=ticket.at())
        if not reports(ticket, actor):
            raise NotTheReporter("somebody else's to report", owner=ticket.owner.name)
        about = About(ticket.id, ticket.number)
        return _Where(ticket.centre, ticket.department, about, ticket)
    if new.org_id is None:
        raise Invalid("a ticket, a centre, or an earlier report", field="org_id")
    org = await uow.orgs.get(new.org_id)
    org.require_open()
    if (centre := org.centre) is None:
        raise NotACentre("a service centre or one of its departments", kind=org.kind)
    actor.require(Permission.CASE_REPORT_WRITE, at=org.at())
    return _Where(centre, org.ref, About())


async def _following(uow: UnitOfWork, actor: Actor, follows: CaseReportId) -> _Where:
    """The first report of the matter, whichever of its reports was named."""
    reader = ReportReader.of(actor)
    first = await uow.case_reports.get(follows, reader)
    if first.first_id is not None:
        first = await uow.case_reports.get(first.first_id, reader)
    actor.require(Permission.CASE_REPORT_WRITE, at=first.at())
    return _Where(first.centre, first.org, first.about, first=first)


async def _addressee(uow: UnitOfWork, where: _Where, new: NewReport) -> Addressee:
    """NotASuperior for an organisation that doesn't stand above; what follows goes the same way."""
    if new.to_org_id is not None:
        superior = await uow.orgs.get(new.to_org_id)
        known = await uow.case_reports.superiors(where.centre)
        if superior.id not in {one.id for one in known}:
            raise NotASuperior("not above this centre", org=str(superior.id))
        return Addressee(superior.name, superior.ref)
    if not new.to_name.strip() and where.first is not None:
        return where.first.to
    return Addressee(new.to_name.strip())


async def _calendar(
    uow: UnitOfWork, where: _Where, recognised: datetime, now: datetime
) -> WorkCalendar:
    """The one by which the report had to go up, and by which its ticket's clock runs."""
    started = where.ticket.clock.started_at if where.ticket else None
    since = min(recognised, started or recognised)
    return await uow.work_calendars.between(
        where.centre.id, local_day(since), local_day(now + _LOOKS_AHEAD)
    )


async def _written(
    uow: UnitOfWork, actor: Actor, new: NewReport, where: _Where, to: Addressee,
    calendar: WorkCalendar, now: datetime,
) -> CaseReport:  # fmt: skip
    year = local_day(now).year
    running = await uow.tickets.next_number(where.centre, year, Series.CASE_REPORT)
    return write(
        CaseReportId(new_id()),
        document_number(Series.CASE_REPORT, where.centre, year, running),
        centre=where.centre, org=where.org, about=where.about,
        first_id=where.first.id if where.first else None, part=new.part, account=new.account,
        to=to, by=Officer(actor.account_id, actor.display_name), at=now, calendar=calendar,
    )  # fmt: skip


async def _mark_major(
    uow: UnitOfWork, ticket: Ticket, report: CaseReport, calendar: WorkCalendar
) -> None:
    """An event of the ticket: who reported it, to whom, and as what."""
    policy = await uow.ticket_policies.current(ticket.centre.id)
    doing = Doing(by=report.author, at=report.written_at, calendar=calendar, policy=policy)
    step = Report(number=report.number, to=report.to.name, title=report.account.title)
    done = act(ticket, step, doing)
    await uow.tickets.save(done.ticket)
    uow.record(done.event)


def _event(report: CaseReport, action: str, actor: Actor, now: datetime) -> Event:
    return Event(
        action=action, subject=report.id, by=actor.account_id, at=now,
        facts={"number": report.number, "digest": report.digest},
    )  # fmt: skip
