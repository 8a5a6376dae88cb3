"""The statements that read and write rosters and their rows."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Integer,
    LargeBinary,
    Text,
    Uuid,
    any_,
    bindparam,
    column,
    delete,
    false,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.accounts.table import accounts
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.rosters.table import roster_rows, rosters

_R, _W = rosters.c, roster_rows.c
_ID = bindparam("id", type_=Uuid)
_ROSTER_ID = bindparam("roster_id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_COMMITTING = _R.state == literal_column("'committing'")
_TO_WRITE = _W.outcome.in_([literal_column("'create'"), literal_column("'update'")])
_WITHIN = _R.unit_id.in_(orgs_in_scope())

_WHOLE = (
    select(
        rosters,
        orgs.c.path.label("unit_path"),
        orgs.c.name.label("unit_name"),
        accounts.c.display_name.label("account_name"),
    )
    .join(orgs, orgs.c.id == _R.unit_id)
    .join(accounts, accounts.c.id == _R.account_id)
)
GET = Statement(_WHOLE.where(_R.id == _ID, _WITHIN))
LOCK = Statement(_WHOLE.where(_R.id == _ID, _WITHIN).with_for_update(of=rosters))
CLAIM = Statement(_WHOLE.where(_R.id == _ID, _COMMITTING).with_for_update(of=rosters))
UNFINISHED = Statement(_WHOLE.where(_COMMITTING).order_by(_R.id))
PAGE = Statement(
    _WHOLE.where(
        _WITHIN,
        or_(
            bindparam("unit_id", type_=Uuid).is_(None),
            _R.unit_id == bindparam("unit_id", type_=Uuid),
        ),
        _R.id < bindparam("before", type_=Uuid),
    )
    .order_by(_R.id.desc())
    .limit(_LIMIT)
)
_GIVEN = (
    "id", "unit_id", "account_id", "file_name", "state", "header", "total", "done", "counts",
    "created_at",
)  # fmt: skip
ADD = Statement(insert(rosters).values({name: bindparam(name) for name in _GIVEN}))
SAVE = Statement(
    update(rosters)
    .where(_R.id == _ID)
    .values(
        {name: bindparam(name) for name in ("state", "account_id", "done", "counts")}
        | {"finished_at": bindparam("finished_at", type_=MOMENT), "version": _R.version + 1}
    )
    .returning(_R.version)
)


def _unnested(**types: Any) -> Any:
    arrays = [bindparam(name, type_=ARRAY(kind)) for name, kind in types.items()]
    shape = [column(name, kind) for name, kind in types.items()]
    return func.unnest(*arrays).table_valued(*shape, name="new").render_derived()


_ROW_TYPES = {
    "row_number": Integer, "outcome": Text, "name": Text, "sealed": LargeBinary,
    "faults": JSONB, "member_id": Uuid,
}  # fmt: skip
ADD_ROWS = Statement(
    insert(roster_rows).from_select(
        ["roster_id", *_ROW_TYPES], select(_ROSTER_ID, _unnested(**_ROW_TYPES))
    )
)
_ROW = select(*(_W[name] for name in (*_ROW_TYPES, "applied")))
ROWS = Statement(
    _ROW.where(
        _W.roster_id == _ROSTER_ID,
        or_(
            bindparam("outcome", type_=Text).is_(None),
            _W.outcome == bindparam("outcome", type_=Text),
        ),
        _W.row_number > bindparam("after", type_=Integer),
    )
    .order_by(_W.row_number)
    .limit(_LIMIT)
)
WAITING = Statement(
    _ROW.where(_W.roster_id == _ROSTER_ID, _TO_WRITE, _W.applied == false())
    .order_by(_W.row_number)
    .limit(_LIMIT)
)
MARK = Statement(
    update(roster_rows)
    .where(
        _W.roster_id == _ROSTER_ID,
        _W.row_number == any_(bindparam("numbers", type_=ARRAY(Integer))),
    )
    .values(applied=true())
)
_new = _unnested(row_number=Integer, faults=JSONB)
REFUSE = Statement(
    update(roster_rows)
    .where(_W.roster_id == _ROSTER_ID, _W.row_number == _new.c.row_number)
    .values(outcome=literal_column("'refuse'"), faults=_new.c.faults)
)
DROP_ROWS = Statement(
    delete(roster_rows).where(
        _W.roster_id == _ROSTER_ID,
        or_(
            bindparam("all", type_=Boolean).is_(true()),
            _W.outcome != literal_column("'refuse'"),
        ),
    )
)
_OLD = _R.created_at < bindparam("before", type_=MOMENT)
LET_GO = Statement(
    update(rosters)
    .where(_OLD, _R.state == literal_column("'planned'"))
    .values(
        state=literal_column("'discarded'"),
        finished_at=bindparam("now", type_=MOMENT),
        version=_R.version + 1,
    )
)
FORGET = Statement(
    delete(roster_rows).where(
        _W.roster_id.in_(select(_R.id).where(_OLD, _R.state != literal_column("'committing'")))
    )
)
