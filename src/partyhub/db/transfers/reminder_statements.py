"""The statements that chase late papers; each list goes by an index of its own."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    TextClause,
    Uuid,
    any_,
    bindparam,
    case,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import MOMENT
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.reminding import tell
from partyhub.db.transfers.reminders_table import transfer_reminded, transfer_reminders
from partyhub.db.transfers.statements import READABLE, WHOLE, joined
from partyhub.db.transfers.table import ON_THE_WAY, RECEIPT_OUT, transfers
from partyhub.domain.transfers.chasing import ChaseStep, Trail
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.owed import TransferPaper
from partyhub.domain.transfers.states import TransferReceipt, TransferState

_T, _R, _D = transfers.c, transfer_reminders.c, transfer_reminded.c
_LIMIT = bindparam("limit", type_=Integer)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_TODAY = bindparam("today", type_=Date)


def _word(value: str) -> ColumnElement[str]:
    return literal_column(f"'{value}'")


def _late(trail: Trail, due: Any, *where: ColumnElement[bool] | TextClause) -> Statement:
    """By the day it was due, from a place on; without those of which the last step was told."""
    given = (
        select(_R.id)
        .where(
            _R.transfer_id == _T.id,
            _R.paper == _word(trail.paper),
            _R.due_on == due,
            _R.step == _word(ChaseStep.COMMITTEE),
        )
        .exists()
    )
    place = tuple_(bindparam("after_on", type_=Date), bindparam("after_id", type_=Uuid))
    return Statement(
        WHOLE.add_columns(due.label("due_on"))
        .where(*where, due < _TODAY, tuple_(due, _T.id) > place, ~given)
        .order_by(due, _T.id)
        .limit(_LIMIT)
    )


LATE: Mapping[Trail, Statement] = {
    Trail.LETTER: _late(Trail.LETTER, _T.valid_until, ON_THE_WAY),
    Trail.RECEIPT: _late(Trail.RECEIPT, _T.assigned_on + _T.receipt_days, RECEIPT_OUT),
    Trail.AWAY: _late(
        Trail.AWAY,
        _T.valid_until + _T.receipt_days,
        ON_THE_WAY,
        _T.direction == _word(Direction.OUT),
        _T.valid_until < _TODAY,
    ),
}
GIVEN = Statement(
    select(_R.transfer_id, _R.paper, _R.due_on, _R.step).where(_R.transfer_id == any_(_IDS))
)
_E = events.c
REGISTRARS = Statement(
    select(_E.subject, _E.account_id).where(
        _E.subject == any_(_IDS), _E.action == _word("transfer.start")
    )
)
_NEW = upsert(transfer_reminders).values({c.name: bindparam(c.name) for c in transfer_reminders.c})
ADD = Statement(_NEW.on_conflict_do_nothing().returning(_R.id))
TELL = tell(transfer_reminded)
_ACCOUNT = _D.account_id == bindparam("account_id", type_=Uuid)
_UNREAD: ColumnElement[bool] = _D.read_at.is_(None)
_RUNS = case(
    (
        _R.paper == _word(TransferPaper.LETTER),
        (_T.state == _word(TransferState.LETTER_ISSUED)) & (_T.valid_until == _R.due_on),
    ),
    else_=(_T.receipt != _word(TransferReceipt.BACK))
    & _T.state.in_([_word(TransferState.LETTER_ISSUED), _word(TransferState.ASSIGNED)]),
)
"""Prolonged or arrived, it is late no more."""
_MINE = (
    joined()
    .join(transfer_reminders, _R.transfer_id == _T.id)
    .join(transfer_reminded, _D.reminder_id == _R.id)
)
_SEEN = or_(READABLE, _T.member_id == bindparam("own", type_=Uuid))
"""In reach, or the member's own."""
_LINES = (
    select(
        _R.id, _R.transfer_id, _R.paper, _R.step, _R.at, _R.due_on, _D.read_at,
        _T.person["name"].astext, _T.letter_no, _T.source_name, _T.target_name, not_(_RUNS),
    )
    .select_from(_MINE)
    .where(_ACCOUNT, _SEEN)
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
    .select_from(_MINE)
    .where(_ACCOUNT, _UNREAD, _SEEN)
    .limit(literal_column("100"))
    .subquery("some")
)
UNREAD = Statement(select(func.count()).select_from(_SOME))
READ = Statement(
    update(transfer_reminded)
    .where(_ACCOUNT, _UNREAD, or_(_IDS.is_(None), _D.reminder_id == any_(_IDS)))
    .values(read_at=bindparam("read_at", type_=MOMENT))
)
