"""A member's wish to be contacted by an organisation (党员找组织, MEM-15): its states and steps."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class ContactTopic(StrEnum):
    """组织关系, 参加组织生活, 党费, 困难帮扶, 意见建议, 其他."""

    BELONGING = "belonging"
    PARTY_LIFE = "party_life"
    DUES = "dues"
    HELP = "help"
    ADVICE = "advice"
    OTHER = "other"


class ContactWay(StrEnum):
    """How the member wants to be reached: 电话, 短信, 上门 (the organisation comes), 到访."""

    PHONE = "phone"
    MESSAGE = "message"
    VISIT = "visit"
    COME = "come"


class ContactState(StrEnum):
    """待联系, 已联系, 已办结, 不属本组织, 已撤回."""

    SENT = "sent"
    CONTACTED = "contacted"
    CLOSED = "closed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ContactAction(StrEnum):
    """`contact` says when the member was reached and what came of it; `decline` where to turn."""

    CONTACT = "contact"
    CLOSE = "close"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


_S, _A, _P = ContactState, ContactAction, Permission
OPEN = frozenset({_S.SENT, _S.CONTACTED})
_ASKED = frozenset({Side.KEEPER})
"""The organisation that was asked."""

CONTACT_LIFECYCLE: Lifecycle[ContactState, ContactAction] = Lifecycle(
    _S.SENT,
    Step(_A.CONTACT, OPEN, _S.CONTACTED, _P.CONTACT_ANSWER, _ASKED),
    Step(_A.CLOSE, frozenset({_S.CONTACTED}), _S.CLOSED, _P.CONTACT_ANSWER, _ASKED),
    Step(_A.DECLINE, frozenset({_S.SENT}), _S.DECLINED, _P.CONTACT_ANSWER, _ASKED),
    Step(_A.WITHDRAW, OPEN, _S.WITHDRAWN, _P.MEMBER_READ, frozenset()),
)
"""`withdraw` is the member's own, and of nobody else."""
