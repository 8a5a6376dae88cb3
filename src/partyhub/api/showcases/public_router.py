"""风采 for everybody: what the ones named consented to, the newest first (ACT-09, CHK-25)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import Here, Now, Today, client_address
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import Invalid, TooMany
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.showcases.views import PublishedFilter, PublishedShowcase
from partyhub.usecases.showcases.read import published_showcases

_OPEN: dict[str, list[str]] = {"security": []}


async def _limited(request: Request, services: Here, now: Now) -> None:
    services.guide_limit.take(client_address(request, services), now)


router = APIRouter(prefix="/public/showcases", tags=["showcases"])


@router.get(
    "",
    operation_id="listPublishedShowcases",
    summary="Deeds and decisions that are shown (public, 风采展示)",
    response_model=Page[PublishedShowcase],
    responses=refuses(TooMany, Invalid),
    openapi_extra=_OPEN,
    dependencies=[Depends(_limited)],
)
async def published_route(
    services: Here,
    today: Today,
    org: Annotated[UUID | None, Query(description="Of this organisation alone.")] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """For a year from the consent, unless it is withdrawn before; no figures, no ranks (SP-09)."""
    wanted = PublishedFilter(
        today=today, org_id=None if org is None else OrgId(org), after=moment_key(cursor),
        limit=limit + 1,
    )  # fmt: skip
    found = await published_showcases(services.work(), wanted)
    return answer(moment_page(found, limit, lambda one: one.published_at))
