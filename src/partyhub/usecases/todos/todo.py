"""What the workbench shows of one kind of work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInLine
from partyhub.domain.shared.org import CheckInSide
from partyhub.domain.todos.kinds import TalkOwed, TodoKind, TransferWaiting, UnitOverdue


@dataclass(frozen=True, slots=True)
class TodoQuery:
    """The parameters with which `GET /check-ins` lists exactly these; empty ones are left out."""

    state: Sequence[CheckInState]
    receipt: ReceiptState | None
    under: Sequence[UUID]
    side: CheckInSide | None
    due_by: date | None


NO_LIST: Final = TodoQuery((), None, (), None, None)
"""Of work that is no check-in: its kind names the list."""


@dataclass(frozen=True, slots=True)
class Todo:
    """Work of one kind: how much, due when, the first few lines, and the list behind it.

    `units` is filled for `overdue_by_unit`, with branches for `records_to_verify` and
    `probation_due`, with sheets for `survey_owed` and `surveys_late`, with streets for
    `survey_to_open`, with activities for those of activities, with
    communities or units for `feedback_…`, with units, communities or decisions for `together_…`
    and `letter_…`, with teams for `team_…`, with posts for `shift_…`;
    they have no sample. `transfers`
    holds the first few of a `transfer_…`, listed by `GET /transfers?turn=…`.
    """

    kind: TodoKind
    count: int
    earliest_due_on: date | None
    sample: Sequence[CheckInLine]
    units: Sequence[UnitOverdue]
    query: TodoQuery
    talks: Sequence[TalkOwed] = ()
    transfers: Sequence[TransferWaiting] = ()
