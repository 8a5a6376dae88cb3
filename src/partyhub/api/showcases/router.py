"""风采展示: what a community proposes to show, and the answer of the one named (ACT-09)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.showcases.schemas import (
    ShowcaseIn,
    ShowcasesAboutUsOut,
    ShowcaseStepIn,
    WholeShowcaseOut,
)
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, ShowcaseId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.showcases.refusals import ConsentBySameHands, NotKnownHere, OwnShowcase
from partyhub.domain.showcases.views import ShowcaseFilter, ShowcaseLine, ShowcaseShow
from partyhub.usecases.showcases.propose import propose_showcase, step_showcase
from partyhub.usecases.showcases.read import list_showcases, read_showcase, showcases_about_us

router = APIRouter(tags=["showcases"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid)


@router.get(
    "/showcases",
    operation_id="listShowcases",
    summary="What was proposed to be shown",
    response_model=Page[ShowcaseLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    show: Annotated[ShowcaseShow, Query()] = ShowcaseShow.WAITING,
    org: Annotated[UUID | None, Query(description="At or below this one.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """The newest first and in no other order (SP-09); without the words."""
    wanted = ShowcaseFilter(show=show, after=moment_key(cursor), limit=limit + 1)
    found = await list_showcases(work, actor, wanted, org_id=None if org is None else OrgId(org))
    return answer(moment_page(found, limit, lambda line: line.proposed_at))


@router.post(
    "/showcases",
    operation_id="proposeShowcase",
    summary="Propose to show a deed or a decision",
    status_code=201,
    response_model=WholeShowcaseOut,
    responses=refuses(*_WRITES, OrgClosed, NotKnownHere, OwnShowcase),
)
async def propose_route(body: ShowcaseIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Nobody sees it before the one named consents; its words never change."""
    return await once.answer(
        lambda uow: propose_showcase(uow, actor, body.wish(), now=now),
        lambda seen: WholeShowcaseOut.of(seen, actor),
        status=201,
    )


@router.get(
    "/showcases/{showcase_id}",
    operation_id="getShowcase",
    summary="A proposal with its words",
    response_model=WholeShowcaseOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(showcase_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """For the desk and the one named; a desk's look at a member is kept."""
    seen = await read_showcase(work, actor, ShowcaseId(showcase_id), now=now)
    return answer(WholeShowcaseOut.of(seen, actor))


@router.post(
    "/showcases/{showcase_id}/steps",
    operation_id="takeShowcaseStep",
    summary="Consent, decline, withdraw; note a signed consent, retract",
    response_model=WholeShowcaseOut,
    responses=refuses(*_WRITES, IllegalTransition, ConsentBySameHands, OwnShowcase),
)
async def step_route(
    showcase_id: UUID, body: ShowcaseStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Withdrawn, it is gone from the public page at once, without a reason."""
    return await once.answer(
        lambda uow: step_showcase(uow, actor, ShowcaseId(showcase_id), body.step(), now=now),
        lambda seen: WholeShowcaseOut.of(seen, actor),
    )


@router.get(
    "/me/showcases",
    operation_id="listShowcasesAboutUs",
    summary="What names me, or a unit that I answer for",
    response_model=ShowcasesAboutUsOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def about_us_route(work: Work, actor: CurrentActor) -> Response:
    """With what I may do: consent, decline, withdraw."""
    return answer(ShowcasesAboutUsOut.of(await showcases_about_us(work, actor), actor))
