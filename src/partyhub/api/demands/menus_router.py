"""The menu of a community's members (服务菜单, SRV-02), as the community keeps it."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.demands.schemas_in import MenuItemIn
from partyhub.api.demands.schemas_out import MenuOut, menu_line
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.demands.refusals import MenuItemClosed, MenuItemKnown
from partyhub.domain.demands.views import MenuLine
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import MenuItemId, OrgId
from partyhub.usecases.demands.menus import close_service, offer_service, read_whole_menu

router = APIRouter(prefix="/service-menu-items", tags=["service demands"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listMenuItems",
    summary="The service menu of a community, also what is closed",
    response_model=MenuOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def list_route(community: UUID, work: Work, actor: CurrentActor) -> Response:
    """By title; residents read the open ones without an account."""
    return answer(MenuOut(await read_whole_menu(work, actor, OrgId(community))))


@router.post(
    "",
    operation_id="offerService",
    summary="Offer a service",
    status_code=201,
    response_model=MenuLine,
    responses=refuses(*_WRITES, OrgClosed, WrongKind, MenuItemKnown),
)
async def offer_route(body: MenuItemIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Needs `demand:dispatch` at the community."""
    return await once.answer(
        lambda work: offer_service(
            work, actor, OrgId(body.community_id), title=body.title, field=body.field,
            manner=body.manner, description=body.description, now=now,
        ),
        menu_line,
        status=201,
    )  # fmt: skip


@router.post(
    "/{item_id}/closure",
    operation_id="closeService",
    summary="Offer a service no more",
    response_model=MenuLine,
    responses=refuses(*_WRITES, MenuItemClosed),
)
async def close_route(item_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Orders of before keep it."""
    return await once.answer(
        lambda work: close_service(work, actor, MenuItemId(item_id), now=now), menu_line
    )
