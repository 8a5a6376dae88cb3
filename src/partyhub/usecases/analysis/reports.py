"""Freezing, sending and reading analysis reports (TKT-28, RP-02, NT-13)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.refusals import NobodyToSendTo, ReportOfACentre
from partyhub.domain.analysis.report import Author, Report, Sending, frozen
from partyhub.domain.analysis.views import ReportLine
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.views import OrgStep
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.analysis.places import seen_by
from partyhub.usecases.uow import UnitOfWork

_MOST_COPIES = 200


async def freeze_report(
    uow: UnitOfWork,
    actor: Actor,
    *,
    centre_id: OrgId,
    period: Period,
    comments: tuple[str, str],
    now: datetime,
) -> Report:
    """Who directs a centre freezes its figures, with what they say of hot and difficult issues."""
    async with uow:
        centre = await uow.orgs.locked(centre_id)
        actor.require(Permission.TICKET_DIRECT, at=centre.at())
        _require_centre(centre)
        figures = await uow.analysis.figures(
            [centre.path], period, seen_by=seen_by(actor), now=now, people=True
        )
        running = await uow.analysis_reports.next_number(centre.ref, local_day(now).year)
        author = Author(id=actor.account_id, name=actor.display_name, hot_comment=comments[0],
                        difficult_comment=comments[1])  # fmt: skip
        report = frozen(
            new_id(), running=running, centre=centre.ref, centre_name=centre.name, period=period,
            figures=figures, author=author, at=now,
        )  # fmt: skip
        await uow.analysis_reports.freeze(report)
        uow.record(_event("report.freeze", report, actor, now))
        return await uow.commit(report)


async def send_report(
    uow: UnitOfWork, actor: Actor, *, report_id: UUID, copies: str, now: datetime
) -> Report:
    """To the organisation department; copies to those between and to `copies`."""
    async with uow:
        report = await _reached(uow, actor, report_id)
        actor.require(Permission.TICKET_DIRECT, at=Place((report.centre.path,)))
        above = (await uow.orgs.above(await uow.orgs.get(report.centre.id)))[:-1]
        to = _recipient(above)
        between = [step.name for step in above if step.id != to.id]
        named = "、".join(filter(None, (*between, copies.strip()[:_MOST_COPIES])))
        sending = Sending(at=now, by=actor.account_id, by_name=actor.display_name,
                          to=OrgId(to.id), to_name=to.name, copies=named)  # fmt: skip
        sent = report.sent(sending)
        await uow.analysis_reports.send(sent)
        uow.record(_event("report.send", sent, actor, now))
        return await uow.commit(sent)


async def read_report(uow: UnitOfWork, actor: Actor, *, report_id: UUID) -> Report:
    """As it was frozen; NotFound out of reach, and for others than the centre until it is sent."""
    async with uow.reading():
        return await _reached(uow, actor, report_id)


async def list_reports(
    uow: UnitOfWork, actor: Actor, *, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[ReportLine]:
    """The latest first."""
    within = actor.require_any(Permission.TICKET_ANALYSE)
    async with uow.reading():
        return await uow.analysis_reports.page(
            within=within, drafts=_drafts(actor), after=after, limit=limit
        )


async def _reached(uow: UnitOfWork, actor: Actor, report_id: UUID) -> Report:
    within = actor.scope(Permission.TICKET_ANALYSE)
    return await uow.analysis_reports.get(report_id, within=within, drafts=_drafts(actor))


def _drafts(actor: Actor) -> Scope:
    return actor.scope(Permission.TICKET_DIRECT)


def _require_centre(org: Org) -> None:
    if org.kind is not OrgKind.CENTRE:
        raise ReportOfACentre("a service centre reports", kind=org.kind)


def _recipient(above: Sequence[OrgStep]) -> OrgStep:
    for step in reversed(above):
        if step.kind is OrgKind.SUPERIOR_ORG_DEPARTMENT:
            return step
    raise NobodyToSendTo("no organisation department above")


def _event(action: str, report: Report, actor: Actor, at: datetime) -> Event:
    facts = {"number": report.number, "period": report.period.name}
    return Event(action=action, subject=report.id, by=actor.account_id, at=at, facts=facts)
