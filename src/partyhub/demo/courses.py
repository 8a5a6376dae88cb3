"""What became of each volunteer over the last year: which steps, on which days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from random import Random

from partyhub.demo.calendar import Calendar
from partyhub.demo.cast import MOVED, WHOLE_LOOP, Player
from partyhub.domain.check_ins.states import CheckInAction
from partyhub.domain.shared.days import first_moment, local_day

_A = CheckInAction
USUAL_LIMIT = 15
_REASONS = (
    "工作调动，已不在本单位任职", "本人身体原因，申请撤回", "报名社区填写有误，重新报名",
    "近期借调外地工作",
)  # fmt: skip
MOVED_REASON = "搬家，已不在本社区居住"
_LATE, _RECEIPT_MISSING, _WITHDRAWN_EARLY = 0.08, 0.1, 0.5


class Course(Enum):
    """How far a volunteer has come."""

    ABSENT = auto()
    ENROLLED = auto()
    WAITING = auto()
    NEAR_LIMIT = auto()
    OVERDUE = auto()
    RECEIPT_OUT = auto()
    RETURNED = auto()
    ASSIGNED = auto()
    MOVED = auto()
    VOIDED = auto()


# Of a hundred members in employment; the rest has not volunteered yet.
_SHARES = {
    Course.ABSENT: 17, Course.ENROLLED: 5, Course.WAITING: 6, Course.NEAR_LIMIT: 3,
    Course.OVERDUE: 4, Course.RECEIPT_OUT: 8, Course.RETURNED: 25, Course.ASSIGNED: 25,
    Course.MOVED: 4, Course.VOIDED: 3,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One check-in: when it began and what happened then, in the order of time."""

    enrolled_at: datetime
    steps: tuple[tuple[CheckInAction, datetime], ...] = ()
    limit_days: int = USUAL_LIMIT
    code: str = ""
    reason: str = ""
    before_moving: bool = False

    def when(self, action: CheckInAction) -> datetime | None:
        return next((at for step, at in self.steps if step is action), None)


def played(player: Player, calendar: Calendar) -> list[Script]:
    """The check-in of someone known by name; the whole loops go through the use cases."""
    if player.enrolled is None or player in {WHOLE_LOOP, MOVED}:
        return []
    steps = [(action, calendar.ago(days, days)) for action, days in player.steps]
    steps = [(a, _lapses(steps[0][1], USUAL_LIMIT) if a is _A.LAPSE else at) for a, at in steps]
    first = calendar.ago(player.enrolled, player.enrolled)
    return [Script(enrolled_at=first, steps=tuple(steps), code=player.code, reason=player.reason)]


def drawn(rng: Random, calendar: Calendar) -> list[Script]:
    """The check-ins of a member drawn by lot; somebody who moved home has two."""
    course = rng.choices(list(_SHARES), list(_SHARES.values()))[0]
    return _MAKERS[course](rng, calendar)


def _enrolled(_: Random, c: Calendar) -> list[Script]:
    return [Script(enrolled_at=c.ago(0, 10))]


def _waiting(_: Random, c: Calendar) -> list[Script]:
    return [_issued(c, c.ago(0, 10))]


def _near_limit(_: Random, c: Calendar) -> list[Script]:
    return [_issued(c, c.ago(12, 15))]


def _overdue(_: Random, c: Calendar) -> list[Script]:
    issued = c.ago(17, 75)
    return [_issued(c, issued, (_A.LAPSE, _lapses(issued, USUAL_LIMIT)))]


def _receipt_out(_: Random, c: Calendar) -> list[Script]:
    registered = c.ago(0, 24)
    return [_issued(c, c.before(registered, 1, 12), (_A.REGISTER, registered))]


def _returned(rng: Random, c: Calendar) -> list[Script]:
    return [_settled(rng, c, c.ago(12, 300))]


def _assigned(rng: Random, c: Calendar) -> list[Script]:
    registered = c.ago(22, 310)
    return [_settled(rng, c, registered, (_A.ASSIGN, c.after(registered, 1, 20)))]


def _moved(rng: Random, c: Calendar) -> list[Script]:
    """The second check-in begins on the day on which the first one ends (CHK-34)."""
    registered = c.ago(120, 310)
    ended = c.after(registered, 40, 100)
    first = _settled(rng, c, registered, (_A.END, ended))
    second = c.after(ended, 1, 6)
    came = c.after(second, 1, 10)
    again = ((_A.CERTIFY, second), (_A.REGISTER, came), (_A.RETURN_RECEIPT, c.after(came, 1, 8)))
    return [
        replace(first, reason=MOVED_REASON, before_moving=True),
        Script(enrolled_at=ended + timedelta(minutes=1), steps=again),
    ]


def _voided(rng: Random, c: Calendar) -> list[Script]:
    withdrawn = c.ago(3, 330)
    issued = c.before(withdrawn, 1, 6)
    steps = ((_A.CERTIFY, issued), (_A.VOID, withdrawn))
    kept = steps[1:] if rng.random() < _WITHDRAWN_EARLY else steps
    began = c.before(issued, 1, 5)
    return [Script(enrolled_at=began, steps=kept, reason=rng.choice(_REASONS))]


def _issued(
    c: Calendar, issued: datetime, *later: tuple[CheckInAction, datetime], limit: int = USUAL_LIMIT
) -> Script:
    steps = ((_A.CERTIFY, issued), *later)
    return Script(enrolled_at=c.before(issued, 1, 7), steps=steps, limit_days=limit)


def _settled(
    rng: Random, c: Calendar, registered: datetime, *later: tuple[CheckInAction, datetime]
) -> Script:
    """Checked in, sometimes late; the receipt came back, unless that is still missing."""
    steps = [(_A.REGISTER, registered), *later]
    if rng.random() > _RECEIPT_MISSING or not later:
        steps.append((_A.RETURN_RECEIPT, c.after(registered, 2, 12)))
    limit = rng.choice((USUAL_LIMIT, USUAL_LIMIT, USUAL_LIMIT, 20, 30))
    issued = c.before(registered, 1, 12)
    if rng.random() < _LATE:
        issued = c.before(registered, limit + 2, limit + 15)
        steps.append((_A.LAPSE, _lapses(issued, limit)))
    return _issued(c, issued, *sorted(steps, key=lambda step: step[1]), limit=limit)


def _lapses(issued: datetime, limit: int) -> datetime:
    """The clock lists it five minutes after its last day (DL-13)."""
    return first_moment(local_day(issued) + timedelta(days=limit + 1)) + timedelta(minutes=5)


def _absent(_: Random, __: Calendar) -> list[Script]:
    return []


_MAKERS: dict[Course, Callable[[Random, Calendar], list[Script]]] = {
    Course.ABSENT: _absent, Course.ENROLLED: _enrolled, Course.WAITING: _waiting,
    Course.NEAR_LIMIT: _near_limit, Course.OVERDUE: _overdue, Course.RECEIPT_OUT: _receipt_out,
    Course.RETURNED: _returned, Course.ASSIGNED: _assigned, Course.MOVED: _moved,
    Course.VOIDED: _voided,
}  # fmt: skip
