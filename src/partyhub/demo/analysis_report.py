"""The demo's analysis report (RP-02) of the first centre: the quarter before, frozen and sent."""

from datetime import datetime, time, timedelta

from partyhub.demo.stage import Stage
from partyhub.demo.ticket_crews import Crew
from partyhub.domain.analysis.periods import Period
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.days import at, in_utc, local_day
from partyhub.domain.shared.permission import Role
from partyhub.usecases.analysis.reports import freeze_report, send_report

_COMMENTS = (
    "高龄津贴、医保备案咨询集中在月初，建议社区每月上旬上门代办，减少老年人往返。",
    "老旧小区漏水牵涉多家产权单位，单靠街道难以协调，建议区级明确牵头部门。",
)
_DAY = timedelta(days=1)


async def tell_report(stage: Stage, crew: Crew) -> None:
    """Frozen by the director on the third day of this quarter, sent the day after."""
    centre = crew.centre
    held = (Grant(Role.CENTRE_DIRECTOR, centre.ref),)
    director = Actor(crew.director.id, crew.director.name, held, org_name=centre.name)
    begun = Period.quarter_of(local_day(stage.now)).since
    before = Period.quarter_of(begun - _DAY)

    def moment(days: int) -> datetime:
        return min(in_utc(at(begun + days * _DAY, time(10))), stage.now)

    report = await freeze_report(
        stage.work(director), director, centre_id=centre.id, period=before, comments=_COMMENTS,
        now=moment(2),
    )  # fmt: skip
    await send_report(
        stage.work(director), director, report_id=report.id, copies="区域党群服务中心",
        now=moment(3),
    )  # fmt: skip
