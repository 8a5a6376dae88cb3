"""Rosters: send a workbook, look at its dry run and at how far its commit is."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, small_number
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.rosters.jobs import go_on
from partyhub.api.rosters.schemas import RosterOut
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.rosters.cells import clean_text
from partyhub.domain.rosters.header import HeaderRefused
from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.domain.rosters.roster import RowOutcome
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, RosterId
from partyhub.usecases.rosters.browse import (
    RosterLine,
    browse_rosters,
    browse_rows,
    read_roster_sent,
)
from partyhub.usecases.rosters.plan_roster import Sent, plan_roster

router = APIRouter(prefix="/rosters", tags=["rosters"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_LONGEST_NAME = 120
_READING = asyncio.Semaphore(2)  # each workbook is read by a child that may take 512 MB


@router.post(
    "",
    operation_id="planRoster",
    summary="Send a roster: a dry run",
    status_code=201,
    response_model=RosterOut,
    responses=refuses(*_WRITES, WorkbookRefused, HeaderRefused, OrgClosed, WrongKind),
)
async def plan_route(
    unit_id: Annotated[UUID, Form(description="The unit whose roster it is.")],
    file: Annotated[UploadFile, File(description="An .xlsx of 5 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """Nothing is written yet. A refused workbook says why in `facts.message`, in Chinese."""
    name = clean_text(file.filename or "")[:_LONGEST_NAME]
    sent = Sent(name, await file.read())
    async with _READING:
        return await once.answer(
            lambda uow: plan_roster(
                uow,
                actor,
                sent,
                unit_id=OrgId(unit_id),
                workbooks=services.workbooks,
                vault=services.vault,
                now=now,
                today=today,
            ),
            RosterOut.of,
            status=201,
        )


@router.get(
    "",
    operation_id="listRosters",
    summary="Rosters that were sent",
    response_model=Page[RosterOut],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    unit: UUID | None = None,
    limit: Limit = 25,
    cursor: Cursor = None,
) -> Response:
    """Newest first, of the units that one imports for."""
    found = await browse_rosters(
        work,
        actor,
        unit_id=None if unit is None else OrgId(unit),
        before=_before(cursor),
        limit=limit,
    )
    more = cursor_of(str(found[limit - 1].id)) if len(found) > limit else None
    return answer(Page([RosterOut.of(roster) for roster in found[:limit]], more))


def _before(cursor: str | None) -> UUID | None:
    last = last_of(cursor, UUID)
    return last and last[0]


@router.get(
    "/{roster_id}",
    operation_id="getRoster",
    summary="One roster, and how far it is",
    response_model=RosterOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(roster_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """Ask again while it is `committing`; work that was interrupted goes on."""
    roster = await read_roster_sent(work, actor, roster_id=RosterId(roster_id))
    go_on(services, roster)
    return answer(RosterOut.of(roster), version=roster.version)


@router.get(
    "/{roster_id}/rows",
    operation_id="listRosterRows",
    summary="The rows of a roster's dry run",
    response_model=Page[RosterLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def rows_route(
    roster_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    outcome: RowOutcome | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """In the order of the sheet. After the commit only the refused rows are left."""
    found = await browse_rows(
        work,
        actor,
        roster_id=RosterId(roster_id),
        outcome=outcome,
        after=_after(cursor),
        limit=limit,
        vault=services.vault,
    )
    more = cursor_of(str(found[limit - 1].row_number)) if len(found) > limit else None
    return answer(Page(found[:limit], more))


def _after(cursor: str | None) -> int:
    last = last_of(cursor, small_number)
    return 0 if last is None else last[0]
