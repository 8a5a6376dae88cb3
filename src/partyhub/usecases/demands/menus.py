"""服务菜单 (SRV-02): what a community's members offer; residents read it when they order."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.demands.menu import MenuItem
from partyhub.domain.demands.states import DemandManner
from partyhub.domain.demands.views import MenuLine, TakingCommunity
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.orgs.views import OrgFilter
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MenuItemId, OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import folded
from partyhub.usecases.uow import UnitOfWork

MOST_COMMUNITIES = 50


async def taking_communities(uow: UnitOfWork, asked: str) -> Sequence[TakingCommunity]:
    """For anybody: communities by name, pinyin or an estate's name; at most fifty."""
    async with uow.reading():
        wanted = OrgFilter(asked=folded(asked), limit=MOST_COMMUNITIES)
        found = await uow.orgs.communities(wanted)
        return [
            TakingCommunity(one.id, one.name, one.street_name, one.contact_phone)
            for one, _ in found
        ]


async def read_menu(
    uow: UnitOfWork, community_id: OrgId, *, all_of_them: bool
) -> Sequence[MenuLine]:
    """For anybody; closed ones are for those who keep it."""
    async with uow.reading():
        return await uow.service_menus.of_community(community_id, all_of_them=all_of_them)


async def read_whole_menu(uow: UnitOfWork, actor: Actor, community_id: OrgId) -> Sequence[MenuLine]:
    """Also what is offered no more; NotFound, NotAllowed."""
    async with uow.reading():
        org = await uow.orgs.get(community_id)
        actor.require(Permission.DEMAND_READ, at=org.at())
        return await uow.service_menus.of_community(community_id, all_of_them=True)


async def offer_service(
    uow: UnitOfWork,
    actor: Actor,
    community_id: OrgId,
    *,
    title: str,
    field: WorkType,
    manner: DemandManner,
    description: str,
    now: datetime,
) -> MenuItem:
    """NotFound, NotAllowed, WrongKind, OrgClosed, MenuItemKnown."""
    async with uow:
        org = await uow.orgs.get(community_id)
        actor.require(Permission.DEMAND_DISPATCH, at=org.at())
        org.require_kind(OrgKind.COMMUNITY_ORG)
        org.require_open()
        item = MenuItem(
            id=MenuItemId(new_id()), community=org.ref, community_name=org.name, title=title,
            field=field, manner=manner, description=description, opened_at=now,
            opened_by=actor.display_name,
        )  # fmt: skip
        await uow.service_menus.add(item)
        uow.record(_event("service-menu.open", actor, item, now))
        return await uow.commit(item)


async def close_service(
    uow: UnitOfWork, actor: Actor, item_id: MenuItemId, *, now: datetime
) -> MenuItem:
    """Orders of before keep it; MenuItemClosed."""
    async with uow:
        before = await uow.service_menus.locked(item_id)
        if not actor.scope(Permission.DEMAND_READ).covers(before.at()):
            raise NotFound("no such service of a menu", item=str(item_id))
        actor.require(Permission.DEMAND_DISPATCH, at=before.at())
        after = before.closed(actor.display_name, now)
        await uow.service_menus.close(after)
        uow.record(_event("service-menu.close", actor, after, now))
        return await uow.commit(after)


def _event(action: str, actor: Actor, item: MenuItem, now: datetime) -> Event:
    facts = {"item": str(item.id), "title": item.title}
    return Event(action=action, subject=item.community.id, by=actor.account_id, at=now, facts=facts)
