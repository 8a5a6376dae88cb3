"""The demo's units and communities together: pairs, taking part, a meeting, offers, visits."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from partyhub.demo.logins import Staff
from partyhub.demo.stage import Stage
from partyhub.domain.co_building.offer import OfferAction, OfferKind
from partyhub.domain.co_building.participation import UnitServiceAction
from partyhub.domain.co_building.visit import VisitKind
from partyhub.domain.participation_letters.letter import LetterAction
from partyhub.domain.participation_letters.period import Period, PeriodPart
from partyhub.domain.participation_letters.views import LetterFilter
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId, ParticipationLetterId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.co_building.meetings import Decided, Met, add_meeting
from partyhub.usecases.co_building.offers import OfferSaid, say_offer, take_offer_step
from partyhub.usecases.co_building.pairs import Agreed, add_pair
from partyhub.usecases.co_building.participations import (
    TookPart,
    take_unit_service_step,
    tell_unit_service,
)
from partyhub.usecases.co_building.reach import TwoSides
from partyhub.usecases.co_building.visits import Visited, add_visit
from partyhub.usecases.participation_letters.read import list_letters
from partyhub.usecases.participation_letters.runs import (
    Wanted,
    draft_letters,
    start_letter_run,
)
from partyhub.usecases.participation_letters.steps import LetterStep, take_letter_step
from partyhub.usecases.uow import UnitOfWork

_PAIRS = 4
_AGREED = "单位机关党委副书记、社区党委书记"


@dataclass(frozen=True, slots=True)
class Together:
    """The first units partner with the first community: one served, one waits, the rest lack it."""

    stage: Stage
    staff: Staff

    async def tell(self) -> int:
        """How many pairs there are."""
        units, desk = self.staff.officers[:_PAIRS], self.staff.desks[0]
        for unit in units:
            said = Agreed(self._day(200), _AGREED)
            await add_pair(self._work(unit), unit, _sides(unit, desk), said, now=self._ago(200))
        await self._served(units[0], desk)
        await self._offered(units[0], desk)
        await self._met(units, desk)
        await self._visited(desk)
        await self._letters(units[0], desk)
        return len(units)

    async def _served(self, unit: Actor, desk: Actor) -> None:
        """One told by the unit, which the community can confirm; one told by the community."""
        sides = _sides(unit, desk)
        for ago, what, people in ((150, "清理小区卫生死角", 14), (2, "为老年人讲解手机支付", 6)):
            told = TookPart(self._day(ago), what, people)
            one = await tell_unit_service(
                self._work(unit), unit, sides, told, now=self._ago(ago - 1)
            )
            if ago > 2:  # noqa: PLR2004
                await take_unit_service_step(
                    self._work(desk), desk, one.id, action=UnitServiceAction.CONFIRM, note="",
                    now=self._ago(ago - 1),
                )  # fmt: skip
        told = TookPart(self._day(5), "参加社区便民服务日", 8)
        await tell_unit_service(self._work(desk), desk, sides, told, now=self._ago(4))

    async def _offered(self, unit: Actor, desk: Actor) -> None:
        sides = _sides(unit, desk)
        hall = OfferSaid(OfferKind.PREMISES, "周末可借用一楼会议室，约六十座")
        one = await say_offer(self._work(unit), unit, sides, hall, now=self._ago(40))
        await take_offer_step(
            self._work(desk), desk, one.id, action=OfferAction.MATCH,
            note="社区书法班使用，每周六上午", now=self._ago(38),
        )  # fmt: skip
        need = OfferSaid(OfferKind.NEED, "希望利用单位停车场夜间空位，缓解居民停车难")
        await say_offer(self._work(desk), desk, sides, need, now=self._ago(6))

    async def _met(self, units: list[Actor], desk: Actor) -> None:
        """Before this half-year, so that a meeting is lacking now."""
        home = _org(desk)
        decided = (
            Decided("公布共建资源清单", home, "社区书记", self._day(180)),
            Decided("研究停车场夜间开放办法", _org(units[0]), "办公室", self._day(-10)),
        )
        met = Met(
            community_id=home, held_on=self._day(190), place="社区三楼会议室",
            present="各单位联络员、社区两委成员", agenda="上一阶段共建情况；居民停车难",
            unit_ids=[_org(unit) for unit in units], decisions=decided,
        )  # fmt: skip
        await add_meeting(self._work(desk), desk, met, now=self._ago(189))

    async def _visited(self, desk: Actor) -> None:
        came = Visited(
            kind=VisitKind.CADRE, visited_on=self._day(33), who="郑明远", post="街道党工委副书记",
            place="社区党群服务站", found="两部电梯加装进展慢，居民意见不一",
            promised="一个月内牵头协调一次",
        )  # fmt: skip
        await add_visit(self._work(desk), desk, _org(desk), came, now=self._ago(32))

    async def _letters(self, unit: Actor, desk: Actor) -> None:
        """Those of the half-year before, drafted; one unit has answered."""
        today = local_day(self.stage.now)
        first = today.month > 6  # noqa: PLR2004
        part = PeriodPart.FIRST if first else PeriodPart.SECOND
        period = Period(today.year if first else today.year - 1, part)
        wanted = Wanted(_org(desk), period, Policy())
        run = await start_letter_run(self._work(desk), desk, wanted, now=self.stage.now)
        while await draft_letters(self._work(desk), run.id, now=self.stage.now):
            pass
        mine = LetterFilter(side=Side.UNIT, period=period, state=None, after=FIRST, limit=1)
        for line, _ in await list_letters(self._work(unit), unit, mine, org_id=None):
            step = LetterStep(LetterAction.ANSWER, "情况属实，下半年继续参加便民服务日。", Policy())
            letter = ParticipationLetterId(line.id)
            await take_letter_step(self._work(unit), unit, letter, step, now=self.stage.now)

    def _day(self, ago: int) -> date:
        return local_day(self._ago(ago))

    def _ago(self, days: int) -> datetime:
        return self.stage.now - timedelta(days=days)

    def _work(self, actor: Actor) -> UnitOfWork:
        return self.stage.work(actor)


def _org(actor: Actor) -> OrgId:
    return actor.grants[0].org.id


def _sides(unit: Actor, desk: Actor) -> TwoSides:
    return TwoSides(_org(unit), _org(desk))
