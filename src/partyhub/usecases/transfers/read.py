"""One transfer with all that its reader may see of it; a look leaves a trace (field.md 3.3)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.attachments.transfer_file import TransferFile
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.papers import TAKES_FILES
from partyhub.domain.transfers.possible import Move, barred, possible
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.domain.transfers.visibility import NOTES_OF, Section, Viewer
from partyhub.usecases.tickets.transferring import read_by
from partyhub.usecases.transfers.course import Course, course_of
from partyhub.usecases.transfers.files import files_seen
from partyhub.usecases.transfers.sides import SIDE, sections_for, shown
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTransfer:
    """As one reader sees it: what `sections` leaves out is empty already.

    `ticket` is the one that it was opened from, for who reads that as well. `can_attach`: files
    are taken yet.
    """

    transfer: Transfer
    sections: AbstractSet[Section]
    possible: Sequence[Move]
    barred: Sequence[Move]
    course: Course
    events: Sequence[TransferEvent]
    affiliations: Sequence[Affiliation]
    ticket: Ticket | None
    files: Sequence[TransferFile]
    can_attach: bool


async def read_transfer(
    uow: UnitOfWork,
    actor: Actor,
    *,
    transfer_id: TransferId,
    now: datetime,
) -> WholeTransfer:
    """NotFound if it is missing, out of reach, or does not concern the reader's side yet."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        if transfer.member_id is not None and transfer.member_id != actor.member_id:
            uow.looked(_look(actor, transfer, now))
        return await uow.commit(await whole_of(uow, actor, transfer, now))


async def whole_of(
    uow: UnitOfWork, actor: Actor, transfer: Transfer, now: datetime
) -> WholeTransfer:
    today = local_day(now)
    course = await course_of(uow, transfer, today)
    sections = sections_for(actor, transfer)
    from_ticket = transfer.ticket_id
    return WholeTransfer(
        transfer=shown(transfer, sections),
        sections=sections,
        possible=possible(transfer, actor, today),
        barred=barred(transfer, actor, today),
        course=course,
        events=[event for event in course.events if _may_read(event, sections)],
        affiliations=course.affiliations if Section.RECORD in sections else (),
        ticket=await read_by(uow, actor, from_ticket) if from_ticket else None,
        files=await files_seen(uow, transfer, sections),
        can_attach=Section.LETTER in sections and transfer.state in TAKES_FILES,
    )


def _may_read(event: TransferEvent, sections: AbstractSet[Section]) -> bool:
    """A note is of the side that wrote it; the counter's are everybody's."""
    side = event.facts.get(SIDE)
    section = None if side is None else NOTES_OF.get(Viewer(side))
    return section is None or section in sections


def _look(actor: Actor, transfer: Transfer, now: datetime) -> Access:
    if transfer.member_id is None:
        raise ValueError("nobody's record was looked at")
    return Access.by(actor, transfer.member_id, Look.VIEW, now, "组织关系接转")
