"""The demo's case reports (个案专报) of the first centre: late, answered, unsent and corrected."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from partyhub.demo.analysis_report import tell_report
from partyhub.demo.case_report_words import TOLD, Told
from partyhub.demo.stage import Stage
from partyhub.demo.ticket_crews import Crew
from partyhub.domain.case_reports.kinds import ProofKind, ReportPart
from partyhub.domain.case_reports.report import Account, CaseReport
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.days import at, in_utc, local_day
from partyhub.domain.shared.ids import CaseReportId
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.usecases.case_reports.prove import Said, receive_report, send_report
from partyhub.usecases.case_reports.read_reports import read_report
from partyhub.usecases.case_reports.write_report import NewReport, write_report

_MORNING, _DAY = time(9, 40), timedelta(days=1)
_MONTH = timedelta(days=40)
_JUST_NOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Superiors:
    """Who signs for them: the street's officer, and the organisation department's."""

    street: Actor
    district: Actor


@dataclass(slots=True)
class ReportTeller:
    """Each report by the use cases, at its own moment."""

    stage: Stage
    crew: Crew
    superiors: Superiors
    tickets: dict[str, Ticket]

    async def tell(self) -> int:
        """How many there are; what follows comes after its first. The quarter's analysis too."""
        written: dict[str, CaseReport] = {}
        today = local_day(self.stage.now)
        async with self.stage.work(None).reading() as uow:
            centre = self.crew.centre.id
            calendar = await uow.work_calendars.between(centre, today - _MONTH, today)
        for told in TOLD:
            written[told.key] = await self._one(told, written.get(told.follows), calendar)
        await tell_report(self.stage, self.crew)
        return len(written)

    async def _one(
        self, told: Told, first: CaseReport | None, calendar: WorkCalendar
    ) -> CaseReport:
        recognised, author = self._recognised(told, calendar), self._author(told)
        wrote = min(recognised + timedelta(minutes=25), self.stage.now)
        account = Account(
            kind=told.kind, title=told.title, facts=told.facts, done=told.done,
            asked=told.asked, recognised_at=recognised, urgent=told.urgent,
        )  # fmt: skip
        to = {"street": self.superiors.street, "district": self.superiors.district}.get(told.to)
        ticket = self.tickets.get(told.client)
        report = await write_report(
            self.stage.work(author), author,
            NewReport(
                account=account, part=ReportPart(told.part),
                ticket_id=ticket.id if ticket else None, org_id=self.crew.centre.id,
                follows=first.id if first else None,
                to_org_id=to.grants[0].org.id if to else None, to_name="" if to else told.to,
            ),
            now=wrote,
        )  # fmt: skip
        await self._way(told, report.id, to, wrote)
        return report

    async def _way(
        self, told: Told, report_id: CaseReportId, to: Actor | None, wrote: datetime
    ) -> None:
        """Sent by the director, opened, signed for and answered by the addressee."""
        director, when = self._director(), wrote
        for minutes, word in told.way:
            when = min(when + timedelta(minutes=minutes), self.stage.now)
            if word == "open" and to is not None:
                await read_report(self.stage.work(to), to, report_id=report_id, now=when)
            elif told.sending is not None and word == "send":
                await send_report(
                    self.stage.work(director), director, report_id=report_id,
                    sending=told.sending, now=when,
                )  # fmt: skip
            else:
                kind = ProofKind.ACKNOWLEDGED if word == "sign" else ProofKind.ANSWERED
                said = Said(text=told.answer if word == "answer" else "", said_by=told.outside)
                who = to or director
                await receive_report(
                    self.stage.work(who), who, report_id=report_id, kind=kind, said=said, now=when
                )

    def _recognised(self, told: Told, calendar: WorkCalendar) -> datetime:
        """On the morning of a working day; today's, just now."""
        if not told.days:
            return self.stage.now - _JUST_NOW
        ticket = self.tickets.get(told.client)
        day = local_day(self.stage.now) - told.days * _DAY
        if ticket is not None:
            day = max(day, local_day(ticket.changed_at) + _DAY)
        while not calendar.day(day).works:
            day += _DAY
        return min(in_utc(at(day, _MORNING)), self.stage.now - _JUST_NOW)

    def _author(self, told: Told) -> Actor:
        ticket = self.tickets.get(told.client)
        if ticket is None:
            return self._director()
        held = (Grant(Role.HANDLER, ticket.department),)
        return Actor(ticket.owner.id, ticket.owner.name, held, org_name=self.crew.centre.name)

    def _director(self) -> Actor:
        who, centre = self.crew.director, self.crew.centre
        held = (Grant(Role.CENTRE_DIRECTOR, centre.ref),)
        return Actor(who.id, who.name, held, org_name=centre.name)
