"""A branch keeps its register of activists; who reads one of them is told by an event (MEM-16)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.activists.activist import (
    Activist,
    ActivistEnd,
    ActivistReview,
    ActivistSaid,
    ended,
    require_confirmed,
    require_reviewable,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivistId, ActivistReviewId, OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.belonging import unit_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadActivist:
    """One entry, what was seen, and whether the reader keeps it."""

    activist: Activist
    reviews: list[ActivistReview]
    may_edit: bool


async def add_activist(
    uow: UnitOfWork,
    actor: Actor,
    *,
    branch_id: OrgId,
    said: ActivistSaid,
    pinyin: Pinyin,
    now: datetime,
) -> ReadActivist:
    """MEMBER_EDIT at the branch; NotABranch, OrgClosed."""
    async with uow:
        branch = await uow.orgs.locked(branch_id)
        actor.require(Permission.MEMBER_EDIT, at=branch.at())
        await unit_of(uow, branch)
        require_confirmed(said, local_day(now))
        activist = Activist(
            id=ActivistId(new_id()), branch=branch.ref, branch_name=branch.name, said=said,
            name_sort=pinyin.of_person(said.name).sort, added_at=now, added_by=actor.display_name,
        )  # fmt: skip
        await uow.activists.add(activist)
        uow.record(_event("activist.add", actor, activist, now))
        return await uow.commit(ReadActivist(activist, [], True))


async def read_activist(
    uow: UnitOfWork, actor: Actor, activist_id: ActivistId, *, now: datetime
) -> ReadActivist:
    """NotFound out of reach; the look is an event, as they have no record of their own yet."""
    async with uow:
        activist = await _visible(uow, actor, activist_id)
        uow.record(_event("activist.view", actor, activist, now))
        return await uow.commit(await _read(uow, actor, activist))


async def review_activist(
    uow: UnitOfWork, actor: Actor, review: ActivistReview, *, now: datetime
) -> ReadActivist:
    """A 考察 entry; it is never changed."""
    async with uow:
        activist = await _editable(uow, actor, review.activist_id)
        require_reviewable(activist, review.on, local_day(now))
        await uow.activists.add_review(review)
        uow.record(_event("activist.review", actor, activist, now))
        return await uow.commit(await _read(uow, actor, activist))


async def end_activist(
    uow: UnitOfWork, actor: Actor, activist_id: ActivistId, end: ActivistEnd, *, now: datetime
) -> ReadActivist:
    """404 for a member out of reach: the link opens their record."""
    async with uow:
        before = await _editable(uow, actor, activist_id)
        after = ended(before, end, by=actor.display_name, today=local_day(now))
        if after.end and after.end.member_id:
            await uow.members.get(after.end.member_id, within=actor.scope(Permission.MEMBER_READ))
        await uow.activists.close(after)
        uow.record(_event("activist.end", actor, after, now))
        return await uow.commit(await _read(uow, actor, after))


def new_review(
    actor: Actor, activist_id: ActivistId, *, on: date, findings: str, now: datetime
) -> ActivistReview:
    return ActivistReview(
        id=ActivistReviewId(new_id()), activist_id=activist_id, on=on,
        findings=findings, entered_at=now, entered_by=actor.display_name,
    )  # fmt: skip


async def _visible(uow: UnitOfWork, actor: Actor, activist_id: ActivistId) -> Activist:
    activist = await uow.activists.get(activist_id)
    if not actor.scope(Permission.MEMBER_READ).covers(activist.at()):
        raise NotFound("no such activist", activist=str(activist_id))
    return activist


async def _editable(uow: UnitOfWork, actor: Actor, activist_id: ActivistId) -> Activist:
    activist = await _visible(uow, actor, activist_id)
    actor.require(Permission.MEMBER_EDIT, at=activist.at())
    return activist


async def _read(uow: UnitOfWork, actor: Actor, activist: Activist) -> ReadActivist:
    may_edit = actor.scope(Permission.MEMBER_EDIT).covers(activist.at())
    return ReadActivist(activist, await uow.activists.reviews(activist.id), may_edit)


def _event(action: str, actor: Actor, activist: Activist, now: datetime) -> Event:
    return Event(action=action, subject=activist.id, by=actor.account_id, at=now)
