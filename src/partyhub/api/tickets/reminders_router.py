"""Reminders of tickets whose time runs out: mine, and marking them as read."""

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
from partyhub.domain.tickets.reminder import ReminderKey, ReminderLine
from partyhub.usecases.tickets.read_reminders import mark_reminders_read, read_reminders

router = APIRouter(prefix="/reminders", tags=["reminders"])


@dataclass(frozen=True, slots=True)
class RemindersOut:
    """A page of mine; `unread` counts all of mine, up to a hundred."""

    items: Sequence[ReminderLine]
    next_cursor: str | None
    unread: int


@router.get(
    "",
    operation_id="listReminders",
    summary="My reminders, the unread first",
    response_model=RemindersOut,
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Of those who handle tickets: what comes near, is overdue, or was not signed for (NT-22)."""
    mine = await read_reminders(work, actor, after=_after(cursor), limit=limit + 1)
    lines, more = mine.lines[:limit], len(mine.lines) > limit
    return answer(RemindersOut(lines, _cursor(lines[-1]) if more else None, mine.unread))


@router.post(
    "/read",
    operation_id="markRemindersRead",
    summary="Mark my reminders as read",
    response_model=UnreadOut,
    responses=refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused),
)
async def read_route(body: ReadIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Ids that are not mine change nothing."""
    return await once.answer(
        lambda uow: mark_reminders_read(uow, actor, ids=body.ids, now=now), UnreadOut
    )


def _cursor(line: ReminderLine) -> str:
    return cursor_of("1" if line.read_at is None else "0", line.at.isoformat(), str(line.id))


def _after(cursor: str | None) -> ReminderKey | None:
    last = last_of(cursor, "1".__eq__, moment, UUID)
    return None if last is None else ReminderKey(*last)
