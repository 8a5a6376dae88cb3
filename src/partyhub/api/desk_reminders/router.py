"""Reminders of what was promised to members and is not answered: mine, and marked as read."""

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
from partyhub.domain.desk_reminders.reminder import DeskReminderLine, NudgeKey
from partyhub.domain.shared.errors import Invalid, KeyNeeded, KeyReused, NotSignedIn
from partyhub.usecases.desk_reminders.mine import mark_desk_reminders_read, read_desk_reminders

router = APIRouter(prefix="/desk-reminders", tags=["reminders"])


@dataclass(frozen=True, slots=True)
class DeskRemindersOut:
    """A page of mine; `unread` counts all of mine, up to a hundred."""

    items: Sequence[DeskReminderLine]
    next_cursor: str | None
    unread: int


@router.get(
    "",
    operation_id="listDeskReminders",
    summary="My reminders of members who wait for an answer, the unread first",
    response_model=DeskRemindersOut,
    responses=refuses(NotSignedIn, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Requests about one's data and contact requests: near their day, past it, and told above."""
    last = last_of(cursor, "1".__eq__, moment, UUID)
    after = None if last is None else NudgeKey(*last)
    mine = await read_desk_reminders(work, actor, after=after, limit=limit + 1)
    lines, more = mine.lines[:limit], len(mine.lines) > limit
    return answer(DeskRemindersOut(lines, _cursor(lines[-1]) if more else None, mine.unread))


@router.post(
    "/read",
    operation_id="markDeskRemindersRead",
    summary="Mark my reminders of members who wait as read",
    response_model=UnreadOut,
    responses=refuses(NotSignedIn, KeyNeeded, KeyReused),
)
async def read_route(body: ReadIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Ids that are not mine change nothing."""
    return await once.answer(
        lambda uow: mark_desk_reminders_read(uow, actor, ids=body.ids, now=now), UnreadOut
    )


def _cursor(line: DeskReminderLine) -> str:
    return cursor_of("1" if line.read_at is None else "0", line.at.isoformat(), str(line.id))
