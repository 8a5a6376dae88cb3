"""The statements of reminders; each list goes by an index of its own."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Text,
    TextClause,
    Uuid,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.around import NOT_BARRED
from partyhub.db.tickets.attention import NOW, RUNS
from partyhub.db.tickets.reminders_table import reminded, reminders
from partyhub.db.tickets.statements import NOT_KEPT_FROM, whole
from partyhub.db.tickets.table import CLOCK_RUNS, OPEN_NOW, tickets
from partyhub.domain.tickets.reminder import ReminderKind

_T, _R, _D = tickets.c, reminders.c, reminded.c
_LIMIT = bindparam("limit", type_=Integer)
_ACCOUNT = _D.account_id == bindparam("account_id", type_=Uuid)
_ID = bindparam("id", type_=Uuid)


def _passed(
    kind: ReminderKind, moment: Any, due: Any, *more: ColumnElement[bool] | TextClause
) -> Statement:
    """By the moment, from a place on; without those of whom somebody was reminded."""
    given = (
        select(_R.id)
        .where(_R.ticket_id == _T.id, _R.kind == literal_column(f"'{kind}'"), _R.due_at == due)
        .exists()
    )
    place = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
    return Statement(
        whole()
        .where(moment <= NOW, tuple_(moment, _T.id) > place, *more, ~given)
        .order_by(moment, _T.id)
        .limit(_LIMIT)
    )


TO_COME: Mapping[ReminderKind, Statement] = {
    ReminderKind.NEAR: _passed(
        ReminderKind.NEAR, _T.warn_at, _T.due_at, CLOCK_RUNS, RUNS, _T.due_at > NOW
    ),
    ReminderKind.OVERDUE: _passed(ReminderKind.OVERDUE, _T.due_at, _T.due_at, CLOCK_RUNS, RUNS),
    ReminderKind.UNSIGNED: _passed(ReminderKind.UNSIGNED, _T.sign_by, _T.sign_by, OPEN_NOW),
}
HEADS = Statement(
    select(grants.c.account_id)
    .distinct()
    .join(orgs, orgs.c.id == grants.c.org_id)
    .where(
        grants.c.org_id == bindparam("org_id", type_=Uuid),
        grants.c.role == bindparam("role", type_=Text),
        grants.c.ended_at.is_(None),
        *NOT_BARRED,
    )
)
"""Whom a complaint is kept from does not hear of it either (SP-06)."""
_NEW = upsert(reminders).values({c.name: bindparam(c.name) for c in reminders.columns})
ADD = Statement(_NEW.on_conflict_do_nothing().returning(_R.id))
TELL = Statement(
    insert(reminded).from_select(
        ["account_id", "reminder_id", "at"],
        select(accounts.c.id, _ID, bindparam("at", type_=MOMENT)).where(
            accounts.c.id == any_(bindparam("to", type_=ARRAY(Uuid))),
            accounts.c.closed_at.is_(None),
        ),
    )
)
_UNREAD: ColumnElement[bool] = _D.read_at.is_(None)
_LINES = (
    select(
        _R.id, _R.ticket_id, _R.kind, _R.at, _R.due_at, _R.elapsed_minutes, _R.left_minutes,
        _D.read_at, _T.number, _T.item_name, _T.state, _T.owner_name, orgs.c.name,
    )
    .join_from(reminded, reminders, _R.id == _D.reminder_id)
    .join(tickets, _T.id == _R.ticket_id)
    .join(orgs, orgs.c.id == _T.department_id)
    .where(_ACCOUNT, NOT_KEPT_FROM)
    .order_by(_UNREAD.desc(), _D.at.desc(), _D.reminder_id.desc())
    .limit(_LIMIT)
)  # fmt: skip
FIRST_PAGE = Statement(_LINES)
NEXT_PAGE = Statement(
    _LINES.where(
        tuple_(_UNREAD, _D.at, _D.reminder_id)
        < tuple_(
            bindparam("unread", type_=Boolean),
            bindparam("at", type_=MOMENT),
            bindparam("id", type_=Uuid),
        )
    )
)
_SOME = (
    select(_D.reminder_id)
    .join_from(reminded, reminders, _R.id == _D.reminder_id)
    .join(tickets, _T.id == _R.ticket_id)
    .where(_ACCOUNT, _UNREAD, NOT_KEPT_FROM)
    .limit(literal_column("100"))
    .subquery("some")
)
UNREAD = Statement(select(func.count()).select_from(_SOME))
_IDS = bindparam("ids", type_=ARRAY(Uuid))
READ = Statement(
    update(reminded)
    .where(_ACCOUNT, _UNREAD, or_(_IDS.is_(None), _D.reminder_id == any_(_IDS)))
    .values(read_at=bindparam("read_at", type_=MOMENT))
)
