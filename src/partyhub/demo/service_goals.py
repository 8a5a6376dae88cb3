"""The demo's goals of the year at 柳荫社区, one of them set anew in the summer (CHK-31)."""

from datetime import timedelta

from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.service_goals.goal import GoalMeasure
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.usecases.service_goals.goals import GoalWanted, set_goal

_SET = (
    (GoalMeasure.ACTIVITIES, 10, "每月一次，寒暑假除外", 0, 12),
    (GoalMeasure.ORDERS, 40, "", 0, 12),
    (GoalMeasure.HOURS, 300, "", 0, 12),
    (GoalMeasure.MEETINGS, 2, "每半年一次", 0, 12),
    (GoalMeasure.ACTIVITIES, 12, "居民提出增加两次义诊", 1, 5),
)


async def set_goals(stage: Stage, tree: Tree, desk: Actor) -> int:
    """How many goals were set: days ago, so that they stand in the year that runs."""
    community = tree.communities[0].org.id
    year = local_day(stage.now).year
    for measure, target, note, after, ago in _SET:
        wanted = GoalWanted(year=year, measure=measure, target=target, note=note, after=after)
        now = max(stage.now - timedelta(days=ago), stage.now.replace(month=1, day=2))
        await set_goal(stage.work(desk), desk, wanted, community_id=community, now=now)
    return len(_SET)
