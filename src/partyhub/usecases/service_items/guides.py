"""What anyone may read without an account: the guides of a centre (办事指南, TKT-20, CLK-15)."""

from dataclasses import replace

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.service_items.views import (
    CentreLine,
    Guide,
    GuideLine,
    ItemFilter,
    OfferedItem,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.usecases.service_items.read_items import narrowed
from partyhub.usecases.uow import UnitOfWork


async def list_centres(uow: UnitOfWork) -> list[CentreLine]:
    async with uow.reading():
        return await uow.service_items.centres()


async def list_guides(
    uow: UnitOfWork, wanted: ItemFilter, *, centre_id: OrgId
) -> list[tuple[GuideLine, str]]:
    """What the centre offers: its own items, and those from above that it has no own one for, of
    the categories that it shows (PV-40).
    """
    found = narrowed(wanted)
    async with uow.reading():
        centre = await _centre(uow, centre_id)
        if found is None:
            return []
        shown = (await uow.ticket_policies.current(centre_id)).categories
        of_the_centre = replace(
            found,
            owners=tuple(centre.path_steps),
            categories=() if len(shown) == len(CATEGORY_ZH) else shown,
        )
        return await uow.service_items.guides(of_the_centre)


async def read_guide(uow: UnitOfWork, *, item_id: ServiceItemId, centre_id: OrgId | None) -> Guide:
    """NotFound unless it is published, and offered at that centre; without one, at its owner."""
    async with uow.reading():
        if centre_id is not None:
            place = await _centre(uow, centre_id)
        else:
            item = await uow.service_items.get(item_id, drafts=Scope())
            place = await uow.orgs.get(item.owner.id)
        offered = await uow.service_items.offered(item_id, paths=place.path_steps)
        department = await _department(uow, offered)
    is_centre = place.kind is OrgKind.CENTRE
    return Guide(
        offered, line_of(place) if is_centre else None,
        department.place if department else "",
        department.contact_phone if department else place.contact_phone,
    )  # fmt: skip


async def _centre(uow: UnitOfWork, centre_id: OrgId) -> Org:
    centre = await uow.orgs.get(centre_id)
    if centre.kind is not OrgKind.CENTRE or centre.closed_on is not None:
        raise NotFound("no such service centre", org=str(centre_id))
    return centre


async def _department(uow: UnitOfWork, offered: OfferedItem) -> Org | None:
    found = offered.department_id
    return None if found is None else await uow.orgs.get(found)


def line_of(org: Org) -> CentreLine:
    return CentreLine(org.id, org.name, org.address, org.place, org.hours, org.contact_phone)
