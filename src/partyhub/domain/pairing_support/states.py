"""结对帮扶 (VOL-05, VOL-06): the words of a pair, and its states as a table."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class HouseholdKind(StrEnum):
    """失独家庭, 留守儿童, 空巢老人, 困难户, 困难党员, 其他 (8.7)."""

    LOST_ONLY_CHILD = "lost_only_child"
    LEFT_BEHIND_CHILD = "left_behind_child"
    EMPTY_NEST_ELDER = "empty_nest_elder"
    HARDSHIP = "hardship"
    HARDSHIP_MEMBER = "hardship_member"
    OTHER = "other"


class PairWay(StrEnum):
    """一对一, 多对一 (VOL-05)."""

    ONE = "one"
    MANY = "many"


class ConsentHow(StrEnum):
    """上门, 电话, 书面."""

    VISIT = "visit"
    PHONE = "phone"
    WRITTEN = "written"


class ConsentBy(StrEnum):
    """本人, 监护人, 同住家人: who of the household agreed, never by name."""

    SELF = "self"
    GUARDIAN = "guardian"
    FAMILY = "family"


class Capacity(StrEnum):
    """报到党员, 街道社区干部 (VOL-06)."""

    MEMBER = "member"
    CADRE = "cadre"


class PairState(StrEnum):
    """待同意, 已同意, 帮扶中, 已结束, 已撤回 (by the household)."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    ACTIVE = "active"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class PairAction(StrEnum):
    """`change`: plan and supporters; `withdraw` is the household's word, written down."""

    AGREE = "agree"
    START = "start"
    CHANGE = "change"
    REVIEW = "review"
    END = "end"
    WITHDRAW = "withdraw"


class ReviewResult(StrEnum):
    """继续帮扶, 调整方案, 建议结束."""

    GO_ON = "go_on"
    ADJUST = "adjust"
    CLOSE = "close"


_S, _A, _P = PairState, PairAction, Permission
_HERE = frozenset({Side.COMMUNITY})
OPEN = frozenset({_S.PROPOSED, _S.AGREED, _S.ACTIVE})
SUPPORTED = frozenset({_S.AGREED, _S.ACTIVE})

PAIR_LIFECYCLE: Lifecycle[PairState, PairAction] = Lifecycle(
    _S.PROPOSED,
    Step(_A.AGREE, frozenset({_S.PROPOSED}), _S.AGREED, _P.PAIRING_KEEP, _HERE),
    Step(_A.START, frozenset({_S.AGREED}), _S.ACTIVE, _P.PAIRING_KEEP, _HERE),
    Step(_A.CHANGE, OPEN, None, _P.PAIRING_KEEP, _HERE),
    Step(_A.REVIEW, frozenset({_S.ACTIVE}), None, _P.PAIRING_KEEP, _HERE),
    Step(_A.END, OPEN, _S.ENDED, _P.PAIRING_KEEP, _HERE),
    Step(_A.WITHDRAW, OPEN, _S.WITHDRAWN, _P.PAIRING_KEEP, _HERE),
)
