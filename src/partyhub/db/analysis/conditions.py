"""What each figure of requests counts, as a condition of a ticket; the rows go by the same."""

from sqlalchemy import ColumnElement, Text, any_, bindparam, literal_column

from partyhub.db.columns import MOMENT
from partyhub.db.tickets.attention import RUNS
from partyhub.db.tickets.table import tickets
from partyhub.domain.tickets.kinds import Flag

_T = tickets.c
SINCE = bindparam("since", type_=MOMENT)
UNTIL = bindparam("until", type_=MOMENT)
NOW = bindparam("now", type_=MOMENT)
ORDINARY = _T.kind != literal_column("'complaint'")
"""Complaints are counted by themselves, and never listed (SP-06)."""


def _flagged(flag: Flag) -> ColumnElement[bool]:
    return literal_column(f"'{flag}'", Text) == any_(_T.flags)


FIGURES: dict[str, ColumnElement[bool]] = {
    "extended": _flagged(Flag.EXTENDED),
    "bounced": _T.bounces > literal_column("0"),
    "late_papers": _T.late_papers > literal_column("0"),
    "second_contact": _flagged(Flag.SECOND_CONTACT),
    "reopened": _T.reopenings > literal_column("0"),
    "merged": _T.merged_into.is_not(None),
    "escalated": _flagged(Flag.COORDINATED),
    "overdue": RUNS & (_T.due_at <= NOW),
}
"""Figures of requests besides their total."""
