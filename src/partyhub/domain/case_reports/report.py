"""A case report (个案专报, 一事一报; TKT-26, TKT-27): written once, never edited, never deleted."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from partyhub.domain.case_reports.kinds import ReportKind, ReportPart
from partyhub.domain.shared.days import in_utc
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import CaseReportId, TicketId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.limits import Limit, LimitKind

_SAME_DAY = Limit(LimitKind.SAME_DAY, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the author says: what happened, what was done, what is asked of the superior."""

    kind: ReportKind
    title: str
    facts: str
    done: str = ""
    asked: str = ""
    recognised_at: datetime
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom: an organisation above the centre, or a body outside this system by its name."""

    name: str
    org: OrgRef | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The one matter: a ticket with its number, or none."""

    ticket_id: TicketId | None = None
    ticket_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """`first_id` names the first report of the matter for all that follow it.

    `due_at` is when it had to be sent: the end of the working day on which the matter was
    recognised (DL-14), by the calendar that was known when it was written.
    """

    id: CaseReportId
    number: str
    centre: OrgRef
    org: OrgRef
    about: About
    first_id: CaseReportId | None
    part: ReportPart
    account: Account
    to: Addressee
    author: Officer
    written_at: datetime
    due_at: datetime
    digest: str = ""

    def at(self) -> Place:
        return Place((self.org.path,))

    @property
    def holds(self) -> bool:
        """Whether its words are still those whose digest was kept."""
        return self.digest == digest_of(self)


def write(
    report_id: CaseReportId,
    number: str,
    *,
    centre: OrgRef,
    org: OrgRef,
    about: About,
    first_id: CaseReportId | None,
    part: ReportPart,
    account: Account,
    to: Addressee,
    by: Officer,
    at: datetime,
    calendar: WorkCalendar,
) -> CaseReport:
    """Invalid for a recognition that is still to come, and for a part that has no first report."""
    if account.recognised_at > at:
        raise Invalid("recognised before it is reported", field="recognised_at")
    if (part is ReportPart.FIRST) != (first_id is None):
        raise Invalid("only what follows names the first report", field="part")
    for name in ("title", "facts"):
        needed(getattr(account, name), name)
    needed(to.name, "to_name")
    report = CaseReport(
        id=report_id, number=number, centre=centre, org=org, about=about, first_id=first_id,
        part=part, account=account, to=to, author=by, written_at=at,
        due_at=due_of(account.recognised_at, calendar, at),
    )  # fmt: skip
    return replace(report, digest=digest_of(report))


def due_of(recognised_at: datetime, calendar: WorkCalendar, now: datetime) -> datetime:
    """DL-14, 及时: the closing of that working day; of the next, if the day was over or off."""
    return in_utc(deadline(recognised_at, _SAME_DAY, calendar=calendar, now=now).due_at)


def digest_of(report: CaseReport) -> str:
    """SHA-256 over all that the report says, names sorted, in UTF-8 without blanks between."""
    said = json.dumps(_canonical(report), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def _canonical(report: CaseReport) -> dict[str, Any]:
    account = report.account
    return {
        "number": report.number,
        "centre": str(report.centre.id),
        "org": str(report.org.id),
        "ticket": report.about.ticket_number,
        "first": str(report.first_id or ""),
        "part": report.part.value,
        "kind": account.kind.value,
        "title": account.title,
        "facts": account.facts,
        "done": account.done,
        "asked": account.asked,
        "recognised_at": _utc(account.recognised_at),
        "urgent": account.urgent,
        "to": report.to.name,
        "author": report.author.name,
        "written_at": _utc(report.written_at),
        "due_at": _utc(report.due_at),
    }


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
