"""Lists of organisations: the tree level by level, search, the directory, home estates."""

from dataclasses import replace

from partyhub.domain.orgs.views import CommunityLine, EstateLine, OrgFilter, OrgLine, OrgNode
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.search import folded
from partyhub.usecases.uow import UnitOfWork


async def browse_tree(uow: UnitOfWork, *, root: OrgId | None) -> list[OrgNode]:
    """The organisations right below `root`; NotFound if there is no such one."""
    async with uow.reading():
        if root is not None:
            await uow.orgs.get(root)
        return await uow.orgs.children(root)


async def search_orgs(
    uow: UnitOfWork, wanted: OrgFilter, *, under: OrgId | None
) -> list[tuple[OrgLine, str]]:
    """MEM-15: by part of the name, pinyin, initials, address, or an estate or a grid of it."""
    async with uow.reading():
        return await uow.orgs.search(await _narrowed(uow, wanted, under))


async def list_communities(
    uow: UnitOfWork, wanted: OrgFilter, *, under: OrgId | None
) -> list[tuple[CommunityLine, str]]:
    """CHK-21: 表1, found by the community's name or by an estate's."""
    async with uow.reading():
        return await uow.orgs.communities(await _narrowed(uow, wanted, under))


async def find_estates(
    uow: UnitOfWork, wanted: OrgFilter, *, under: OrgId | None
) -> list[tuple[EstateLine, str]]:
    """CHK-03: home estates and the communities that cover them."""
    async with uow.reading():
        return await uow.orgs.find_estates(await _narrowed(uow, wanted, under))


async def _narrowed(uow: UnitOfWork, wanted: OrgFilter, under: OrgId | None) -> OrgFilter:
    return replace(
        wanted,
        asked=folded(wanted.asked),
        estate=folded(wanted.estate),
        grid=folded(wanted.grid),
        address=folded(wanted.address),
        under="" if under is None else (await uow.orgs.get(under)).path,
    )
