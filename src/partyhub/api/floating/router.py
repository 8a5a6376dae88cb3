"""Floating members: the register, one of them with the permit's entries, and the steps (MEM-09)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.floating.schemas_in import FloatingIn, FloatingStepIn
from partyhub.api.floating.schemas_out import FloatingOut, WholeFloatingOut, floating_out
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.api.versions import OptionalVersion
from partyhub.domain.floating import refusals as r
from partyhub.domain.floating.states import FloatingDirection, FloatingState
from partyhub.domain.floating.views import FloatingFilter, FloatingLine
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import FloatingId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.floating.read import list_floating, read_floating
from partyhub.usecases.floating.register import register_floating
from partyhub.usecases.floating.step import step_floating

router = APIRouter(prefix="/floating-members", tags=["floating members"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, Invalid, KeyNeeded, KeyReused)


def _wanted(
    direction: FloatingDirection | None = None,
    state: FloatingState | None = None,
    asked: Line = "",
    past: Annotated[bool, Query(description="Only those whose period is over.")] = False,
    permit_out: Annotated[
        bool, Query(description="Only those ended whose permit has not come back.")
    ] = False,
) -> FloatingFilter:
    return FloatingFilter(
        direction=direction or "", state=state or "", asked=asked, past=past,
        permit_out=permit_out,
    )  # fmt: skip


Wanted = Annotated[FloatingFilter, Depends(_wanted)]


@router.post(
    "",
    operation_id="registerFloatingMember",
    summary="Register a floating member",
    status_code=201,
    response_model=FloatingOut,
    responses=refuses(
        *_WRITES, OrgClosed, r.AlreadyFloating, r.FloatingDaysOutOfOrder, r.NotOurMember
    ),
)
async def register_route(
    body: FloatingIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """One of ours who is away (流出), or somebody who lives and takes part here (流入); the
    membership stays where it is.
    """
    return await once.answer(
        lambda uow: register_floating(
            uow, actor, at=OrgId(body.registered_at), direction=body.direction, who=body.who(),
            terms=body.terms(), pinyin=services.pinyin, vault=services.vault, now=now,
        ),
        floating_out,
        status=201,
    )  # fmt: skip


@router.get(
    "",
    operation_id="listFloatingMembers",
    summary="The register of floating members, page by page",
    response_model=Page[FloatingLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    wanted: Wanted,
    today: Today,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Of one's whole reach, as keeper or as the member's branch; the latest change first."""
    found = await list_floating(
        work, actor, wanted, after=moment_key(cursor), limit=limit + 1, today=today
    )
    return answer(moment_page(found, limit, lambda line: line.changed_at))


@router.get(
    "/{floating_id}",
    operation_id="getFloatingMember",
    summary="One floating member with the permit's entries",
    response_model=WholeFloatingOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(floating_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """A look at a member's registration stands in the member's access log."""
    found = await read_floating(work, actor, floating_id=FloatingId(floating_id), now=now)
    return answer(WholeFloatingOut.of(found), version=found.floating.version)


@router.post(
    "/{floating_id}/steps",
    operation_id="takeFloatingStep",
    summary="Take a step of a floating registration",
    response_model=WholeFloatingOut,
    responses=refuses(
        *_WRITES, IllegalTransition, PreconditionFailed, StaleVersion, r.BelongsElsewhere,
        r.EntryReversed, r.FloatingDaysOutOfOrder, r.PermitNotOut,
    ),
)  # fmt: skip
async def step_route(
    floating_id: UUID,
    body: FloatingStepIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """One operation for every step; `allowed_actions` names those that are open to the caller."""
    return await once.answer(
        lambda uow: step_floating(
            uow, actor, floating_id=FloatingId(floating_id), step=body.step(),
            read_version=version, now=now,
        ),
        WholeFloatingOut.of,
    )  # fmt: skip
