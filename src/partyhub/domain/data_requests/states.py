"""What a member asks about their own data, its states, and the steps between them.

The law gives everybody their own data, their correction and an explanation (PIPL art. 44 to 48).
"""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class DataRequestKind(StrEnum):
    """更正信息, 询问查看原因, 限制使用, 删除信息."""

    CORRECT = "correct"
    EXPLAIN = "explain"
    RESTRICT = "restrict"
    ERASE = "erase"


class DataRequestField(StrEnum):
    """What of the record is wrong; `other` is corrected elsewhere and answered in words."""

    NAME = "name"
    GENDER = "gender"
    BIRTH_MONTH = "birth_month"
    EDUCATION = "education"
    JOINED_PARTY_ON = "joined_party_on"
    STATUS = "status"
    CATEGORY = "category"
    POST = "post"
    PHONE = "phone"
    RESIDENCE_ESTATE = "residence_estate"
    EXTERNAL_ID = "external_id"
    OTHER = "other"


class DataRequestState(StrEnum):
    """已提交, 已受理, 已办结, 不予办理, 已撤回."""

    SUBMITTED = "submitted"
    TAKEN_UP = "taken_up"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DataRequestAction(StrEnum):
    """`correct` writes what was asked for into the record; `answer` says what was done."""

    TAKE_UP = "take_up"
    CORRECT = "correct"
    ANSWER = "answer"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_S, _A = DataRequestState, DataRequestAction
OPEN = frozenset({_S.SUBMITTED, _S.TAKEN_UP})
_KEEPERS = frozenset({Side.UNIT})
"""Who keeps the record: the member's branch of today, and the unit above it."""

DATA_REQUEST_LIFECYCLE: Lifecycle[DataRequestState, DataRequestAction] = Lifecycle(
    _S.SUBMITTED,
    Step(_A.TAKE_UP, frozenset({_S.SUBMITTED}), _S.TAKEN_UP, Permission.MEMBER_EDIT, _KEEPERS),
    Step(_A.CORRECT, OPEN, _S.DONE, Permission.MEMBER_EDIT, _KEEPERS),
    Step(_A.ANSWER, OPEN, _S.DONE, Permission.MEMBER_EDIT, _KEEPERS),
    Step(_A.REFUSE, OPEN, _S.REFUSED, Permission.MEMBER_EDIT, _KEEPERS),
    Step(_A.WITHDRAW, OPEN, _S.WITHDRAWN, Permission.MEMBER_READ, frozenset()),
)
"""`withdraw` is the member's own, and of nobody else."""
