"""Service guides for everybody, without an account (TKT-20, CLK-15)."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import Here, Now, client_address, services_of
from partyhub.api.files import PDF, holds
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.service_items.schemas import Category
from partyhub.api.service_items.views import CentresOut, GuideOut
from partyhub.api.text import Line
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.views import GuideLine, ItemFilter
from partyhub.domain.shared.errors import Invalid, NotFound, TooMany
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.usecases.service_items.guides import (
    list_centres,
    list_guides,
    read_guide,
)

router = APIRouter(prefix="/public", tags=["service guides (public)"])
_OPEN: dict[str, Any] = {"security": []}
_MINUTES = "public, max-age=300"
Centre = Annotated[UUID | None, Query(description="A centre; without it, the item's owner.")]


async def _within_limit(request: Request) -> None:
    services = services_of(request)
    services.guide_limit.take(client_address(request, services), services.clock())


_LIMITED = [Depends(_within_limit)]


def _cached(response: Response) -> Response:
    response.headers["Cache-Control"] = _MINUTES
    return response


@router.get(
    "/service-centres",
    operation_id="listServiceCentres",
    summary="The service centres (public)",
    response_model=CentresOut,
    responses=refuses(TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def centres_route(services: Here) -> Response:
    """Where they are and when they are open; 120 questions a minute, as for every guide."""
    return _cached(answer(CentresOut(await list_centres(services.work()))))


@router.get(
    "/service-guides",
    operation_id="listServiceGuides",
    summary="The guides of a centre (public)",
    response_model=Page[GuideLine],
    responses=refuses(NotFound, Invalid, TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def guides_route(
    services: Here,
    centre: UUID,
    q: Annotated[Line, Query(description="Part of the name, pinyin, or initials.")] = "",
    kind: ItemKind | None = None,
    category: Annotated[Category | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Its own items, and those from above it that it has no own one for."""
    wanted = ItemFilter(
        asked=q, kind=kind, category=category or "", after=name_key(cursor), limit=limit + 1
    )
    found = await list_guides(services.work(), wanted, centre_id=OrgId(centre))
    return _cached(answer(name_page(found, limit)))


@router.get(
    "/service-guides/{item_id}",
    operation_id="getServiceGuide",
    summary="One guide (public)",
    response_model=GuideOut,
    responses=refuses(NotFound, TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def guide_route(item_id: UUID, services: Here, centre: Centre = None) -> Response:
    """The published version, and where to go with it."""
    guide = await read_guide(
        services.work(), item_id=ServiceItemId(item_id), centre_id=_org(centre)
    )
    return _cached(answer(GuideOut.of(guide)))


@router.get(
    "/service-guides/{item_id}/print",
    operation_id="printServiceGuide",
    summary="One guide on A4 (public)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotFound, TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def print_route(item_id: UUID, services: Here, now: Now, centre: Centre = None) -> Response:
    """With a QR code that leads to the guide as it stands then."""
    guide = await read_guide(
        services.work(), item_id=ServiceItemId(item_id), centre_id=_org(centre)
    )
    place = f"?centre={guide.centre.id}" if guide.centre else ""
    url = f"{services.public_url}/guides/{item_id}{place}"
    pdf = await asyncio.to_thread(services.guide_printer.print_guide, guide, url=url, at=now)
    headers = {"Content-Disposition": 'inline; filename="service-guide.pdf"'}
    return _cached(Response(pdf, media_type="application/pdf", headers=headers))


def _org(centre: UUID | None) -> OrgId | None:
    return None if centre is None else OrgId(centre)
