"""Two suggestions of 赵建国 to his community: one adopted and rated, one that waits (CHK-35)."""

from datetime import datetime, timedelta

from partyhub.demo.stage import Stage
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TicketId
from partyhub.usecases.tickets.my_tickets import Own, rate_mine
from partyhub.usecases.tickets.suggest import suggest
from partyhub.usecases.tickets.suggestions import Answering, answer_suggestion

_LAMP = "小区东门到公交站一段夜里太暗，老人出行不便，建议加装两盏路灯。"
_ADOPTED = "已列入第四季度居民议事会清单，与路灯管理所现场查看过，年底前装好。"
_READING = "建议在党群服务中心开一个周末亲子阅读角，我可以报名值班。"


async def tell_suggestions(stage: Stage, member: Actor, desk: Actor) -> None:
    """The last that its centre takes in, so that numbers run with time."""
    first = await _written(stage, member, desk, _LAMP, stage.now - timedelta(minutes=9))
    by = Answering(desk, stage.services.vault, stage.now - timedelta(minutes=6))
    await answer_suggestion(stage.work(desk), first, adopted=True, reason=_ADOPTED, by=by)
    later = stage.now - timedelta(minutes=4)
    await rate_mine(
        stage.work(member), Own(member, first), stars=5, words="答复很快，谢谢。", now=later
    )
    await _written(stage, member, desk, _READING, stage.now - timedelta(minutes=2))


async def _written(
    stage: Stage, member: Actor, desk: Actor, content: str, at: datetime
) -> TicketId:
    found = await suggest(
        stage.work(member), member, community_id=desk.grants[0].org.id, content=content,
        pinyin=stage.services.pinyin, now=at,
    )  # fmt: skip
    return found.ticket.id
