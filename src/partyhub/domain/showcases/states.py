"""典型展示 (ACT-09, CHK-25): what a proposal may be, and its states as a table."""

from enum import StrEnum
from typing import Final

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class ShowcaseKind(StrEnum):
    """典型事迹, 社区服务之星, 最美在职党员, 表彰决定."""

    DEED = "deed"
    SERVICE_STAR = "service_star"
    FINE_MEMBER = "fine_member"
    COMMENDATION = "commendation"


class ShowcaseState(StrEnum):
    """待本人同意, 已公开, 未同意, 本人已撤回, 社区已撤下."""

    PROPOSED = "proposed"
    PUBLISHED = "published"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    RETRACTED = "retracted"


class ShowcaseAction(StrEnum):
    """`note_consent`: on paper, written down by another account than the proposer's."""

    CONSENT = "consent"
    NOTE_CONSENT = "note_consent"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    RETRACT = "retract"


class ConsentWay(StrEnum):
    """By one's own account, or on paper."""

    ACCOUNT = "account"
    PAPER = "paper"


_S, _A, _P = ShowcaseState, ShowcaseAction, Permission
_KEPT, _NAMED = frozenset({Side.KEEPER}), frozenset({Side.UNIT})
_ASKED, _SHOWN = frozenset({_S.PROPOSED}), frozenset({_S.PUBLISHED})
STANDING: Final = _ASKED | _SHOWN
"""Its words may still be read by others than the one named."""

SHOWCASE_LIFECYCLE: Lifecycle[ShowcaseState, ShowcaseAction] = Lifecycle(
    _S.PROPOSED,
    Step(_A.CONSENT, _ASKED, _S.PUBLISHED, _P.SHOWCASE_ANSWER, _NAMED),
    Step(_A.NOTE_CONSENT, _ASKED, _S.PUBLISHED, _P.SHOWCASE_KEEP, _KEPT),
    Step(_A.DECLINE, _ASKED, _S.DECLINED, _P.SHOWCASE_ANSWER, _NAMED),
    Step(_A.WITHDRAW, _SHOWN, _S.WITHDRAWN, _P.SHOWCASE_ANSWER, _NAMED),
    Step(_A.RETRACT, STANDING, _S.RETRACTED, _P.SHOWCASE_KEEP, _KEPT),
)
