"""Three invented deeds: one of 赵建国 is shown, one waits for him, a unit agreed (ACT-09)."""

from datetime import timedelta

from partyhub.demo.stage import Stage
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.showcases.showcase import ShowcaseText, ShowcaseWish
from partyhub.domain.showcases.states import ShowcaseAction, ShowcaseKind
from partyhub.usecases.showcases.propose import ShowcaseStep, propose_showcase, step_showcase

_CONSENT = ShowcaseStep(action=ShowcaseAction.CONSENT)
_RAIN = ShowcaseText(
    kind=ShowcaseKind.DEED,
    title="连续三个雨夜守在积水路口",
    words="汛期三个雨夜，他下班后在小区东门积水路口值守，提醒行人绕行，并和邻居一起清理排水口。",
)
_READING = ShowcaseText(
    kind=ShowcaseKind.SERVICE_STAR,
    title="周末亲子阅读角的志愿老师",
    words="今年以来每个周六上午，他在党群服务中心亲子阅读角值班，带孩子们读书、修补旧图书。",
)
_HALL = ShowcaseText(
    kind=ShowcaseKind.DEED,
    title="向居民开放单位会议室",
    words="单位把一层会议室在周末借给社区议事会和老年合唱队使用，并安排专人开门、保洁。",
)


async def tell_showcases(stage: Stage, member: Actor, desk: Actor, officer: Actor) -> int:
    """How many were proposed."""
    community, unit = desk.grants[0].org.id, officer.grants[0].org.id
    for text, days, who in ((_RAIN, 12, member), (_HALL, 6, officer), (_READING, 1, None)):
        wish = ShowcaseWish(
            org_id=OrgId(community), text=text,
            member_id=None if who is officer else member.member_id,
            unit_id=OrgId(unit) if who is officer else None,
        )  # fmt: skip
        at = stage.now - timedelta(days=days)
        seen = await propose_showcase(stage.work(desk), desk, wish, now=at)
        if who is not None:
            later, work = at + timedelta(hours=8), stage.work(who)
            await step_showcase(work, who, seen.showcase.id, _CONSENT, now=later)
    return 3
