"""An activity from its plan to its summary (四有, ACT-01): states and steps."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class ActivityState(StrEnum):
    """计划中, 已发布, 已记录, 已检查, 已总结, 已取消."""

    PLANNED = "planned"
    PUBLISHED = "published"
    RECORDED = "recorded"
    INSPECTED = "inspected"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ActivityAction(StrEnum):
    """What the organiser does; `open` begins the attendance of the day."""

    CHANGE = "change"
    PUBLISH = "publish"
    OPEN = "open"
    RECORD = "record"
    INSPECT = "inspect"
    SUMMARISE = "summarise"
    CANCEL = "cancel"


class ActivityOccasion(StrEnum):
    """What a theme activity turns on (ACT-05): 重点工作, 节庆, 群众关注."""

    KEY_TASK = "key_task"
    FESTIVAL = "festival"
    CONCERN = "concern"


class OpenTo(StrEnum):
    """Who may sign up: 本社区报到党员, or members who belong to the organisation that invites."""

    CHECKED_IN = "checked_in"
    MEMBERS = "members"


class SeatState(StrEnum):
    """已报名, 候补, 已退出."""

    IN = "in"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


class AttendedWay(StrEnum):
    """By the code of the day on the member's own phone, or ticked on the list by staff."""

    CODE = "code"
    LIST = "list"


_S, _A, _P = ActivityState, ActivityAction, Permission
_KEEPER = frozenset({Side.KEEPER})
_BEFORE = frozenset({_S.PLANNED, _S.PUBLISHED})
_OUT = frozenset({_S.PUBLISHED})

ACTIVITY_LIFECYCLE: Lifecycle[ActivityState, ActivityAction] = Lifecycle(
    _S.PLANNED,
    Step(_A.CHANGE, _BEFORE, None, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.PUBLISH, frozenset({_S.PLANNED}), _S.PUBLISHED, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.OPEN, _OUT, None, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.RECORD, _OUT, _S.RECORDED, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.INSPECT, frozenset({_S.RECORDED}), _S.INSPECTED, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.SUMMARISE, frozenset({_S.INSPECTED}), _S.CLOSED, _P.ACTIVITY_KEEP, _KEEPER),
    Step(_A.CANCEL, _BEFORE, _S.CANCELLED, _P.ACTIVITY_KEEP, _KEEPER),
)
