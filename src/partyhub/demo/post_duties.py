"""The demo's posts and duties: three posts of every unit, one of two postless members has one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.post_duties.duty import DutyPost, PostDuty
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import DutyPostId, PostDutyId

_LOOKED_AT = 40  # postless members stand near the beginning of a unit
_POSTS = (
    ("政策宣传岗", "每月入户宣讲一次惠民政策，收集群众意见"),
    ("环境巡查岗", "每周巡查楼院环境，劝导乱停乱放"),
    ("邻里互助岗", "联系两户独居老人，每周探望一次"),
)


@dataclass(frozen=True, slots=True)
class DutyGiver:
    """Every second unit gives its postless members their posts."""

    stage: Stage

    async def give(self, people: Sequence[Person]) -> int:
        given = 0
        async with self.stage.work(None) as uow:
            for unit in dict.fromkeys(person.unit for person in people):
                of_unit = [person for person in people if person.unit == unit]
                posts = self._posts(unit, of_unit[0])
                for post in posts:
                    await uow.post_duties.add_post(post)
                for person in of_unit[:_LOOKED_AT] if unit % 2 == 0 else ():
                    groups = await uow.member_groups.of_member(person.member.id)
                    if any(one.said.kind is GroupKind.POSTLESS for one in groups):
                        await uow.post_duties.add(self._duty(unit, person, posts[given % 3]))
                        given += 1
            await uow.commit(None)
        return given

    def _posts(self, unit: int, one: Person) -> list[DutyPost]:
        rng, at = dice("posts", unit), self.stage.now - timedelta(days=180)
        return [
            DutyPost(
                id=DutyPostId(made_id(rng, at)), org=one.member.unit, org_name="", title=title,
                duties=duties, opened_at=at, opened_by=one.member.verified_by or "系统",
            )
            for title, duties in _POSTS
        ]  # fmt: skip

    def _duty(self, unit: int, person: Person, post: DutyPost) -> PostDuty:
        at = self.stage.now - timedelta(days=120)
        day = local_day(at)
        rng = dice("duty", unit, str(person.member.id))
        return PostDuty(
            id=PostDutyId(made_id(rng, at)), member_id=person.member.id, post_id=post.id,
            duties=post.duties, since=day, until=day + timedelta(days=365), assigned_at=at,
            assigned_by=post.opened_by,
        )  # fmt: skip
