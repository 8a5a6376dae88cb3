"""The demo's orders of residents (三单制) at the first community, and the member who takes them:
朱玉珍, by the login `neighbour`. All of the residents are invented.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from partyhub.demo.logins import Registrar
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.demands.demand import Wish
from partyhub.domain.demands.people import Person, code_digest
from partyhub.domain.demands.states import DemandKind, DemandManner, DemandTarget, OrderChannel
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import at, local_day
from partyhub.domain.shared.ids import MemberId, ServiceDemandId
from partyhub.usecases.demands.dispatching import SentTo, dispatch_demand
from partyhub.usecases.demands.menus import offer_service
from partyhub.usecases.demands.ordering import Order, order_alone
from partyhub.usecases.demands.parts import Told, tell_done
from partyhub.usecases.demands.pool import take_demand
from partyhub.usecases.demands.residents import Held, confirm_own, rate_own
from partyhub.usecases.uow import UnitOfWork

LOGIN, NAME = "neighbour", "朱玉珍"
CODE = "7K3M9QRT"
"""Of the order whose time is over: its resident waits to confirm. Other orders' codes are drawn."""
_W = WorkType
_TAUGHT = ("智能手机教学", _W.ELDER_CARE, "教您用手机挂号、缴费、视频通话")


@dataclass(frozen=True, slots=True)
class _Asked:
    """`ago`: ordered so many days ago; `in_days`: wanted so many days from now."""

    what: str
    field: WorkType
    who: str
    ago: int
    in_days: int
    begins: int
    kind: DemandKind = DemandKind.SERVICE


_DONE = _Asked("帮忙搬一下旧柜子", _W.OTHER, "常大爷", 8, -5, 9)
_OVER = _Asked("陪同到医院取药", _W.ELDER_CARE, "李阿姨", 4, -1, 9)
_WAITS = _Asked("帮忙换一个水龙头", _W.PROXY_ERRANDS, "郝奶奶", 7, -3, 10)
_TOMORROW = _Asked("教我用手机挂号", _W.ELDER_CARE, "秦奶奶", 2, 1, 14)
_POOLED = (
    _Asked("陪老人下楼晒太阳、聊天", _W.ELDER_CARE, "顾阿姨", 2, 3, 9),
    _Asked("教孩子写毛笔字", _W.CULTURE_SPORTS, "宋女士", 1, 5, 14),
    _Asked("想要一副老花镜", _W.ELDER_CARE, "冯大爷", 1, 4, 10, DemandKind.MICRO_WISH),
)
_FOR_HER = _Asked("陪同复查眼睛", _W.MEDICAL_HEALTH, "石阿姨", 1, 2, 8)


async def tell_orders(
    stage: Stage, tree: Tree, registrar: Registrar, desk: Actor, known: dict[str, MemberId]
) -> int:
    """How many orders there are."""
    unit = tree.units[0]
    helper = await registrar.of_member(LOGIN, NAME, unit.branches[0], known[NAME])
    return await _Teller(stage, desk, helper).tell()


class _Teller:
    """Acts as the residents, the community and 朱玉珍."""

    def __init__(self, stage: Stage, desk: Actor, helper: Actor) -> None:
        self._stage, self._desk, self._helper = stage, desk, helper
        self._community = desk.grants[0].org
        self._orders = 0

    async def tell(self) -> int:
        title, field, description = _TAUGHT
        await offer_service(
            self._work(self._desk), self._desk, self._community.id, title=title, field=field,
            manner=DemandManner.IN_PERSON, description=description, now=self._ago(30),
        )  # fmt: skip
        await self._finished()
        await self._told(_WAITS, "")
        for asked in (_OVER, _TOMORROW):
            await self._taken(asked, CODE if asked is _OVER else "")
        for asked in _POOLED:
            await self._sent(asked, SentTo(DemandTarget.POOL))
        her = self._helper.member_id
        await self._sent(_FOR_HER, SentTo(DemandTarget.MEMBER, member_id=her))
        return len(_POOLED) + 5

    async def _finished(self) -> None:
        """Told by her, confirmed and rated by the resident's code: the hours count."""
        number, after = await self._told(_DONE, CODE)
        held = Held(number, code_digest(self._stage.services.vault, number, CODE))
        await confirm_own(self._work(None), held, now=after + timedelta(hours=1))
        rated = after + timedelta(hours=2)
        await rate_own(self._work(None), held, stars=5, words="来得很准时", now=rated)

    async def _told(self, asked: _Asked, code: str) -> tuple[str, datetime]:
        """The number, and when she told that it is done; it waits to be confirmed."""
        found, number = await self._taken(asked, code)
        wish, vault = self._wish(asked), self._stage.services.vault
        told = Told(begins_at=wish.wanted_from, ends_at=wish.wanted_until, result="已按约定办好")
        now = wish.wanted_until + timedelta(hours=1)
        await tell_done(self._work(self._helper), self._helper, found, told, vault=vault, now=now)
        return number, now

    async def _taken(self, asked: _Asked, code: str) -> tuple[ServiceDemandId, str]:
        found, number = await self._sent(asked, SentTo(DemandTarget.POOL), code)
        now = self._ago(asked.ago) + timedelta(hours=3)
        await take_demand(self._work(self._helper), self._helper, found, now=now)
        return found, number

    async def _sent(self, asked: _Asked, to: SentTo, code: str = "") -> tuple[ServiceDemandId, str]:
        found, number = await self._ordered(asked, code)
        now = self._ago(asked.ago) + timedelta(hours=1)
        await dispatch_demand(self._work(self._desk), self._desk, found, to, now=now)
        return found, number

    async def _ordered(self, asked: _Asked, code: str = "") -> tuple[ServiceDemandId, str]:
        services = self._stage.services
        self._orders += 1
        phone = f"1390000{self._orders:04d}"
        person = Person(asked.who, phone, f"柳荫新村{self._orders}号楼2单元301")
        order = Order(
            community_id=self._community.id, person=person, wish=self._wish(asked),
            channel=OrderChannel.ONLINE,
        )  # fmt: skip
        new_code = (lambda: code) if code else services.short_codes.new
        demand, _ = await order_alone(
            self._work(None), order, vault=services.vault, new_code=new_code,
            now=self._ago(asked.ago),
        )  # fmt: skip
        return demand.id, demand.number

    def _wish(self, asked: _Asked) -> Wish:
        on = local_day(self._stage.now) + timedelta(days=asked.in_days)
        return Wish(
            kind=asked.kind, field=asked.field, what=asked.what, area="柳荫新村",
            wanted_from=at(on, time(asked.begins)), wanted_until=at(on, time(asked.begins + 2)),
            places=1,
            expires_on=max(on, local_day(self._stage.now)) + timedelta(days=14),
        )  # fmt: skip

    def _ago(self, days: int) -> datetime:
        """Never after now: what was ordered today was ordered some hours ago."""
        return self._stage.now - timedelta(days=days, hours=4)

    def _work(self, actor: Actor | None) -> UnitOfWork:
        return self._stage.work(actor)
