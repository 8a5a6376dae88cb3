"""Two people's check-ins through the real use cases: a closed loop, and a move to another home."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.demo.calendar import Calendar
from partyhub.demo.cast import MOVED, MOVED_CODE, WHOLE_LOOP, Player
from partyhub.demo.courses import MOVED_REASON, USUAL_LIMIT
from partyhub.demo.logins import Staff
from partyhub.demo.stage import Stage, dice
from partyhub.demo.tree import Tree
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Wish
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, TeamId
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.check_ins.advance import assign, return_receipt
from partyhub.usecases.check_ins.certify import Terms, certify
from partyhub.usecases.check_ins.enrol import enrol_member
from partyhub.usecases.check_ins.register import register_check_in
from partyhub.usecases.check_ins.relocate import relocate
from partyhub.usecases.uow import UnitOfWork

_CLAIMED = (WorkType.POLICY_PUBLICITY, WorkType.ELDER_CARE)


@dataclass(frozen=True, slots=True)
class _Fixed:
    """A short code that is known beforehand, so that tests can type it."""

    code: str

    def new(self) -> str:
        return self.code


class Loop:
    """Acts as the liaison officer of the first unit and the desk of the first community."""

    def __init__(self, stage: Stage, tree: Tree, staff: Staff, ids: dict[str, MemberId]) -> None:
        self._stage, self._tree, self._ids = stage, tree, ids
        self._officer, self._desk = staff.officers[0], staff.desks[0]

    async def long_ago(self) -> list[CheckIn]:
        """Both loops, about a year ago, so that their certificates are the unit's first."""
        calendar = Calendar(self._stage.now, dice("whole loop"))
        return [await self._closed(p, calendar.ago(362, 364)) for p in (WHOLE_LOOP, MOVED)]

    async def of_late(self, loops: list[CheckIn]) -> None:
        """One is given a team; the other moves and is given a certificate for the new home."""
        now = self._stage.now - timedelta(hours=1)
        team = next(t for t in self._tree.communities[0].teams if "政策宣传" in t.name)
        await assign(
            self._work(self._desk), self._desk, check_in_id=loops[0].id,
            team_id=TeamId(team.id) if team.id else None, duty="政策宣传员", now=now,
        )  # fmt: skip
        wish = Wish(
            community_id=self._tree.named("石桥社区").id, volunteered=True, how="搬家后到单位登记",
            reason_elsewhere="已搬入石桥小区，户籍信息待更新", claimed_work_types=_CLAIMED,
        )  # fmt: skip
        begun = await relocate(
            self._work(self._officer), self._officer, check_in_id=loops[1].id, wish=wish,
            reason=MOVED_REASON, now=now, today=local_day(now),
        )  # fmt: skip
        await self._certified(begun, MOVED_CODE, now)

    async def _closed(self, player: Player, at: datetime) -> CheckIn:
        """报到证 → 报到 → 回执, with some days between the steps."""
        officer, desk = self._officer, self._desk
        wish = Wish(
            community_id=self._tree.communities[0].org.id, volunteered=True,
            how="支部主题党日上报名", claimed_work_types=_CLAIMED,
        )  # fmt: skip
        begun = await enrol_member(
            self._work(officer), officer, member_id=self._ids[player.name], wish=wish, now=at
        )
        await self._certified(begun, player.code, at + timedelta(days=2))
        came = at + timedelta(days=7)
        await register_check_in(
            self._work(desk), desk, check_in_id=begun.id, short_code=player.code, now=came,
            today=local_day(came),
        )  # fmt: skip
        back = at + timedelta(days=10)
        return await return_receipt(self._work(officer), officer, check_in_id=begun.id, now=back)

    async def _certified(self, begun: CheckIn, code: str, at: datetime) -> None:
        terms = Terms(
            limit_days=USUAL_LIMIT, policy=Policy(), codes=_Fixed(code), now=at, today=local_day(at)
        )
        await certify(self._work(self._officer), self._officer, check_in_id=begun.id, terms=terms)

    def _work(self, actor: Actor) -> UnitOfWork:
        return self._stage.work(actor)
