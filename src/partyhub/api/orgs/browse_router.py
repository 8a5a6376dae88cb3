"""Lists of organisations: the tree, search, home estates, the directory of communities."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Work
from partyhub.api.orgs.views import OrgTreeOut
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.orgs.views import CommunityLine, EstateLine, OrgFilter, OrgLine
from partyhub.domain.shared.errors import Invalid, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.orgs.browse import (
    browse_tree,
    find_estates,
    list_communities,
    search_orgs,
)

router = APIRouter(tags=["orgs"])
_REFUSALS = refuses(NotSignedIn, NotFound, Invalid)
Asked = Annotated[Line, Query(description="Part of the name, pinyin or pinyin initials.")]
Under = Annotated[UUID | None, Query(description="Only below this organisation.")]


@router.get(
    "/orgs/tree",
    operation_id="browseOrgTree",
    summary="One level of the organisation tree",
    response_model=OrgTreeOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def tree_route(work: Work, _: CurrentActor, root: UUID | None = None) -> Response:
    """The open organisations right below `root`; without it, the top of the tree."""
    return answer(OrgTreeOut(await browse_tree(work, root=OrgId(root) if root else None)))


@router.get(
    "/orgs",
    operation_id="searchOrgs",
    summary="Search organisations",
    response_model=Page[OrgLine],
    responses=_REFUSALS,
)
async def search_route(
    work: Work,
    _: CurrentActor,
    q: Asked = "",
    kind: OrgKind | None = None,
    under: Under = None,
    estate: Annotated[Line, Query(description="Part of the name of an estate it covers.")] = "",
    grid: Annotated[Line, Query(description="Part of the name of a grid it covers.")] = "",
    address: Annotated[Line, Query(description="Part of its address.")] = "",
    floating: Annotated[
        bool, Query(description="Only those that keep floating members, or stand below one.")
    ] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """党员找组织 (MEM-15): by name, pinyin, initials, address, estate or grid; in Chinese order."""
    wanted = OrgFilter(
        asked=q,
        kind=kind,
        estate=estate,
        grid=grid,
        address=address,
        floating=floating,
        after=name_key(cursor),
        limit=limit + 1,
    )
    found = await search_orgs(work, wanted, under=OrgId(under) if under else None)
    return answer(name_page(found, limit))


@router.get(
    "/estates",
    operation_id="findEstates",
    summary="Find home estates and their communities",
    response_model=Page[EstateLine],
    responses=_REFUSALS,
)
async def estates_route(
    work: Work,
    _: CurrentActor,
    q: Asked = "",
    under: Under = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Which community covers an estate (CHK-03)."""
    wanted = OrgFilter(asked=q, after=name_key(cursor), limit=limit + 1)
    found = await find_estates(work, wanted, under=OrgId(under) if under else None)
    return answer(name_page(found, limit))


@router.get(
    "/community-directory",
    operation_id="listCommunities",
    summary="Directory of communities (表1)",
    response_model=Page[CommunityLine],
    responses=_REFUSALS,
)
async def directory_route(
    work: Work,
    _: CurrentActor,
    q: Asked = "",
    under: Under = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Where to check in, when, and whom to see (CHK-21); `q` also finds by an estate's name."""
    wanted = OrgFilter(asked=q, after=name_key(cursor), limit=limit + 1)
    found = await list_communities(work, wanted, under=OrgId(under) if under else None)
    return answer(name_page(found, limit))
