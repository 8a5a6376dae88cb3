"""The demo's supported households of 柳荫社区: one that 赵建国 visits, one that waits for its word,
one long unvisited. Households, phones and doors are invented (SP-25).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from partyhub.demo.stage import Stage
from partyhub.domain.pairing_support.household import HouseholdPerson
from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairWay,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import at, local_day
from partyhub.domain.shared.ids import MemberId, SupportPairId
from partyhub.usecases.pairing_support.changes import (
    Coming,
    Planned,
    add_supporter,
    write_plan,
)
from partyhub.usecases.pairing_support.mine import Visited, tell_visit
from partyhub.usecases.pairing_support.steps import (
    Agreement,
    Proposed,
    note_agreement,
    propose_pair,
    start_pair,
)
from partyhub.usecases.uow import UnitOfWork

_CONTENT = "每两周上门一次：陪聊，代购米油，检查水电燃气；节日前看望"


@dataclass(frozen=True, slots=True)
class SupportTeller:
    """Acts as the desk and as the member."""

    stage: Stage
    desk: Actor
    member: Actor

    async def tell(self) -> int:
        """How many pairs there are."""
        elder = await self._active(
            80, HouseholdKind.EMPTY_NEST_ELDER,
            HouseholdPerson("邹桂芬", "15400000421", "柳荫里3号楼2单元402"),
        )  # fmt: skip
        for ago, done in ((12, "上门看望，代购米油"), (1, "陪聊，检查燃气软管")):
            begins = at(self._day(ago + 1), time(9, 30))
            said = Visited(begins_at=begins, ends_at=begins + timedelta(hours=1), done=done)
            await tell_visit(
                self._work(self.member), self.member, elder, said,
                vault=self.stage.services.vault, now=self._ago(ago),
            )  # fmt: skip
        person = HouseholdPerson("梅广田", "15400000422", "柳荫里8号楼1单元103")
        await self._active(70, HouseholdKind.HARDSHIP, person)
        person = HouseholdPerson("贺小满", "15400000423", "柳荫里5号楼3单元601")
        await self._proposed(3, HouseholdKind.LEFT_BEHIND_CHILD, person)
        return 3

    async def _proposed(
        self, ago: int, kind: HouseholdKind, person: HouseholdPerson
    ) -> SupportPairId:
        said = Proposed(
            community_id=self.desk.grants[0].org.id, person=person, kind=kind, way=PairWay.MANY,
            area="柳荫里小区",
        )  # fmt: skip
        made = await propose_pair(
            self._work(self.desk), self.desk, said, vault=self.stage.services.vault,
            now=self._ago(ago),
        )  # fmt: skip
        return made.pair.id

    async def _active(
        self, ago: int, kind: HouseholdKind, person: HouseholdPerson
    ) -> SupportPairId:
        pair = await self._proposed(ago, kind, person)
        agreed = Agreement(self._day(ago - 1), ConsentHow.VISIT, ConsentBy.SELF)
        work, vault, now = self._work, self.stage.services.vault, self._ago(ago - 1)
        await note_agreement(work(self.desk), self.desk, pair, agreed, now=now)
        plan = Planned(
            goals="生活有人照应，遇事有人商量", content=_CONTENT, every_days=14,
            begins_on=self._day(ago - 1), ends_on=self._day(ago - 365),
        )  # fmt: skip
        await write_plan(work(self.desk), self.desk, pair, plan, vault=vault, now=now)
        coming = Coming(MemberId(self.member.member_id)) if self.member.member_id else None
        if coming is not None:
            await add_supporter(work(self.desk), self.desk, pair, coming, vault=vault, now=now)
        await start_pair(work(self.desk), self.desk, pair, now=now)
        return pair

    def _day(self, ago: int) -> date:
        return local_day(self._ago(ago))

    def _ago(self, days: int) -> datetime:
        return self.stage.now - timedelta(days=days)

    def _work(self, actor: Actor) -> UnitOfWork:
        return self.stage.work(actor)
