"""An order of a resident of comm_a, an ended part of our member in it, a service of the menu."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from partyhub.domain.demands.demand import Demand, Wish
from partyhub.domain.demands.people import Person, sealed
from partyhub.domain.demands.states import DemandKind, OrderChannel
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import ServiceDemandId
from partyhub.domain.shared.org import OrgRef
from tests.world import World

DEMAND, PART, MENU = UUID(int=0xD1), UUID(int=0xD2), UUID(int=0xD3)
_PERSON = Person("周秀英", "13722223333", "幸福里3号楼501")
_PART = """
INSERT INTO demand_takes (id, demand_id, member_id, check_in_id, state, since)
SELECT $1, $2, $3, id, 'given_back', now() FROM check_ins WHERE member_id = $3"""
_MENU = """
INSERT INTO service_menu_items (id, community_id, title, field, opened_at, opened_by)
VALUES ($1, $2, '陪同就医', 'elder_care', now(), 'x')"""
Requests = dict[str, tuple[str, str, dict[str, Any]]]


async def add_demand(world: World, member: UUID) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    now, vault = world.services.clock(), world.services.vault
    here = OrgRef(world.orgs["comm_a"], world.paths["comm_a"])
    wish = Wish(
        kind=DemandKind.SERVICE, field=WorkType.ELDER_CARE, what="陪同就医", area="幸福里",
        wanted_from=now, wanted_until=now + timedelta(hours=2), places=1,
        expires_on=now.date() + timedelta(days=30),
    )  # fmt: skip
    demand_id, number = ServiceDemandId(DEMAND), "X2026-0001-999999"
    async with world.services.work() as work:
        made = Demand(
            id=demand_id, number=number, community=here, community_name="comm_a",
            resident=await work.service_demands.resident(here.id, b"some phone", now),
            person=sealed(vault, demand_id, number, _PERSON), wish=wish,
            channel=OrderChannel.ONLINE, ordered_at=now,
        )  # fmt: skip
        await work.service_demands.add(made)
        await work.commit(None)
    await world.owner.execute(_PART, PART, DEMAND, member)
    await world.owner.execute(_MENU, MENU, here.id)


def demand_requests(community: str) -> Requests:
    """Bodies that change little: most steps fail by a rule, once the right was found."""
    order = {
        "community_id": community, "field": "elder_care", "what": "陪聊", "area": "幸福里",
        "wanted_from": "2090-01-01T00:00:00Z", "wanted_until": "2089-01-01T00:00:00Z",
        "name": "周秀英", "phone": "13722223333", "address": "501", "channel": "phone",
    }  # fmt: skip
    menu = {"community_id": community, "title": "陪同就医", "field": "elder_care"}
    return {
        **_steps(f"/service-demands/{DEMAND}"),
        "listServiceDemands": ("GET", "/service-demands", {"params": {"limit": 100}}),
        "countServiceDemands": ("GET", "/service-demand-counts", {}),
        "enterServiceDemand": ("POST", "/service-demands", {"json": order}),
        "offerService": ("POST", "/service-menu-items", {"json": menu}),
        "listMenuItems": ("GET", "/service-menu-items", {"params": {"community": community}}),
        "closeService": ("POST", f"/service-menu-items/{MENU}/closure", {}),
    }


def _steps(one: str) -> Requests:
    missed = {"take_id": str(PART), "reason": "未到"}
    return {
        "getServiceDemand": ("GET", one, {}),
        "listDemandHelpers": ("GET", f"{one}/helpers", {}),
        "revealResident": ("POST", f"{one}/resident-reveal", {"json": {"purpose": "回电"}}),
        "dispatchServiceDemand": ("POST", f"{one}/dispatch", {"json": {"to": "pool"}}),
        "declineServiceDemand": ("POST", f"{one}/decline", {"json": {"reason": "无人"}}),
        "withdrawServiceDemand": ("POST", f"{one}/withdrawal", {"json": {"reason": "不需要"}}),
        "confirmServiceDemand": ("POST", f"{one}/confirmations", {"json": {"take_id": str(PART)}}),
        "markNoShow": ("POST", f"{one}/no-shows", {"json": missed}),
        "rateServiceDemandForResident": ("POST", f"{one}/ratings", {"json": {"stars": 3}}),
        "printDemandSlip": ("POST", f"{one}/slip", {}),
    }
