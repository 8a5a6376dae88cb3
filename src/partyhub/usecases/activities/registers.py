"""Activities read, listed, taken out as ledgers and printed (LG-19, LG-20, LG-27)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.activities.activity import Activity, possible
from partyhub.domain.activities.forms import FORMS, ActivityForm, counted, totals
from partyhub.domain.activities.seat import Tally
from partyhub.domain.activities.states import ActivityAction
from partyhub.domain.activities.views import (
    ActivityFilter,
    ActivityLine,
    ActivityShow,
    LedgerLine,
)
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivityId, MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.activities.seats import require_kept
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which activities, at or below which organisation, between which days (both included)."""

    show: ActivityShow
    org_id: OrgId | None
    since: date
    until: date

    def filter(
        self, now: datetime, after: tuple[datetime, UUID] | None, limit: int
    ) -> ActivityFilter:
        if self.until < self.since:
            raise Invalid("it ends after it begins", field="until")
        return ActivityFilter(
            show=self.show, now=now, start=first_moment(self.since),
            end=moment_after(self.until), after=after, limit=limit,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadActivity:
    """An activity, its theme's title, how many come, and what its reader may do.

    `may_keep`: it is theirs to run, so that they read who signed up.
    """

    activity: Activity
    theme: str
    tally: Tally
    came: int
    possible: Sequence[ActivityAction]
    may_keep: bool


async def read_activity(uow: UnitOfWork, actor: Actor, activity_id: ActivityId) -> ReadActivity:
    """NotFound out of reach."""
    async with uow.reading():
        activity = await uow.activities.get(activity_id)
        if not actor.scope(Permission.ACTIVITY_READ).covers(activity.at()):
            raise NotFound("no such activity", activity=str(activity_id))
        came = await uow.activity_seats.came(activity_id, None)
        tally = await uow.activity_seats.tally(activity_id)
        theme = await _theme(uow, activity)
        return ReadActivity(
            activity, theme, tally, len(came), possible(activity, actor),
            actor.scope(Permission.ACTIVITY_KEEP).covers(activity.at()),
        )  # fmt: skip


async def list_activities(
    uow: UnitOfWork,
    actor: Actor,
    asked: Asked,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    now: datetime,
) -> list[ActivityLine]:
    """NotAllowed for who reads no activities."""
    scope, wanted = actor.require_any(Permission.ACTIVITY_READ), asked.filter(now, after, limit)
    async with uow.reading():
        within = await within_org(uow, scope, asked.org_id)
        return await uow.activities.page(wanted, within=within)


async def export_activities(
    uow: UnitOfWork, actor: Actor, form: ActivityForm, asked: Asked, *, now: datetime
) -> Book:
    """At most 10,000 lines; no names of members."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    async with uow:
        within = await within_org(uow, scope, asked.org_id)
        wanted = asked.filter(now, None, _AT_ONCE)
        chosen, lines = FORMS[form], await _all(uow, wanted, within)
        taken = [line for line in lines if chosen.takes(line)]
        facts = {"form": form.value, "rows": str(len(taken))}
        for org_id in taken_from(actor, scope, asked.org_id):
            uow.record(
                Event(action="activities.export", subject=org_id, by=actor.account_id, at=now,
                      facts=facts)
            )  # fmt: skip
        rows = [[str(n), *chosen.row(line)] for n, line in enumerate(taken, start=1)]
        if form is ActivityForm.THEMES:
            rows += [list(row) for row in totals(taken)]
        title = f"{chosen.title}（{asked.since} 至 {asked.until}）"
        return await uow.commit(Book(title, chosen.headings, rows, counted(now)))


@dataclass(frozen=True, slots=True)
class RecordPage:
    """What stands on a page of the record book."""

    activity: Activity
    theme: str
    names: Sequence[str]


async def record_page(
    uow: UnitOfWork, actor: Actor, activity_id: ActivityId, *, now: datetime
) -> RecordPage:
    """For who keeps it; a look at everybody whose name it bears (LG-27)."""
    async with uow:
        activity = await uow.activities.get(activity_id)
        require_kept(actor, activity)
        came = await uow.activity_seats.came(activity_id, None)
        for one in came:
            if one.member_id != actor.member_id:
                member_id = MemberId(one.member_id)
                uow.looked(Access.by(actor, member_id, Look.PRINT, now, "活动记录本"))
        page = RecordPage(activity, await _theme(uow, activity), [one.name for one in came])
        return await uow.commit(page)


async def _theme(uow: UnitOfWork, activity: Activity) -> str:
    theme_id = activity.plan.theme_id
    return "" if theme_id is None else (await uow.activity_themes.get(theme_id)).title


async def _all(uow: UnitOfWork, wanted: ActivityFilter, within: Scope) -> list[LedgerLine]:
    lines: list[LedgerLine] = []
    while True:
        found = await uow.activities.ledger(wanted, within=within)
        lines += found
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < wanted.limit:
            return lines
        wanted = replace(wanted, after=(found[-1].begins_at, found[-1].id))
