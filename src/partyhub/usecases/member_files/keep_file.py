"""One member's file: who reads it, and who enters what was found in it (MEM-06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.member_files.file import Check, MemberFile, PaperEntry, checked
from partyhub.domain.member_files.papers import FilePaper, missing_of
from partyhub.domain.members.views import WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as its reader sees it: of the person the name and where they belong."""

    whole: WholeMember
    file: MemberFile
    history: Sequence[PaperEntry]
    may_keep: bool

    @property
    def missing(self) -> list[FilePaper]:
        return missing_of(self.whole.member.details.status, self.file.held)


async def read_file(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> ReadFile:
    """NotFound out of reach; a look at somebody else's file is recorded."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_FILE_READ)
        whole = await uow.members.get(member_id, within=scope)
        if actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, "党员档案"))
        return await uow.commit(await _as_read(uow, actor, whole))


async def check_file(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, check: Check, now: datetime
) -> ReadFile:
    """404 out of reach, then 403; the member's row is held, so that two can't check at once."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_FILE_READ)
        whole = await uow.members.locked(member_id, within=scope)
        actor.require(Permission.MEMBER_FILE_KEEP, at=whole.member.at())
        whole.require_kept()
        before = await uow.member_files.of_member(member_id)
        by = actor.display_name
        after = checked(before, check, by=by, at=now, today=local_day(now))
        entries = [PaperEntry(paper=paper, entered_at=now, entered_by=by) for paper in check.papers]
        await uow.member_files.save(after, entries)
        uow.record(_event(actor, after, len(entries), now))
        return await uow.commit(await _as_read(uow, actor, whole))


async def _as_read(uow: UnitOfWork, actor: Actor, whole: WholeMember) -> ReadFile:
    member = whole.member
    return ReadFile(
        whole,
        await uow.member_files.of_member(member.id),
        await uow.member_files.history(member.id),
        actor.scope(Permission.MEMBER_FILE_KEEP).covers(member.at()) and not member.gone,
    )


def _event(actor: Actor, file: MemberFile, papers: int, now: datetime) -> Event:
    place = " ".join(filter(None, (file.cabinet, file.box)))
    return Event(
        action="member.file-check", subject=file.member_id, by=actor.account_id, at=now,
        facts={"papers": str(papers), "place": place},
    )  # fmt: skip
