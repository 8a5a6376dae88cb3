"""Open tickets counted per department, for the board (RP-02 has the counts over time)."""

from sqlalchemy import ColumnElement, Integer, case, cast, func, select

from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.attention import AMONG_OPEN, in_states
from partyhub.db.tickets.statements import NOT_KEPT_FROM, shown_at
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.states import RUNNING, SETTLED, UNACCEPTED, WAITING

_T = tickets.c
_above = orgs.alias("above")
_CENTRE_NAME = (
    select(_above.c.name)
    .where(_above.c.id == case((orgs.c.kind == OrgKind.CENTRE, orgs.c.id), else_=orgs.c.parent_id))
    .scalar_subquery()
)
"""Of whichever stands over the department: several centres have one of the same name."""


def counted(condition: ColumnElement[bool], name: str) -> ColumnElement[int]:
    return cast(func.count().filter(condition), Integer).label(name)


BOARD = Statement(
    select(
        orgs.c.id,
        orgs.c.name,
        _CENTRE_NAME.label("centre_name"),
        cast(func.count(), Integer).label("open"),
        counted(in_states(UNACCEPTED), "unaccepted"),
        counted(in_states(RUNNING), "running"),
        counted(in_states(WAITING), "waiting"),
        counted(AMONG_OPEN[Attention.NEAR], "near"),
        counted(AMONG_OPEN[Attention.OVERDUE], "overdue"),
        counted(AMONG_OPEN[Attention.UNSIGNED], "unsigned"),
        counted(AMONG_OPEN[Attention.SILENT], "silent"),
        counted(AMONG_OPEN[Attention.SECOND_CONTACT], "second_contact"),
        counted(AMONG_OPEN[Attention.LATE_PAPERS], "late_papers"),
        counted(in_states(SETTLED), "owed_feedback"),
    )
    .join(orgs, orgs.c.id == _T.department_id)
    .where(
        OPEN_NOW,
        _T.department_id.in_(orgs_in_scope().correlate(None)),
        NOT_KEPT_FROM,
        shown_at(orgs.c.path),
    )
    .group_by(orgs.c.id)
    .order_by(orgs.c.path)
)
"""Counts what the queue of one's reach lists, under the same conditions."""
