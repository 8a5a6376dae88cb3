"""The demo's service records: of 赵建国 one that counts, one that waits, one that wasn't confirmed;
and a list that the community typed in, which waits for its second account.
"""

from datetime import datetime, time, timedelta
from uuid import UUID

from partyhub.demo.logins import Registrar
from partyhub.demo.pairing_support import SupportTeller
from partyhub.demo.points import start_points
from partyhub.demo.service_demands import order_services
from partyhub.demo.service_goals import set_goals
from partyhub.demo.service_orders import tell_orders
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.demo.volunteer_teams import tell_teams
from partyhub.domain.check_ins.views import CheckInFilter, CheckInOrder
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.service_records.decide import confirm_record, refuse_record
from partyhub.usecases.service_records.enter_list import enter_list
from partyhub.usecases.service_records.own import PRESENT, Told, tell_own
from partyhub.usecases.uow import UnitOfWork

SECOND = "community-b"
"""Another account of the first community, for what `community` entered itself."""
_NOT_SO = "当日活动改期，请按实际日期填报"


async def tell_service(
    stage: Stage, tree: Tree, registrar: Registrar, desk: Actor, known: dict[str, MemberId]
) -> int:
    """How many entries there are."""
    community = tree.communities[0].org
    await start_points(stage, desk)
    await order_services(stage, registrar.known("window"), desk)
    await tell_orders(stage, tree, registrar, desk, known)
    await set_goals(stage, tree, desk)
    await tell_teams(stage, tree, registrar, desk, known)
    await SupportTeller(stage, desk, registrar.known("volunteer")).tell()
    second = await registrar.colleague(SECOND, "常悦", community, Role.COMMUNITY_ORG)
    return await _Teller(stage, registrar.known("volunteer"), desk, second).tell()


class _Teller:
    """Acts as the member, the desk and its colleague."""

    def __init__(self, stage: Stage, member: Actor, desk: Actor, second: Actor) -> None:
        self._stage, self._member, self._desk, self._second = stage, member, desk, second

    async def tell(self) -> int:
        counts = await self._own(self._told(5, "清理楼道杂物", WorkType.GREENING), 5)
        await confirm_record(
            self._work(self._desk), self._desk, counts.id, why="", now=self._ago(4)
        )
        wrong = await self._own(self._told(3, "反诈骗宣传", WorkType.POLICY_PUBLICITY), 3)
        await refuse_record(
            self._work(self._second), self._second, wrong.id, why=_NOT_SO, now=self._ago(2)
        )
        await self._own(self._told(2, "为独居老人送餐", WorkType.ELDER_CARE), 2)
        return 3 + await self._listed()

    async def _own(self, told: Told, ago: int) -> ServiceRecord:
        now = self._ago(ago)
        return await tell_own(self._work(self._member), self._member, told, now=now)

    async def _listed(self) -> int:
        """Three who were there, and not 赵建国."""
        seats = Scope(tuple(grant.org.path for grant in self._desk.grants))
        wanted = CheckInFilter(states=PRESENT, order=CheckInOrder.NAME)
        async with self._stage.work(None).reading() as uow:
            lines = await uow.check_ins.page(wanted, within=seats, after=None, limit=50)
        since = local_day(self._ago(4))
        there = [line for line, _ in lines if line.checked_in_on and line.checked_in_on < since]
        ids: list[UUID] = [
            line.id for line in there if MemberId(line.member_id) != self._member.member_id
        ]
        entered = await enter_list(
            self._work(self._desk), self._desk, community_id=self._desk.grants[0].org.id,
            check_in_ids=ids[:3], told=self._told(4, "小区环境整治", WorkType.GREENING),
            now=self._ago(1),
        )  # fmt: skip
        return len(entered.entries)

    def _told(self, ago: int, content: str, category: WorkType) -> Told:
        on = local_day(self._ago(ago)) - timedelta(days=1)
        return Told(
            on=on, begins=time(9), ends=time(11, 30), category=category, content=content,
            place="柳荫里小区", organiser="楼组长", note="",
        )  # fmt: skip

    def _ago(self, days: int) -> datetime:
        return self._stage.now - timedelta(days=days)

    def _work(self, actor: Actor) -> UnitOfWork:
        return self._stage.work(actor)
