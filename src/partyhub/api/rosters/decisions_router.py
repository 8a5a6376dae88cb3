"""What becomes of a dry run: commit it, or throw it away."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.rosters.jobs import go_on
from partyhub.api.rosters.schemas import RosterOut
from partyhub.domain.rosters.roster import Roster
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import RosterId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.rosters.decide import commit_roster, discard_roster

router = APIRouter(prefix="/rosters", tags=["rosters"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.post(
    "/{roster_id}/commit",
    operation_id="commitRoster",
    summary="Write a roster into the register",
    status_code=202,
    response_model=RosterOut,
    responses=refuses(*_WRITES, IllegalTransition),
)
async def commit_route(
    roster_id: UUID, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Goes on after the answer, a hundred rows at a time; ask for the roster to see how far."""
    committed: list[Roster] = []

    def shown(roster: Roster) -> RosterOut:
        committed.append(roster)
        return RosterOut.of(roster)

    response = await once.answer(
        lambda uow: commit_roster(uow, actor, roster_id=RosterId(roster_id), now=now),
        shown,
        status=202,
    )
    for roster in committed:
        go_on(services, roster)
    return response


@router.post(
    "/{roster_id}/discard",
    operation_id="discardRoster",
    summary="Throw a dry run away",
    response_model=RosterOut,
    responses=refuses(*_WRITES, IllegalTransition),
)
async def discard_route(roster_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Nothing is written, and its rows are deleted."""
    return await once.answer(
        lambda uow: discard_roster(uow, actor, roster_id=RosterId(roster_id), now=now),
        RosterOut.of,
    )
