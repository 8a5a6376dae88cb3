"""The demo's year of two-new organisations (ACT-02, ACT-03): what 望河街道 expects, a hall of its
centre, an organisation that has held one of two, one whose record is owed.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final

from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.states import ActivityAction, OpenTo
from partyhub.domain.activities.year import TWICE
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import at, local_day
from partyhub.domain.shared.ids import ActivityVenueId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role
from partyhub.usecases.activities.plan import Wanted, plan_activity
from partyhub.usecases.activities.steps import ActivityStep, take_activity_step
from partyhub.usecases.activities.venues import list_venue
from partyhub.usecases.activities.years import YearWanted, set_year

_A = ActivityAction
_NAMED: Final = ("澜溪百草堂连锁药房", "澜溪正衡律师事务所")
_METHOD: Final = "每年在街道党群服务中心开展活动不少于2次，有计划、有记录；年底只看清单，不排名。"


@dataclass(frozen=True, slots=True)
class _Held:
    """Of which organisation, how many days from now, and its record if there is one."""

    by: int
    title: str
    field: WorkType
    ahead: int
    record: str = ""


_ACTIVITIES: Final = (
    _Held(0, "合理用药大家谈", WorkType.MEDICAL_HEALTH, -40, "药师讲家庭药箱，到场党员九人"),
    _Held(0, "过期药品回收日", WorkType.MEDICAL_HEALTH, 9),
    _Held(1, "民法典读书会", WorkType.LEGAL_AID, -6),
)


async def tell_two_new(stage: Stage, tree: Tree, keeper: Actor) -> int:
    """How many activities they have; `keeper` lends the account."""
    return await _Teller(stage, tree, keeper).tell()


class _Teller:
    """Acts as the street and as the organisations."""

    def __init__(self, stage: Stage, tree: Tree, keeper: Actor) -> None:
        self._stage, self._account = stage, keeper.account_id
        self._street, self._centre = tree.streets[0], tree.centres[0].org
        self._orgs = [tree.named(name) for name in _NAMED]

    async def tell(self) -> int:
        hall = await self._year()
        for held in _ACTIVITIES:
            await self._told(held, hall)
        return len(_ACTIVITIES)

    async def _year(self) -> ActivityVenueId:
        """What the street expects, and the hall for it."""
        street = self._actor("街道党工委", Role.STREET_COMMITTEE, self._street.ref)
        now, work = self._stage.now - timedelta(days=60), self._stage.work
        year = YearWanted(
            year=local_day(self._stage.now).year, minimum=TWICE, method=_METHOD,
            orgs=[org.id for org in self._orgs],
        )  # fmt: skip
        await set_year(work(street), street, year, street_id=self._street.id, now=now)
        hall = await list_venue(
            work(street), street, org_id=self._centre.id, name="二楼多功能厅", seats=80, now=now
        )
        return hall.venue.id

    async def _told(self, held: _Held, hall: ActivityVenueId) -> None:
        org = self._orgs[held.by]
        actor = self._actor(org.short_name, Role.UNIT_ORG, org.ref)
        begins = at(local_day(self._stage.now) + timedelta(days=held.ahead), time(15))
        wanted = Wanted(
            title=held.title, theme_id=None, field=held.field, is_service=False, community_id=None,
            open_to=OpenTo.MEMBERS, place="", begins_at=begins, ends_at=begins + timedelta(hours=2),
            capacity=None, plan="邀请同楼宇的党员一起参加", partners="", research="",
            venue_id=hall,
        )  # fmt: skip
        now = min(begins, self._stage.now) - timedelta(days=5)
        work = self._stage.work
        one = await plan_activity(work(actor), actor, wanted, org_id=org.id, now=now)
        await self._stepped(actor, one, held)

    async def _stepped(self, actor: Actor, one: Activity, held: _Held) -> None:
        """Published three days before; recorded the day after, where it is."""
        steps = [(ActivityStep(action=_A.PUBLISH), -3)] if held.ahead < 0 else []
        if held.record:
            steps.append((ActivityStep(action=_A.RECORD, words=held.record), 1))
        for step, days in steps:
            now = one.plan.begins_at + timedelta(days=days)
            await take_activity_step(
                self._stage.work(actor), actor, step, activity_id=one.id, now=now
            )

    def _actor(self, name: str, role: Role, org: OrgRef) -> Actor:
        return Actor(self._account, name, (Grant(role, org),))
