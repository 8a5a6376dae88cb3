"""The statements of claims of transfers; both sides find theirs by an index of their own."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    func,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import matches
from partyhub.db.transfers.claims_table import transfer_claims
from partyhub.db.transfers.table import transfers
from partyhub.domain.transfers.claims.ports import ClaimView

_C = transfer_claims.c
LATER = (
    "state", "transfer_id", "handler_name", "answer", "answered_at", "feedback", "closed_at",
    "phone",
)  # fmt: skip
_ID = bindparam("id", type_=Uuid)
_CENTRE, _KEEPER = orgs.alias("centre"), orgs.alias("keeper")
_ABOVE = orgs.alias("above")
_COUNTER = case(
    (_CENTRE.c.kind == literal_column("'department'"), _ABOVE.c.name.concat(_CENTRE.c.name)),
    else_=_CENTRE.c.name,
)
"""A desk is named with its centre: every centre has one of that name."""
_WHOLE = (
    select(
        *_C,
        _CENTRE.c.path.label("centre_path"),
        _COUNTER.label("centre_name"),
        _KEEPER.c.path.label("keeper_path"),
        _KEEPER.c.name.label("keeper_name"),
        transfers.c.state.label("stands"),
    )
    .join_from(transfer_claims, _CENTRE, _CENTRE.c.id == _C.centre_id)
    .join(_KEEPER, _KEEPER.c.id == _C.keeper_id)
    .outerjoin(_ABOVE, _ABOVE.c.id == _CENTRE.c.parent_id)
    .outerjoin(transfers, transfers.c.id == _C.transfer_id)
)
ADD = Statement(
    insert(transfer_claims).values({c.name: bindparam(c.name, type_=c.type) for c in _C})
)
SAVE = Statement(
    update(transfer_claims)
    .where(_C.id == _ID, _C.version == bindparam("read", type_=Integer))
    .values(
        {name: bindparam(f"new_{name}", type_=_C[name].type) for name in LATER}
        | {"version": _C.version + literal_column("1")}
    )
    .returning(_C.version)
)
GET = Statement(_WHOLE.where(_C.id == _ID))
HOLD = Statement(select(_C.id).where(_C.id == _ID).with_for_update())
_ASKED, _SENT = _C.keeper_id.in_(orgs_in_scope()), _C.centre_id.in_(orgs_in_scope())
_VIEWS: dict[ClaimView, tuple[ColumnElement[bool], ...]] = {
    ClaimView.TO_CLAIM: (_C.closed_at.is_(None), _C.state == literal_column("'waiting'"), _ASKED),
    ClaimView.SENT: (_C.closed_at.is_(None), _SENT),
    ClaimView.OVER: (_C.closed_at.is_not(None), or_(_ASKED, _SENT)),
}


@lru_cache(maxsize=6)
def page_statement(view: ClaimView, *, goes_on: bool) -> Statement:
    """One page, what came last first."""
    query = _WHOLE.where(*_VIEWS[view])
    if goes_on:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_C.sent_at, _C.id) < last)
    order = query.order_by(_C.sent_at.desc(), _C.id.desc())
    return Statement(order.limit(bindparam("limit", type_=Integer)))


_M = members.c
_BRANCH = orgs.alias("branch")
_SAME_MONTH = (_M.birth_month != literal_column("''")) & (
    _M.birth_month == bindparam("birth_month", type_=Text)
)
_SAME_PHONE = func.coalesce(
    _M.phone_index == bindparam("phone_index", type_=BYTEA), literal_column("false")
)
CANDIDATES = Statement(
    select(
        _M.id,
        _M.name,
        _BRANCH.c.name.label("branch_name"),
        _M.birth_month,
        _M.phone_masked,
        _SAME_MONTH.label("same_month"),
        _SAME_PHONE.label("same_phone"),
    )
    .join_from(members, _BRANCH, _BRANCH.c.id == _M.branch_id)
    .where(
        matches(_M.search),
        _M.name == bindparam("name", type_=Text),
        _M.left_on.is_(None),
        func.starts_with(_BRANCH.c.path, bindparam("below", type_=Text)),
    )
    .order_by(_SAME_PHONE.desc(), _SAME_MONTH.desc(), _M.id)
    .limit(literal_column("20"))
)
_OVER = transfers.c.state.in_([literal_column(f"'{s}'") for s in ("assigned", "rejected",
                                                                  "withdrawn")])  # fmt: skip
_LOCAL_DAY = func.timezone(literal_column("'Asia/Shanghai'"), func.min(_C.due_at)).cast(Date)


_SEATS = bindparam("seats", type_=ARRAY(Uuid))
_COUNTED = (
    select(func.count().label("count"), _LOCAL_DAY.label("due_on"))
    .select_from(transfer_claims.outerjoin(transfers, transfers.c.id == _C.transfer_id))
    .where(_C.closed_at.is_(None))
)
TO_CLAIM = Statement(
    _COUNTED.where(_C.keeper_id == any_(_SEATS), _C.state == literal_column("'waiting'"))
)
TO_TELL = Statement(
    _COUNTED.where(
        or_(_C.centre_id == any_(_SEATS), _SENT),
        or_(
            _C.state == literal_column("'declined'"),
            (_C.state == literal_column("'claimed'")) & _OVER,
        ),
    )
)
