"""党员基本信息名册 (LG-07) as of any day; whoever is in a file sees who took it out."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.members.as_of import (
    HEADINGS,
    START,
    TITLE,
    RosterKey,
    RosterMember,
    RosterQuestion,
    row_of,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import counted_until, local_day
from partyhub.domain.shared.errors import Invalid, NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class AsOf:
    """At or below which organisation, as of which day."""

    org_id: OrgId | None
    on: date

    def question(self, after: RosterKey, limit: int, now: datetime) -> RosterQuestion:
        """Today isn't over, so what stands now is of today; Invalid for a day to come."""
        today = local_day(now)
        if self.on > today:
            raise Invalid("that day is still to come", field="on")
        until = counted_until(self.on, today)
        return RosterQuestion(on=self.on, until=until, after=after, limit=limit)


async def member_roster(
    uow: UnitOfWork, actor: Actor, asked: AsOf, *, after: RosterKey, limit: int, now: datetime
) -> list[RosterMember]:
    """One more than `limit`, if there is one; of who belongs elsewhere by now, only the name."""
    question = asked.question(after, limit + 1, now)
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow.reading():
        return await _listed(uow, question, await _within(uow, scope, asked), scope)


async def export_member_roster(
    uow: UnitOfWork, actor: Actor, asked: AsOf, *, purpose: str, now: datetime
) -> Book:
    """LG-07: at most 10,000 lines; an event for every organisation it was taken from."""
    question = asked.question(START, _AT_ONCE, now)
    scope = _scope(actor, Permission.MEMBER_EXPORT)
    async with uow:
        within = await _within(uow, scope, asked)
        people = await _all(uow, question, within, scope)
        for person in people:
            if person.id != actor.member_id:
                said = f"{TITLE}（{asked.on}）：{purpose}"
                uow.looked(Access.by(actor, MemberId(person.id), Look.EXPORT, now, said))
        for org_id in _taken_from(actor, scope, asked):
            uow.record(_event(actor, org_id, asked, len(people), purpose, now))
        rows = [row_of(serial, person) for serial, person in enumerate(people, start=1)]
        return await uow.commit(Book(f"{TITLE}（{asked.on}）", HEADINGS, rows))


async def _listed(
    uow: UnitOfWork, question: RosterQuestion, within: Scope, reach: Scope
) -> list[RosterMember]:
    found = await uow.member_histories.roster(question, within=within)
    return [one if reach.covers(one.now_at) else one.named_only() for one in found]


async def _all(
    uow: UnitOfWork, question: RosterQuestion, within: Scope, reach: Scope
) -> list[RosterMember]:
    people: list[RosterMember] = []
    full = True
    while full:
        found = await _listed(uow, question, within, reach)
        people += found
        if len(people) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        full = len(found) == question.limit
        if full:
            question = replace(question, after=found[-1].key)
    return people


def _scope(actor: Actor, permission: Permission) -> Scope:
    """NotAllowed for those who may read no organisation's members."""
    scope = actor.scope(permission)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=permission)
    return scope


async def _within(uow: UnitOfWork, scope: Scope, asked: AsOf) -> Scope:
    if asked.org_id is None:
        return scope
    return narrowed(scope, (await uow.orgs.get(asked.org_id)).path)


def _taken_from(actor: Actor, scope: Scope, asked: AsOf) -> list[OrgId]:
    if asked.org_id is not None:
        return [asked.org_id]
    return list(dict.fromkeys(g.org.id for g in actor.grants if g.org.path in scope.roots))


def _event(
    actor: Actor, org_id: OrgId, asked: AsOf, count: int, purpose: str, now: datetime
) -> Event:
    return Event(
        action="member-roster.export",
        subject=org_id,
        by=actor.account_id,
        at=now,
        note=purpose,
        facts={"on": asked.on.isoformat(), "rows": str(count)},
    )
