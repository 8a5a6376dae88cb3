"""居民点单 (SRV-01, SRV-04): at the counter or by phone through staff, or by the resident alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.demands.codes import DemandCode
from partyhub.domain.demands.demand import (
    MOST_OPEN,
    Demand,
    Wish,
    demand_number,
    require_fitting,
)
from partyhub.domain.demands.people import (
    THE_RESIDENT,
    Person,
    Resident,
    code_digest,
    require_reachable,
    require_unnamed,
    sealed,
)
from partyhub.domain.demands.refusals import TooManyDemands
from partyhub.domain.demands.states import OrderChannel
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, ServiceDemandId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is ordered where, by whom, and how it came in."""

    community_id: OrgId
    person: Person
    wish: Wish
    channel: OrderChannel


async def enter_demand(
    uow: UnitOfWork, actor: Actor, order: Order, *, vault: Vault, now: datetime
) -> Demand:
    """Written down by staff; NotFound, NotAllowed, WrongKind, OrgClosed, Invalid."""
    async with uow:
        org = await uow.orgs.get(order.community_id)
        actor.require(Permission.DEMAND_ENTER, at=org.at())
        return await uow.commit(await _ordered(uow, actor, org, order, vault, now))


async def order_alone(
    uow: UnitOfWork, order: Order, *, vault: Vault, new_code: Callable[[], str], now: datetime
) -> tuple[Demand, str]:
    """By the resident without an account, with the code for the next steps: told now and never
    again.
    """
    async with uow:
        org = await uow.orgs.get(order.community_id)
        demand = await _ordered(uow, THE_RESIDENT, org, order, vault, now)
        secret = new_code()
        digest = code_digest(vault, demand.number, secret)
        code = DemandCode(id=new_id(), demand_id=demand.id, digest=digest, at=now)
        await uow.service_demands.keep_code(code)
        return await uow.commit((demand, secret))


async def _ordered(
    uow: UnitOfWork, by: Actor, org: Org, order: Order, vault: Vault, now: datetime
) -> Demand:
    """The running number is held first, so that orders of one community come one by one."""
    org.require_kind(OrgKind.COMMUNITY_ORG)
    org.require_open()
    require_fitting(order.wish, now)
    require_reachable(order.person, area=order.wish.area, manner=order.wish.manner)
    require_unnamed(order.person, what=order.wish.what, area=order.wish.area)
    await _require_offered(uow, order)
    year = local_day(now).year
    running = await uow.service_demands.next_number(org.ref, year)
    number = demand_number(org.ref, year, running)
    resident = await _resident(uow, org, order, vault, now)
    demand_id, alone = ServiceDemandId(new_id()), order.channel is OrderChannel.ONLINE
    demand = Demand(
        id=demand_id, number=number, community=org.ref, community_name=org.name,
        resident=resident, person=sealed(vault, demand_id, number, order.person),
        wish=order.wish, channel=order.channel, ordered_at=now,
        entered_by=None if alone else by.account_id,
        entered_name="" if alone else by.display_name,
    )  # fmt: skip
    await uow.service_demands.add(demand)
    uow.record(demand.event("order", by, now, "", channel=order.channel))
    return demand


async def _resident(
    uow: UnitOfWork, org: Org, order: Order, vault: Vault, now: datetime
) -> Resident:
    """TooManyDemands: nobody fills a community's list."""
    index = vault.index(order.person.phone)
    resident = await uow.service_demands.resident(org.id, index, now)
    if await uow.service_demands.open_of(resident) >= MOST_OPEN:
        raise TooManyDemands("so many are open", max=str(MOST_OPEN))
    return resident


async def _require_offered(uow: UnitOfWork, order: Order) -> None:
    if order.wish.menu_item_id is None:
        return
    item = await uow.service_menus.locked(order.wish.menu_item_id)
    if item.community.id != order.community_id:
        raise NotFound("no such service of this community", item=str(item.id))
    item.require_open()
