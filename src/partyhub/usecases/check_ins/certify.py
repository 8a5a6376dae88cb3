"""Issuing certificates: one, or a whole list whose refused lines don't stop the others (CHK-06)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.numbering import certificate_number
from partyhub.domain.check_ins.ports import ShortCodes
from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE, CheckInAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.check_ins.told import told
from partyhub.usecases.uow import UnitOfWork

_STEP = CHECK_IN_LIFECYCLE.steps[CheckInAction.CERTIFY]
_NOT_YET = "?"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line of a list: `refusal` is a code, or empty."""

    id: UUID
    refusal: str = ""
    certificate_no: str = ""
    facts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What all certificates of one list have in common."""

    limit_days: int | None
    policy: Policy
    codes: ShortCodes
    now: datetime
    today: date


async def certify(
    uow: UnitOfWork, actor: Actor, *, check_in_id: CheckInId, terms: Terms
) -> CheckIn:
    """Issue one certificate: 404, 403, 409, 422 in this order."""
    async with told(uow, actor, check_in_id), uow:
        check_in = await uow.check_ins.get(
            check_in_id, within=actor.scope(Permission.CHECK_IN_READ)
        )
        actor.require(_STEP.needs, at=check_in.at(_STEP.at))
        fresh = (await _refreshed(uow, actor, [check_in]))[0]
        issued, event = _issue(fresh, actor, terms)
        saved = (await _numbered(uow, [(issued, event)], terms.today.year))[0]
        return await uow.commit(saved)


async def certify_many(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID], terms: Terms
) -> list[Outcome]:
    """Issue a list in one transaction; each line says what became of it, in the order asked."""
    async with uow:
        found = await uow.check_ins.get_many(ids, within=actor.scope(Permission.CHECK_IN_READ))
        outcomes = {i: Outcome(i, NotFound.code) for i in ids}
        issued: list[tuple[CheckIn, Event]] = []
        for check_in in await _refreshed(uow, actor, found):
            try:
                actor.require(_STEP.needs, at=check_in.at(_STEP.at))
                issued.append(_issue(check_in, actor, terms))
            except DomainError as refusal:
                facts = refusal.facts.get("fields", "")
                outcomes[check_in.id] = Outcome(check_in.id, refusal.code, "", facts)
        for saved in await _numbered(uow, issued, terms.today.year):
            outcomes[saved.id] = Outcome(saved.id, "", saved.certificate_no)
        return await uow.commit(list(outcomes.values()))


def _issue(check_in: CheckIn, actor: Actor, terms: Terms) -> tuple[CheckIn, Event]:
    days = terms.limit_days
    return check_in.certify(
        _NOT_YET,
        terms.codes.new(),
        terms.policy.check_in_limit_days if days is None else days,
        by=actor.account_id,
        at=terms.now,
        today=terms.today,
        policy=terms.policy,
    )


async def _refreshed(uow: UnitOfWork, actor: Actor, check_ins: Sequence[CheckIn]) -> list[CheckIn]:
    """The holders as the register has them now: from here on they are frozen."""
    candidates = await uow.check_ins.candidates(
        [c.member_id for c in check_ins], within=actor.scope(Permission.CHECK_IN_READ)
    )
    known = {c.member_id: c for c in candidates}
    return [
        replace(
            c,
            holder=replace(
                known[c.member_id].holder,
                claimed_work_types=c.holder.claimed_work_types,
                available_times=c.holder.available_times,
                specialties=c.holder.specialties,
            ),
        )
        if c.member_id in known
        else c
        for c in check_ins
    ]


async def _numbered(
    uow: UnitOfWork, issued: Sequence[tuple[CheckIn, Event]], year: int
) -> list[CheckIn]:
    """Numbers without gaps per unit and year, given last so that a refusal wastes none."""
    saved: list[CheckIn] = []
    by_unit = sorted(issued, key=lambda pair: pair[0].unit.path)
    for unit, group in groupby(by_unit, key=lambda pair: pair[0].unit):
        lines = list(group)
        first = await uow.check_ins.next_numbers(unit.id, year, len(lines))
        for offset, (check_in, event) in enumerate(lines):
            number = certificate_number(unit, year, first + offset)
            numbered = await uow.check_ins.save(replace(check_in, certificate_no=number))
            await uow.check_ins.index_numbers(numbered)
            uow.record(replace(event, facts={"certificate_no": number}))
            saved.append(numbered)
    return saved
