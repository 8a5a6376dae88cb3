"""The states of a community's sheet of the yearly survey (摸底排查), and what can be found."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class FindKind(StrEnum):
    """流入党员, 外来商户党员."""

    INFLOW = "inflow"
    MERCHANT = "merchant"


class FindResult(StrEnum):
    """待核实, 已登记 (on the floating register), 已联系, 查无此人, 已离开, 重复或误记."""

    PROPOSED = "proposed"
    REGISTERED = "registered"
    CONTACTED = "contacted"
    ABSENT = "absent"
    LEFT = "left"
    MISTAKEN = "mistaken"


FOUND = frozenset({FindResult.REGISTERED, FindResult.CONTACTED})
"""Who is here, and is proposed again next year."""


class SheetState(StrEnum):
    """排查中, 已签结."""

    OPEN = "open"
    SIGNED = "signed"


class SheetAction(StrEnum):
    """What people do to a sheet: fetch who is known, write lines, sign, open it again."""

    PROPOSE = "propose"
    FILL = "fill"
    SIGN = "sign"
    REOPEN = "reopen"


_S, _A, _P = SheetState, SheetAction, Permission
_OPEN, _HERE = frozenset({_S.OPEN}), frozenset({Side.COMMUNITY})
SHEET_LIFECYCLE: Lifecycle[SheetState, SheetAction] = Lifecycle(
    _S.OPEN,
    Step(_A.PROPOSE, _OPEN, None, _P.SURVEY_WORK, _HERE),
    Step(_A.FILL, _OPEN, None, _P.SURVEY_WORK, _HERE),
    Step(_A.SIGN, _OPEN, _S.SIGNED, _P.SURVEY_WORK, _HERE),
    Step(_A.REOPEN, frozenset({_S.SIGNED}), _S.OPEN, _P.SURVEY_WORK, _HERE),
)
