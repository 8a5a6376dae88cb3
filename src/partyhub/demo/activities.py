"""The demo's activities of the first community: one that is summed up, one to sign up for, one that
赵建国 goes to, one that is planned; the street's theme, and a fixed service day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from partyhub.demo.logins import Registrar
from partyhub.demo.service_posts import tell_posts
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.demo.two_new import tell_two_new
from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.service_day import Every, Recurrence
from partyhub.domain.activities.states import ActivityAction, OpenTo
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.days import at, local_day
from partyhub.domain.shared.ids import ActivityThemeId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role
from partyhub.usecases.activities.attend import attend
from partyhub.usecases.activities.plan import Wanted, plan_activity
from partyhub.usecases.activities.rules import DayWanted, fix_day, list_theme
from partyhub.usecases.activities.seats import sign_up
from partyhub.usecases.activities.steps import ActivityStep, take_activity_step
from partyhub.usecases.activities.venues import list_venue
from partyhub.usecases.uow import UnitOfWork

_A = ActivityAction


@dataclass(frozen=True, slots=True)
class _Idea:
    """What happens in so many days, from which hour on, for how many."""

    title: str
    plan: str
    field: WorkType
    place: str
    ahead: int
    hour: int
    capacity: int | None = None
    is_service: bool = True


_READING = _Idea(
    "家门口的读书会", "共读一篇好文章，交流学习体会", WorkType.CULTURE_SPORTS, "社区书屋", -12, 15,
    is_service=False,
)  # fmt: skip
_VISIT = _Idea(
    "探访独居老人", "两人一组上门，检查燃气和烟感，陪老人聊聊天", WorkType.ELDER_CARE,
    "柳荫里小区", 5, 9, 20,
)  # fmt: skip
_TREES = _Idea("清理绿化带", "带好手套，工具由社区准备", WorkType.GREENING, "社区广场", 8, 14, 12)
_LAW = _Idea("法律咨询进小区", "请律师现场答疑", WorkType.LEGAL_AID, "居民活动室", 20, 10, 30)


async def tell_activities(
    stage: Stage, tree: Tree, registrar: Registrar, desks: Sequence[Actor]
) -> int:
    """How many activities and posts there are."""
    activities = await _Teller(stage, tree, registrar.known("volunteer"), desks).tell()
    activities += await tell_two_new(stage, tree, desks[0])
    return activities + await tell_posts(stage, tree, registrar, desks[0])


class _Teller:
    """Acts as the street, the community's desk and the member."""

    def __init__(self, stage: Stage, tree: Tree, member: Actor, desks: Sequence[Actor]) -> None:
        self._stage, self._member, self._desk = stage, member, desks[0]
        self._community = tree.communities[0].org
        home = OrgRef(self._community.id, self._community.path)
        self._inspector = Actor(desks[1].account_id, "社区书记", (Grant(Role.COMMUNITY_ORG, home),))

    async def tell(self) -> int:
        theme = await self._theme()
        await self._held(await self._planned(_READING, theme))
        visit = await self._planned(_VISIT, theme)
        await self._step(visit, _A.PUBLISH, self._stage.now - timedelta(days=2))
        trees = await self._planned(_TREES, None)
        await self._step(trees, _A.PUBLISH, self._stage.now - timedelta(days=2))
        await sign_up(
            self._work(self._member), self._member, activity_id=trees.id,
            now=self._stage.now - timedelta(days=1),
        )  # fmt: skip
        await self._planned(_LAW, None)
        await list_venue(
            self._work(self._desk), self._desk, org_id=self._community.id, name="居民活动室",
            seats=60, now=self._stage.now,
        )  # fmt: skip
        await self._day()
        return 4

    async def _theme(self) -> ActivityThemeId:
        """By the street itself."""
        home = self._community
        street = OrgRef(home.parent_id or home.id, home.path_steps[-2])
        actor = Actor(self._desk.account_id, "街道党工委", (Grant(Role.STREET_COMMITTEE, street),))
        now = self._stage.now - timedelta(days=20)
        listed = await list_theme(
            self._work(actor), actor, street_id=street.id, month=local_day(self._stage.now),
            title="邻里守望", words="围绕关心身边的老人和孩子，各支部自行设计活动", now=now,
        )  # fmt: skip
        return listed.id

    async def _planned(self, idea: _Idea, theme: ActivityThemeId | None) -> Activity:
        begins = at(self._day_in(idea.ahead), time(idea.hour))
        wanted = Wanted(
            title=idea.title, theme_id=theme, field=idea.field, is_service=idea.is_service,
            community_id=None, open_to=OpenTo.CHECKED_IN, place=idea.place, begins_at=begins,
            ends_at=begins + timedelta(hours=2), capacity=idea.capacity, plan=idea.plan,
            partners="", research="",
        )  # fmt: skip
        now = min(begins, self._stage.now) - timedelta(days=5)
        return await plan_activity(
            self._work(self._desk), self._desk, wanted, org_id=self._community.id, now=now
        )

    async def _held(self, one: Activity) -> None:
        """With its record, inspection and summary."""
        begins, ends = one.plan.begins_at, one.plan.ends_at
        await self._step(one, _A.PUBLISH, begins - timedelta(days=3))
        await self._step(one, _A.OPEN, begins)
        codes = self._stage.services.attendance_codes
        await attend(
            self._work(self._member), self._member, codes, codes.code(one.id, begins), now=begins
        )
        told = (
            (_A.RECORD, "共读《乡土中国》选段，八位居民发言"),
            (_A.INSPECT, "签到、记录齐全"),
            (_A.SUMMARISE, "居民希望每月一次，已列入计划"),
        )
        for days, (action, words) in enumerate(told, start=1):
            by = self._inspector if action is _A.INSPECT else self._desk
            await self._step(one, action, ends + timedelta(days=days), words, by)

    async def _step(
        self, one: Activity, action: ActivityAction, now: datetime, words: str = "",
        by: Actor | None = None,
    ) -> None:  # fmt: skip
        step, actor = ActivityStep(action=action, words=words), by or self._desk
        await take_activity_step(self._work(actor), actor, step, activity_id=one.id, now=now)

    async def _day(self) -> None:
        wanted = DayWanted(
            title="志愿服务日",
            rule=Recurrence(every=Every.WEEKDAY, nth=1, weekday=Weekday.SAT),
            begins=time(9), ends=time(11), place="社区广场", content="清洁家园、便民服务",
            field=WorkType.GREENING, since=self._day_in(-30),
        )  # fmt: skip
        await fix_day(
            self._work(self._desk), self._desk, wanted, community_id=self._community.id,
            now=self._stage.now - timedelta(days=30),
        )  # fmt: skip

    def _day_in(self, days: int) -> date:
        return local_day(self._stage.now) + timedelta(days=days)

    def _work(self, actor: Actor) -> UnitOfWork:
        return self._stage.work(actor)
