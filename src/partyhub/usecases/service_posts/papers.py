"""轮值表 taken out: as a workbook, and on A4 for the wall (VOL-04)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.service_posts.forms import PAPER_HEADINGS, paper_rows
from partyhub.domain.service_posts.post import ServicePost
from partyhub.domain.service_posts.roster import PostRoster, PostRosterState
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.service_posts.views import PrintedRoster
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.ids import ServicePostId
from partyhub.usecases.service_posts.reach import happened, kept_post
from partyhub.usecases.service_posts.rosters import found_roster
from partyhub.usecases.uow import UnitOfWork

_PAPER: Final = "岗位轮值表"


@dataclass(frozen=True, slots=True)
class _Taken:
    post: ServicePost
    roster: PostRoster
    shifts: Sequence[PostShift]

    @property
    def title(self) -> str:
        return f"{self.post.terms.name}轮值表（{self.roster.month:%Y年%m月}）"


async def export_roster(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, month: date, now: datetime
) -> Book:
    """A line for each opening; a look at each who stands on it."""
    async with uow:
        taken = await _taken(uow, actor, post_id, month, Look.EXPORT, now)
        rows = paper_rows(taken.post.terms, taken.shifts)
        return await uow.commit(Book(taken.title, PAPER_HEADINGS, rows))


async def print_roster(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, month: date, now: datetime
) -> PrintedRoster:
    """The same on A4, with the post's duties and obligations; a draft says that it is one."""
    async with uow:
        taken = await _taken(uow, actor, post_id, month, Look.PRINT, now)
        terms = taken.post.terms
        return await uow.commit(
            PrintedRoster(
                title=taken.title, org_name=taken.post.community_name,
                draft=taken.roster.state is PostRosterState.DRAFT,
                rows=paper_rows(terms, taken.shifts), duties=terms.duties,
                obligations=terms.obligations, at=now, by=actor.signature,
            )
        )  # fmt: skip


async def _taken(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, month: date, how: Look, now: datetime
) -> _Taken:
    post = await kept_post(uow, actor, post_id)
    roster = await found_roster(uow, post_id, month)
    shifts = [
        one
        for one in await uow.post_shifts.of_roster(roster)
        if one.state is not ShiftState.CANCELLED
    ]
    for member_id in sorted({one.member_id for one in shifts if one.member_id}):
        if member_id != actor.member_id:
            uow.looked(Access.by(actor, member_id, how, now, _PAPER))
    uow.record(happened(f"post-roster.{how}", actor, post_id, now))
    return _Taken(post, roster, shifts)
