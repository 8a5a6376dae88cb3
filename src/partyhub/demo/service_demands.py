"""The demo's orders (三单制) of 柳荫社区: one waits for the community, three for members, one of
them a wish and one online, and four services stand on its menu. Residents, phones and doors are
invented (SP-25).
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from partyhub.demo.stage import Stage
from partyhub.domain.demands.demand import Demand, Wish
from partyhub.domain.demands.people import Person
from partyhub.domain.demands.states import DemandKind, DemandManner, DemandTarget, OrderChannel
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import at, local_day
from partyhub.domain.shared.ids import ServiceDemandId
from partyhub.usecases.demands.dispatching import SentTo, dispatch_demand
from partyhub.usecases.demands.menus import offer_service
from partyhub.usecases.demands.ordering import Order, enter_demand

_M = DemandManner
_MENU: Final = (
    ("陪同就医取药", WorkType.ELDER_CARE, _M.IN_PERSON, "陪老人挂号、看诊、取药"),
    ("法律咨询", WorkType.LEGAL_AID, _M.IN_PERSON, "邻里、租房、继承等日常法律问题"),
    ("手机课堂", WorkType.TECHNICAL_TRAINING, _M.ONLINE, "视频教您挂号、缴费、打车"),
    ("网上代办", WorkType.PROXY_ERRANDS, _M.ONLINE, "代您网上预约、查询、缴费"),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What somebody asked some days ago."""

    ago: int
    kind: DemandKind
    field: WorkType
    what: str
    person: Person
    sent: bool
    manner: DemandManner = DemandManner.IN_PERSON


_TOLD: Final = (
    _Told(
        6, DemandKind.SERVICE, WorkType.ELDER_CARE, "每周六陪老人到社区医院量血压、取药",
        Person("邱玉珍", "15400000401", "柳荫里6号楼3单元202"), True,
    ),
    _Told(
        2, DemandKind.SERVICE, WorkType.LEGAL_AID, "租房押金不退，想请懂法律的同志讲一讲",
        Person("方大勇", "15400000402", "柳荫里2号楼1单元601"), False,
    ),
    _Told(
        1, DemandKind.MICRO_WISH, WorkType.YOUTH_CARE, "希望有人带孩子认一认院里的树",
        Person("何秀梅", "15400000403", "柳荫里9号楼2单元101"), True,
    ),
    _Told(
        1, DemandKind.SERVICE, WorkType.TECHNICAL_TRAINING, "想视频学会手机挂号和改签",
        Person("孟广田", "15400000404", ""), True, _M.ONLINE,
    ),
)  # fmt: skip


async def order_services(stage: Stage, window: Actor, desk: Actor) -> int:
    """How many orders there are."""
    community = desk.grants[0].org.id
    for title, field, manner, description in _MENU:
        await offer_service(
            stage.work(desk), desk, community, title=title, field=field, manner=manner,
            description=description, now=stage.now - timedelta(days=20),
        )  # fmt: skip
    for told in _TOLD:
        now = stage.now - timedelta(days=told.ago)
        order = Order(
            community_id=community, person=told.person, wish=_wish(told, stage.now, now),
            channel=OrderChannel.COUNTER,
        )  # fmt: skip
        made: Demand = await enter_demand(
            stage.work(window), window, order, vault=stage.services.vault, now=now
        )
        if told.sent:
            await dispatch_demand(
                stage.work(desk), desk, ServiceDemandId(made.id), SentTo(DemandTarget.POOL),
                now=now + timedelta(hours=3),
            )  # fmt: skip
    return len(_TOLD)


def _wish(told: _Told, day_0: datetime, now: datetime) -> Wish:
    begins = at(local_day(day_0) + timedelta(days=4), time(9))
    return Wish(
        kind=told.kind, field=told.field, what=told.what, manner=told.manner,
        area="柳荫里小区" if told.manner is _M.IN_PERSON else "", wanted_from=begins,
        wanted_until=begins + timedelta(hours=3), places=1,
        expires_on=local_day(now) + timedelta(days=30),
    )  # fmt: skip
