"""Open tickets counted per department, for the board (RP-02 has the counts over time)."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Integer, bindparam, cast, func, literal_column, select

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.tickets.states import RUNNING, UNACCEPTED, WAITING, TicketState

_T = tickets.c
_NOW = bindparam("now", type_=MOMENT)


def _in(states: Iterable[TicketState]) -> ColumnElement[bool]:
    return _T.state.in_([literal_column(f"'{state}'") for state in sorted(states)])


_RUNS = _in(RUNNING)


def _counted(condition: ColumnElement[bool], name: str) -> ColumnElement[int]:
    return cast(func.count().filter(condition), Integer).label(name)


BOARD = Statement(
    select(
        orgs.c.id,
        orgs.c.name,
        cast(func.count(), Integer).label("open"),
        _counted(_in(UNACCEPTED), "unaccepted"),
        _counted(_RUNS, "running"),
        _counted(_in(WAITING), "waiting"),
        _counted(_RUNS & (_T.warn_at <= _NOW) & (_T.due_at > _NOW), "near"),
        _counted(_RUNS & (_T.due_at <= _NOW), "overdue"),
        _counted(
            cast(_T.offer["sign_by"].astext, MOMENT) <= _NOW,
            "unsigned",
        ),
        _counted(_in({TicketState.RESOLVED}), "owed_feedback"),
    )
    .join(orgs, orgs.c.id == _T.department_id)
    .where(OPEN_NOW, _T.department_id.in_(orgs_in_scope().correlate(None)))
    .group_by(orgs.c.id, orgs.c.name, orgs.c.path)
    .order_by(orgs.c.path)
)
