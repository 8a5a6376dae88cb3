"""党员基本信息名册 (LG-07) as of any day; whoever is in a file sees who took it out."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.members.as_of import (
    CATEGORY_ZH,
    HEADINGS,
    START,
    TITLE,
    RosterKey,
    RosterMember,
    RosterQuestion,
    row_of,
)
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.codes import MEMBER_STATUS_ZH, MemberStatus
from partyhub.domain.shared.days import counted_until, local_day
from partyhub.domain.shared.errors import Invalid, NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class AsOf:
    """At or below which organisation, as of which day; who was of which status and category."""

    org_id: OrgId | None
    on: date
    status: MemberStatus | None = None
    category: MemberCategory | None = None

    @property
    def title(self) -> str:
        status = [] if self.status is None else [MEMBER_STATUS_ZH[self.status]]
        category = [] if self.category is None else [CATEGORY_ZH[self.category]]
        return f"{TITLE}（{'，'.join((*status, *category, str(self.on)))}）"

    @property
    def facts(self) -> dict[str, str]:
        said = {"on": self.on, "status": self.status, "category": self.category}
        return {name: str(value) for name, value in said.items() if value is not None}

    def question(self, after: RosterKey, limit: int, now: datetime) -> RosterQuestion:
        """Today isn't over, so what stands now is of today; Invalid for a day to come."""
        today = local_day(now)
        if self.on > today:
            raise Invalid("that day is still to come", field="on")
        until = counted_until(self.on, today)
        return RosterQuestion(
            on=self.on, until=until, after=after, limit=limit,
            statuses=() if self.status is None else (self.status,),
            categories=() if self.category is None else (self.category,),
        )  # fmt: skip


async def member_roster(
    uow: UnitOfWork, actor: Actor, asked: AsOf, *, after: RosterKey, limit: int, now: datetime
) -> list[RosterMember]:
    """One more than `limit`, if there is one; of who belongs elsewhere by now, only the name."""
    question = asked.question(after, limit + 1, now)
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow.reading():
        return await _listed(uow, question, await within_org(uow, scope, asked.org_id), scope)


async def export_member_roster(
    uow: UnitOfWork, actor: Actor, asked: AsOf, *, purpose: str, now: datetime
) -> Book:
    """LG-07: at most 10,000 lines; an event for every organisation it was taken from."""
    question = asked.question(START, _AT_ONCE, now)
    scope = _scope(actor, Permission.MEMBER_EXPORT)
    async with uow:
        within = await within_org(uow, scope, asked.org_id)
        people = await _all(uow, question, within, scope)
        for person in people:
            if person.id != actor.member_id:
                said = f"{asked.title}：{purpose}"
                uow.looked(Access.by(actor, MemberId(person.id), Look.EXPORT, now, said))
        for org_id in taken_from(actor, scope, asked.org_id):
            uow.record(_event(actor, org_id, asked, len(people), purpose, now))
        rows = [row_of(serial, person) for serial, person in enumerate(people, start=1)]
        return await uow.commit(Book(asked.title, HEADINGS, rows))


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


def _event(
    actor: Actor, org_id: OrgId, asked: AsOf, count: int, purpose: str, now: datetime
) -> Event:
    return Event(
        action="member-roster.export",
        subject=org_id,
        by=actor.account_id,
        at=now,
        note=purpose,
        facts=asked.facts | {"rows": str(count)},
    )
