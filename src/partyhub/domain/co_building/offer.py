"""资源与需求: what a unit and a community offer to each other, or ask for (CHK-29, CHK-30)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from partyhub.domain.co_building.between import Between, require_note
from partyhub.domain.shared.ids import CoOfferId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class OfferKind(StrEnum):
    """场地, 资源, 培训, 指导, 公益项目 offered; 需求, 意见建议, 困难与矛盾 said."""

    PREMISES = "premises"
    RESOURCES = "resources"
    TRAINING = "training"
    GUIDANCE = "guidance"
    PROJECT = "project"
    NEED = "need"
    OPINION = "opinion"
    DIFFICULTY = "difficulty"


class OfferState(StrEnum):
    """已提出, 已对接, 已完成, 已婉拒, 已撤回."""

    OPEN = "open"
    MATCHED = "matched"
    DONE = "done"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class OfferAction(StrEnum):
    """对接, 办结, 婉拒, 撤回."""

    MATCH = "match"
    COMPLETE = "complete"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


_S, _A, _KEEP = OfferState, OfferAction, Permission.CO_BUILDING_KEEP
_SAID, _ANSWERS = {Side.SOURCE}, {Side.TARGET}
OFFER_LIFECYCLE = Lifecycle(
    _S.OPEN,
    Step(_A.MATCH, {_S.OPEN}, _S.MATCHED, _KEEP, _ANSWERS),
    Step(_A.COMPLETE, {_S.MATCHED}, _S.DONE, _KEEP, _SAID | _ANSWERS),
    Step(_A.DECLINE, {_S.OPEN}, _S.DECLINED, _KEEP, _ANSWERS),
    Step(_A.WITHDRAW, {_S.OPEN, _S.MATCHED}, _S.WITHDRAWN, _KEEP, _SAID),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoOffer:
    """`answer` says how it is met or why not, `result` what came of it."""

    id: CoOfferId
    between: Between
    kind: OfferKind
    what: str
    told_at: datetime
    told_name: str
    state: OfferState = OfferState.OPEN
    answer: str = ""
    result: str = ""
    changed_name: str = ""
    changed_at: datetime | None = None

    def stepped(self, action: OfferAction, note: str, *, by: str, at: datetime) -> "CoOffer":
        """IllegalTransition; Invalid without the words that a step other than matching needs."""
        after = replace(
            self, state=OFFER_LIFECYCLE.after(self.state, action), changed_name=by, changed_at=at
        )
        if action in (_A.MATCH, _A.DECLINE):
            said = note if action is _A.MATCH else require_note(note)
            return replace(after, answer=said)
        return replace(after, result=require_note(note))
