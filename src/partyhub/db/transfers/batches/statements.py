"""The statements that read and write batches of transfers and their rows."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    LargeBinary,
    Text,
    Uuid,
    bindparam,
    column,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.accounts.table import accounts
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.transfers.batches.table import transfer_batch_rows, transfer_batches
from partyhub.db.transfers.statements import REACHED_TARGET, READABLE, WHOLE
from partyhub.db.transfers.table import transfers

_B, _R, _T = transfer_batches.c, transfer_batch_rows.c, transfers.c
_ID = bindparam("id", type_=Uuid)
_BATCH_ID = bindparam("batch_id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)


def _is(which: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    return which == literal_column(f"'{value}'")


_SENT = _B.org_id.in_(orgs_in_scope())
_COMING = exists().where(
    _T.batch_id == _B.id,
    REACHED_TARGET,
    or_(
        _T.target_branch_id.in_(orgs_in_scope()),
        _T.target_committee_id.in_(orgs_in_scope()),
        _T.assigned_id.in_(orgs_in_scope()),
    ),
)
_WHOLE = (
    select(
        transfer_batches,
        orgs.c.path.label("org_path"),
        orgs.c.name.label("org_name"),
        accounts.c.display_name.label("account_name"),
    )
    .join(orgs, orgs.c.id == _B.org_id)
    .join(accounts, accounts.c.id == _B.account_id)
)
GET = Statement(_WHOLE.where(_B.id == _ID, or_(_SENT, _COMING)))
LOCK = Statement(
    _WHOLE.where(_B.id == _ID, or_(_SENT, _COMING)).with_for_update(of=transfer_batches)
)
CLAIM = Statement(
    _WHOLE.where(_B.id == _ID, _is(_B.state, "running")).with_for_update(of=transfer_batches)
)
RUNNING = Statement(_WHOLE.where(_is(_B.state, "running")).order_by(_B.id))
PAGE = Statement(
    _WHOLE.where(or_(_SENT, _COMING), _B.id < bindparam("before", type_=Uuid))
    .order_by(_B.id.desc())
    .limit(_LIMIT)
)
_GIVEN = (
    "id", "org_id", "account_id", "file_name", "state", "header", "total", "refused", "created_at",
)  # fmt: skip
ADD = Statement(insert(transfer_batches).values({name: bindparam(name) for name in _GIVEN}))
_CHANGING = ("state", "account_id", "started", "refused", "why")
SAVE = Statement(
    update(transfer_batches)
    .where(_B.id == _ID)
    .values(
        {name: bindparam(name) for name in _CHANGING}
        | {"finished_at": bindparam("finished_at", type_=MOMENT), "version": _B.version + 1}
    )
    .returning(_B.version)
)
_ROW_TYPES: dict[str, Any] = {
    "row_number": Integer, "outcome": Text, "name": Text, "sealed": LargeBinary,
    "faults": JSONB, "member_id": Uuid,
}  # fmt: skip
_arrays = [bindparam(name, type_=ARRAY(kind)) for name, kind in _ROW_TYPES.items()]
_shape = [column(name, kind) for name, kind in _ROW_TYPES.items()]
_new = func.unnest(*_arrays).table_valued(*_shape, name="new").render_derived()
ADD_ROWS = Statement(
    insert(transfer_batch_rows).from_select(["batch_id", *_ROW_TYPES], select(_BATCH_ID, _new))
)
_OUTCOME = bindparam("outcome", type_=Text)
_ROW = select(*(_R[name] for name in (*_ROW_TYPES, "transfer_id"))).where(_R.batch_id == _BATCH_ID)
ROWS = Statement(
    _ROW.where(
        or_(_OUTCOME.is_(None), _R.outcome == _OUTCOME),
        _R.row_number > bindparam("after", type_=Integer),
    )
    .order_by(_R.row_number)
    .limit(_LIMIT)
)
NEXT_ROW = Statement(
    _ROW.where(_is(_R.outcome, "start")).order_by(_R.row_number).limit(literal_column("1"))
)
SETTLE = Statement(
    update(transfer_batch_rows)
    .where(_R.batch_id == _BATCH_ID, _R.row_number == bindparam("number", type_=Integer))
    .values(
        outcome=_OUTCOME,
        faults=bindparam("faults", type_=JSONB),
        transfer_id=bindparam("transfer_id", type_=Uuid),
        sealed=bindparam("sealed", type_=LargeBinary),
    )
)
DROP_ROWS = Statement(delete(transfer_batch_rows).where(_R.batch_id == _BATCH_ID))
_OLD = _B.created_at < bindparam("before", type_=MOMENT)
LET_GO = Statement(
    update(transfer_batches)
    .where(_OLD, _is(_B.state, "planned"))
    .values(
        state=literal_column("'discarded'"),
        finished_at=bindparam("now", type_=MOMENT),
        version=_B.version + 1,
    )
)
_OVER = _B.state.in_([literal_column("'done'"), literal_column("'discarded'")])
FORGET = Statement(
    delete(transfer_batch_rows).where(_R.batch_id.in_(select(_B.id).where(_OLD, _OVER)))
)
TRANSFERS = Statement(WHOLE.where(_T.batch_id == _BATCH_ID, READABLE).order_by(_T.batch_row))
