"""Takes rosters out: who may, how much at once, and a trace for every person (CHK-20, LG-05)."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.forms import (
    LAYOUTS,
    OVERVIEW_HEADINGS,
    OVERVIEW_TITLE,
    Form,
    RosterPerson,
    counted,
)
from partyhub.domain.check_ins.refusals import ExportTooLarge, PurposeNeeded
from partyhub.domain.check_ins.views import CheckInFilter, CheckInLine, CheckInOrder
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Phones:
    """Whole numbers are given where the actor may reveal them, and only for a purpose."""

    whole: bool = False
    purpose: str = ""
    vault: Vault

    def reveal_scope(self, actor: Actor) -> Scope:
        """Where numbers are whole; nowhere unless it was asked for."""
        if not self.whole:
            return Scope()
        scope = actor.require_any(Permission.MEMBER_REVEAL)
        if not self.purpose.strip():
            raise PurposeNeeded("say what the whole numbers are for", field="purpose")
        return scope


async def export_check_ins(
    uow: UnitOfWork,
    actor: Actor,
    wanted: CheckInFilter,
    *,
    form: Form,
    phones: Phones,
    now: datetime,
) -> Book:
    """The rows by name; every person's data that goes out leaves a trace that they can see."""
    layout, scope = LAYOUTS[form], actor.require_any(Permission.CHECK_IN_EXPORT)
    reveal, purpose = phones.reveal_scope(actor), phones.purpose.strip() or layout.title
    narrowed = replace(wanted, states=wanted.states or layout.states, order=CheckInOrder.NAME)
    rows: list[Sequence[str]] = []
    async with uow:
        if (await uow.check_ins.tally(narrowed, within=scope)).count > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        async for lines in _pages(uow, narrowed, scope):
            for person in await _persons(uow, lines, scope, reveal, phones.vault):
                rows.append(layout.row(len(rows) + 1, person))
                uow.looked(Access.by(actor, person.check_in.member_id, Look.EXPORT, now, purpose))
        return await uow.commit(Book(layout.title, layout.headings, rows, counted(form, now)))


async def _pages(
    uow: UnitOfWork, wanted: CheckInFilter, scope: Scope
) -> AsyncIterator[list[CheckInLine]]:
    after: tuple[str, str] | None = None
    taken = 0
    while taken < MOST_ROWS:
        found = await uow.check_ins.page(wanted, within=scope, after=after, limit=_AT_ONCE)
        if found:
            yield [line for line, _ in found]
        if len(found) < _AT_ONCE:
            return
        taken, after = taken + len(found), (found[-1][1], str(found[-1][0].id))


async def _persons(
    uow: UnitOfWork, lines: Sequence[CheckInLine], scope: Scope, reveal: Scope, vault: Vault
) -> list[RosterPerson]:
    found = await uow.check_ins.get_many([line.id for line in lines], within=scope)
    by_id: dict[UUID, CheckIn] = {check_in.id: check_in for check_in in found}
    known = [(by_id[line.id], line) for line in lines if line.id in by_id]
    open_to = [c.id for c, _ in known if reveal.covers(_place(c))]
    sealed = await uow.check_ins.sealed_phones(open_to) if open_to else {}
    pairs = [(c.member_id, c.community.id) for c, _ in known]
    served = await uow.service_records.served_there(pairs)
    sums = {(one.member_id, one.community_id): (one.entries, one.hours) for one in served}
    return [
        RosterPerson(c, line, _phone(c, sealed, vault), *sums[c.member_id, c.community.id])
        for c, line in known
    ]


def _place(check_in: CheckIn) -> Place:
    """A community has to do with those alone who have come to it (SP-17)."""
    came = check_in.checked_in_on is not None
    return Place.of([check_in.unit, check_in.community] if came else [check_in.unit])


def _phone(check_in: CheckIn, sealed: dict[UUID, bytes], vault: Vault) -> str:
    kept = sealed.get(check_in.id)
    if kept is None:
        return check_in.holder.phone_masked
    return vault.open(kept, aad=f"members|phone|{check_in.member_id}")


async def export_overview(
    uow: UnitOfWork, actor: Actor, *, under: Sequence[UUID], now: datetime
) -> Book:
    """表2 (CHK-22): no personal data, so no traces."""
    scope = actor.require_any(Permission.CHECK_IN_EXPORT)
    tops = under or [g.org.id for g in actor.grants if g.org.path in scope.roots]
    async with uow.reading():
        orgs = [await uow.orgs.get(OrgId(org_id)) for org_id in dict.fromkeys(tops)]
        if not all(scope.covers(org.at()) for org in orgs):
            raise NotAllowed("no exports of this organisation", permission="check-in:export")
        lines = await uow.statistics.overview([org.id for org in orgs], within=scope)
    rows = [
        [str(serial), line.community_name, line.contact_name, line.contact_phone,
         str(line.checked_in), str(line.assigned), str(line.teams), str(len(line.unit_ids)),
         "、".join(line.unit_names)]
        for serial, line in enumerate(lines, start=1)
    ]  # fmt: skip
    return Book(OVERVIEW_TITLE, OVERVIEW_HEADINGS, rows, counted(Form.OVERVIEW, now))
