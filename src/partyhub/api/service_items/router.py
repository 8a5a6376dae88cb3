"""The service catalogue for staff: list, one item, its versions, its changes."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.service_items.schemas import Category, ContentIn, ItemIn, WithdrawalIn
from partyhub.api.service_items.views import ContentOut, ItemOut
from partyhub.api.text import Line
from partyhub.api.versions import OptionalVersion, RequiredVersion
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.service_items.item import ItemState
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.refusals import (
    FeeNeedsBasis,
    GuideIncomplete,
    ItemCodeTaken,
    NothingToPublish,
    UnknownDepartment,
)
from partyhub.domain.service_items.views import ItemFilter, ItemLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
)
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.service_items.edit_items import (
    NewItem,
    create_item,
    edit_item,
    publish_item,
    withdraw_item,
)
from partyhub.usecases.service_items.read_items import list_items, read_item, read_version

router = APIRouter(prefix="/service-items", tags=["service items"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, UnknownDepartment, FeeNeedsBasis, Invalid)
_KEYED = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, PreconditionFailed)
ItemNumber = Annotated[int, Path(ge=1, le=1_000_000)]


@router.get(
    "",
    operation_id="listServiceItems",
    summary="The service catalogue",
    response_model=Page[ItemLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    q: Annotated[Line, Query(description="Part of the name, pinyin, initials, or the code.")] = "",
    org: Annotated[
        UUID | None, Query(description="What it offers: its own, and those from above it.")
    ] = None,
    kind: ItemKind | None = None,
    category: Annotated[Category | None, Query()] = None,
    department: Line = "",
    state: Annotated[list[ItemState] | None, Query(max_length=3)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name. A draft that was never published is listed for those who edit it."""
    wanted = ItemFilter(
        asked=q, kind=kind, category=category or "", department=department,
        states=tuple(state or ()), after=name_key(cursor), limit=limit + 1,
    )  # fmt: skip
    found = await list_items(work, actor, wanted, org_id=None if org is None else OrgId(org))
    return answer(name_page(found, limit))


@router.post(
    "",
    operation_id="createServiceItem",
    summary="A new item, as a draft",
    status_code=201,
    response_model=ItemOut,
    responses=refuses(*_WRITES, KeyNeeded, KeyReused, OrgClosed, WrongKind, ItemCodeTaken),
)
async def create_route(
    body: ItemIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `service-item:edit` at the owner: a centre, or who stands above centres."""
    new = NewItem(owner_id=OrgId(body.owner_id), code=body.code, content=body.content.content())
    return await once.answer(
        lambda work: create_item(work, actor, new, pinyin=services.pinyin, now=now),
        ItemOut.of,
        status=201,
    )


@router.get(
    "/{item_id}",
    operation_id="getServiceItem",
    summary="One item with its history",
    response_model=ItemOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(item_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """`draft` is there for its editors alone."""
    whole = await read_item(work, actor, item_id=ServiceItemId(item_id))
    return answer(ItemOut.of(whole), version=whole.item.version)


@router.get(
    "/{item_id}/versions/{number}",
    operation_id="getServiceItemVersion",
    summary="What an item said in one version",
    response_model=ContentOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def version_route(
    item_id: UUID, number: ItemNumber, work: Work, actor: CurrentActor
) -> Response:
    """A published version never changes."""
    found = await read_version(work, actor, item_id=ServiceItemId(item_id), number=number)
    return answer(ContentOut.of(found))


@router.put(
    "/{item_id}/draft",
    operation_id="editServiceItem",
    summary="Write the draft of the next version",
    response_model=ItemOut,
    responses=refuses(*_WRITES, PreconditionFailed, PreconditionRequired),
)
async def edit_route(
    item_id: UUID, body: ContentIn, read_version: RequiredVersion, work: Work,
    actor: CurrentActor, services: Here, now: Now,
) -> Response:  # fmt: skip
    """What is published stays as it is until the draft is published."""
    whole = await edit_item(
        work, actor, item_id=ServiceItemId(item_id), content=body.content(),
        read_version=read_version, pinyin=services.pinyin, now=now,
    )  # fmt: skip
    return answer(ItemOut.of(whole), version=whole.item.version)


@router.post(
    "/{item_id}/publication",
    operation_id="publishServiceItem",
    summary="Publish the draft as the next version",
    response_model=ItemOut,
    responses=refuses(*_KEYED, NothingToPublish, GuideIncomplete),
)
async def publish_route(
    item_id: UUID, once: OnceDep, actor: CurrentActor, services: Here, now: Now,
    read_version: OptionalVersion,
) -> Response:  # fmt: skip
    """From then on the public reads it; a withdrawn item comes back."""
    return await once.answer(
        lambda work: publish_item(
            work, actor, item_id=ServiceItemId(item_id), read_version=read_version,
            pinyin=services.pinyin, now=now,
        ),
        ItemOut.of,
    )  # fmt: skip


@router.post(
    "/{item_id}/withdrawal",
    operation_id="withdrawServiceItem",
    summary="Offer an item no longer",
    response_model=ItemOut,
    responses=refuses(*_KEYED, IllegalTransition),
)
async def withdraw_route(
    item_id: UUID, body: WithdrawalIn, once: OnceDep, actor: CurrentActor, services: Here,
    now: Now, read_version: OptionalVersion,
) -> Response:  # fmt: skip
    """Its versions stay readable for the tickets that keep them."""
    return await once.answer(
        lambda work: withdraw_item(
            work, actor, item_id=ServiceItemId(item_id), reason=body.reason,
            read_version=read_version, pinyin=services.pinyin, now=now,
        ),
        ItemOut.of,
    )  # fmt: skip
