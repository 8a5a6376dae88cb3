"""The demo's posts of the first community: a station with this month's roster, and a talk room that
may be claimed. 赵建国 serves at the station, and one of the shifts waits for somebody.
"""

from datetime import time, timedelta

from partyhub.demo.logins import Registrar
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.service_posts.opening import Opening
from partyhub.domain.service_posts.post import PostKind, PostTerms
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.service_posts.shift_states import ShiftAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.days import local_day, months_after
from partyhub.domain.shared.ids import ServicePostId, TeamId
from partyhub.usecases.service_posts.desk_shifts import DeskStep, step_shift
from partyhub.usecases.service_posts.keep import add_post, decide_place
from partyhub.usecases.service_posts.mine import claim_post
from partyhub.usecases.service_posts.rosters import make_roster, publish_roster

_OPENINGS = [
    Opening(weekday=Weekday.SAT, begins=time(14), ends=time(16)),
    Opening(weekday=Weekday.SUN, begins=time(14), ends=time(16)),
    Opening(weekday=Weekday.WED, begins=time(19), ends=time(20, 30)),
]

_TALKS = Opening(weekday=Weekday.FRI, begins=time(19), ends=time(20, 30))


async def tell_posts(stage: Stage, tree: Tree, registrar: Registrar, desk: Actor) -> int:
    """How many posts there are."""
    return await _Teller(stage, tree, registrar.known("volunteer"), desk).tell()


class _Teller:
    """Acts as the community's desk and the member."""

    def __init__(self, stage: Stage, tree: Tree, member: Actor, desk: Actor) -> None:
        self._stage, self._member, self._desk = stage, member, desk
        self._community = tree.communities[0]
        self._now = stage.now - timedelta(days=20)

    async def tell(self) -> int:
        team = await self._team()
        station = await self._added(
            PostKind.STATION, "在职党员服务驿站", _OPENINGS, "接待居民、政策咨询、便民服务", team
        )
        await self._added(
            PostKind.TALK_ROOM, "党员群众谈心室", [_TALKS], "与居民谈心，收集意见建议", None
        )
        await self._claimed(station)
        for ahead in (0, 1):
            await self._rostered(station, ahead)
        return 2

    async def _team(self) -> TeamId | None:
        async with self._stage.work(self._desk).reading() as uow:
            teams = await uow.orgs.teams(self._community.org.id)
        return TeamId(teams[0].id) if teams and teams[0].id else None

    async def _added(
        self, kind: PostKind, name: str, openings: list[Opening], content: str, team: TeamId | None
    ) -> ServicePostId:
        terms = PostTerms(
            kind=kind, name=name, place="社区党群服务站一楼", field=WorkType.INFORMATION_CONSULTING,
            openings=openings, content=content, duties="登记来访事项，当场能办的当场办",
            obligations="按时到岗、热情接待、不谈论居民隐私", places=1, team_id=team,
            since=local_day(self._now).replace(day=1),
        )  # fmt: skip
        made = await add_post(
            self._stage.work(self._desk), self._desk, terms,
            community_id=self._community.org.id, now=self._now,
        )  # fmt: skip
        return made.id

    async def _claimed(self, post: ServicePostId) -> None:
        work, now = self._stage.work, self._now
        place = await claim_post(work(self._member), self._member, post, now=now)
        await decide_place(
            work(self._desk), self._desk, place.id, accepted=True, reason="", now=now
        )

    async def _rostered(self, post: ServicePostId, ahead: int) -> None:
        """This month's and the next one's; the member has one of the shifts to come."""
        month = months_after(local_day(self._stage.now).replace(day=1), ahead)
        work = self._stage.work
        await make_roster(work(self._desk), self._desk, post, month=month, now=self._now)
        read = await publish_roster(work(self._desk), self._desk, post, month=month, now=self._now)
        mine = [one for one in read.workers if one.member_id == self._member.member_id]
        for shift in read.shifts:
            if shift.slot.begins_at > self._stage.now and mine and _may(mine[0], shift.slot.hours):
                step = DeskStep(ShiftAction.ASSIGN, mine[0].member_id)
                await step_shift(work(self._desk), self._desk, shift.id, step, now=self._stage.now)
                return


def _may(worker: Worker, hours: tuple[str, ...]) -> bool:
    return set(hours) <= set(worker.times)
