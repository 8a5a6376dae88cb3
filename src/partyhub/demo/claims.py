"""Transfers that the third street's counter took up for members of others (TRF-01)."""

from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.claims.claim import TransferClaim
from partyhub.domain.transfers.claims.states import ClaimAction
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.usecases.transfers.claims.send import TakenUp, send_claim
from partyhub.usecases.transfers.claims.step import ClaimWish, step_claim

_GRADUATES = "望河街道高校毕业生流动党员支部"
_TOLD = "工作日上午到新港街道党群服务中心一楼综合窗口，带身份证、党费证"
_DECLINED = "本区没有查到这个支部，请与本人核对后重新登记"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stood at the counter so many days ago; `found`: the name is one of the tree's."""

    name: str
    born: str
    phone: str
    branch: str
    days: float
    found: bool = True


VISITORS = (
    Visitor("骆思齐", "2001-05", "15400000601", _GRADUATES, 1),
    Visitor("贺知非", "1988-02", "15400000691", "望河街道商会党支部", 2, found=False),
)


async def tell_claims(stage: Stage, tree: Tree, window: Actor, district: Actor) -> int:
    """One waits for 望河街道; of the other the department knows no such branch."""
    at = tree.centres[2].departments[0].id
    waiting, strange = [await _taken_up(stage, tree, window, at, one) for one in VISITORS]
    now = stage.now - timedelta(days=1)
    await step_claim(
        stage.work(district), district, ClaimWish(action=ClaimAction.DECLINE, text=_DECLINED),
        claim_id=strange.id, read_version=strange.version, vault=stage.services.vault, now=now,
    )  # fmt: skip
    return len([waiting, strange])


async def _taken_up(
    stage: Stage, tree: Tree, window: Actor, at: OrgId, one: Visitor
) -> TransferClaim:
    taken = TakenUp(
        name=one.name, phone=one.phone, birth_month=one.born,
        from_org=tree.named(one.branch).id if one.found else one.branch,
        to=tree.named("港湾社区").id, reason=Reason.JOB, destination="新港街道科创园",
        channel=TransferChannel.ONLINE, materials=("居民身份证",), told=_TOLD,
    )  # fmt: skip
    return await send_claim(
        stage.work(window), window, taken, at=at, vault=stage.services.vault,
        now=stage.now - timedelta(days=one.days),
    )  # fmt: skip
