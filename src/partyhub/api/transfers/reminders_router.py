"""Reminders of letters and receipts that are late: mine, and marking them as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import answer
from partyhub.api.cursors import cursor_of, last_of, moment
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor
from partyhub.api.problems import refuses
from partyhub.api.reminders import ReadIn, UnreadOut
from partyhub.domain.shared.errors import Invalid, KeyNeeded, KeyReused, NotAllowed, NotSignedIn
from partyhub.domain.transfers.chasing import ChaseKey, TransferReminderLine
from partyhub.usecases.transfers.reminders import (
    mark_transfer_reminders_read,
    read_transfer_reminders,
)

router = APIRouter(prefix="/transfer-reminders", tags=["reminders"])


@dataclass(frozen=True, slots=True)
class TransferRemindersOut:
    """A page of mine; `unread` counts all of mine, up to a hundred."""

    items: Sequence[TransferReminderLine]
    next_cursor: str | None
    unread: int


@router.get(
    "",
    operation_id="listTransferReminders",
    summary="My reminders of late letters and receipts, the unread first",
    response_model=TransferRemindersOut,
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Told step by step: who handles it, the secretary of the branch, the committee (TRF-04)."""
    mine = await read_transfer_reminders(work, actor, after=_after(cursor), limit=limit + 1)
    lines, more = mine.lines[:limit], len(mine.lines) > limit
    next_cursor = _cursor(lines[-1]) if more else None
    return answer(TransferRemindersOut(lines, next_cursor, mine.unread))


@router.post(
    "/read",
    operation_id="markTransferRemindersRead",
    summary="Mark my reminders of late letters and receipts as read",
    response_model=UnreadOut,
    responses=refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused),
)
async def read_route(body: ReadIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Ids that are not mine change nothing."""
    return await once.answer(
        lambda uow: mark_transfer_reminders_read(uow, actor, ids=body.ids, now=now), UnreadOut
    )


def _cursor(line: TransferReminderLine) -> str:
    return cursor_of("1" if line.read_at is None else "0", line.at.isoformat(), str(line.id))


def _after(cursor: str | None) -> ChaseKey | None:
    last = last_of(cursor, "1".__eq__, moment, UUID)
    return None if last is None else ChaseKey(*last)
