"""柳荫社区 has a rule of points since last month, without an order of members (CHK-25, SP-09)."""

from datetime import timedelta

from partyhub.demo.stage import Stage
from partyhub.domain.points.rule import Rates
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.usecases.points.rules import Wished, make_rule

_AGO = timedelta(days=40)


async def start_points(stage: Stage, desk: Actor) -> None:
    """Before the service that it counts."""
    made = stage.now - _AGO
    rates = Rates(
        counts=True, per_hour=dict.fromkeys(WorkType, 10), shares={"bulk": 80}, stars=(2, 20, 50),
    )  # fmt: skip
    wished = Wished(
        since=local_day(made) + timedelta(days=1), rates=rates, reason="居民议事会通过，试行",
    )  # fmt: skip
    await make_rule(stage.work(desk), desk, desk.grants[0].org.id, wished, now=made)
