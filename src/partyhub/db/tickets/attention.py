"""What asks for somebody's eyes, as conditions: the queue, the board and the tiles share them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)

from partyhub.db.columns import MOMENT
from partyhub.db.tickets.policies_table import ticket_policies
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.shared.days import local_day, moment_after
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.policy import DEFAULT_POLICY
from partyhub.domain.tickets.states import RUNNING, TicketState

_A, _T = Attention, tickets.c
NOW, _TONIGHT = bindparam("now", type_=MOMENT), bindparam("tonight", type_=MOMENT)


def in_states(states: frozenset[TicketState]) -> ColumnElement[bool]:
    return _T.state.in_([literal_column(f"'{state}'") for state in sorted(states)])


RUNS = or_(in_states(RUNNING), _T.runs_on)
"""The clock runs: nothing is awaited, or it was asked for too late to stop the clock (CLK-09)."""
_P = ticket_policies.c
_OF_CENTRE: ColumnElement[int] = (
    select(_P.content["refusals_before_ruling"].astext.cast(Integer))
    .where(_P.centre_id == _T.centre_id)
    .order_by(_P.version.desc())
    .limit(literal_column("1"))
    .scalar_subquery()
)
_DEFAULT: ColumnElement[int] = literal_column(str(DEFAULT_POLICY.refusals_before_ruling))
_REFUSALS = func.coalesce(_OF_CENTRE, _DEFAULT)
"""As many as the ticket's centre has settled; asked only of tickets that were refused at all."""
_LACKS_PAPERS = _T.papers.op("@?", is_comparison=True)(
    literal_column("'$[*] ? (@.required == true && @.handed == false)'::jsonpath")
)
AMONG_OPEN: Mapping[Attention, ColumnElement[bool]] = {
    _A.NEAR: RUNS & (_T.warn_at <= NOW) & (_T.due_at > NOW),
    _A.OVERDUE: RUNS & (_T.due_at <= NOW),
    _A.PRESSING: RUNS & (_T.warn_at <= NOW),
    _A.TODAY: RUNS & (_T.due_at > NOW) & (_T.due_at < _TONIGHT),
    _A.SILENT: RUNS & (_T.silent_at <= NOW),
    _A.UNSIGNED: _T.sign_by <= NOW,
    _A.SECOND_CONTACT: _T.answer_owed_since.is_not(None),
    _A.LATE_PAPERS: _T.late_papers > literal_column("0"),
    _A.PAPERS_IN: in_states(frozenset({TicketState.AWAITING_MATERIALS})) & ~_LACKS_PAPERS,
    _A.REQUESTED: _T.request.is_not(None),
    _A.RULING: (_T.refused > literal_column("0"))
    & _T.offered_to.is_(None)
    & ~_T.ruled
    & (_T.refused >= _REFUSALS),
}
"""What marks an open ticket out; for statements that read nothing but open ones."""
CONDITIONS: Mapping[Attention, ColumnElement[bool]] = {
    attention: and_(OPEN_NOW, condition) for attention, condition in AMONG_OPEN.items()
}
"""Each within the open tickets, which partial indexes hold."""


def moments(now: datetime, *attentions: Attention | None) -> dict[str, Any]:
    """The binds of these conditions."""
    asked = {name for a in attentions if a for name in _TIMED.get(a, ())}
    values = {"now": now, "tonight": moment_after(local_day(now))}
    return {name: values[name] for name in sorted(asked)}


_TIMED: Mapping[Attention, tuple[str, ...]] = {
    _A.NEAR: ("now",),
    _A.OVERDUE: ("now",),
    _A.PRESSING: ("now",),
    _A.TODAY: ("now", "tonight"),
    _A.SILENT: ("now",),
    _A.UNSIGNED: ("now",),
}
