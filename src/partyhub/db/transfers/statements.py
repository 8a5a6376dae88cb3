"""The statements that read and write single transfers, and where members belonged."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import WORDS
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.statements import under
from partyhub.db.transfers.table import (
    SIDES,
    affiliations,
    joint_letters,
    transfer_numbers,
    transfers,
)
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferAction, TransferReceipt, TransferState

_T, _N, _A = transfers.c, transfer_numbers.c, affiliations.c
_ORGS = {side: orgs.alias(side.removesuffix("_id")) for side in SIDES}
_OURS = ("source_branch_id", "source_committee_id", "centre_id")
_THEIRS = tuple(side for side in SIDES if side not in _OURS)
_S = TransferState
REACHED_TARGET: ColumnElement[bool] = _T.reached
"""The target's side learns of a person with its committee's review, and not before."""


def joined() -> Any:
    whole: Any = transfers
    for side, org in _ORGS.items():
        whole = whole.outerjoin(org, org.c.id == _T[side])
    return whole


READABLE = or_(
    *(under(_ORGS[side].c.path) for side in _OURS),
    and_(REACHED_TARGET, or_(*(under(_ORGS[side].c.path) for side in _THEIRS))),
)
WHOLE = select(
    transfers, *(org.c.path.label(f"{org.name}_path") for org in _ORGS.values())
).select_from(joined())
_ID = bindparam("id", type_=Uuid)
GET = Statement(WHOLE.where(_T.id == _ID, READABLE))
HOLD = Statement(select(_T.id).where(_T.id == _ID).with_for_update())
"""Before it is read, in a statement of its own (ADR 0025): what is joined is as fresh as it."""
_IDS = bindparam("ids", type_=ARRAY(Uuid))
GET_MANY = Statement(WHOLE.where(_T.id == any_(_IDS), READABLE))
HOLD_MANY = Statement(select(_T.id).where(_T.id == any_(_IDS)).order_by(_T.id).with_for_update())
"""One after another by their ids, so that two who hold some of the same wait and don't lock up."""
_J = joint_letters.c
_given = func.unnest(bindparam("lines", type_=ARRAY(Integer)), _IDS)
_new = _given.table_valued(column("line", Integer), column("transfer_id", Uuid), name="new")
JOIN = Statement(
    insert(joint_letters).from_select(
        ["number", "line", "transfer_id"],
        select(bindparam("number", type_=Text), _new.render_derived()),
    )
)
ON_LETTERS = Statement(
    WHOLE.add_columns(_J.number.label("joint_no"))
    .join(joint_letters, _J.transfer_id == _T.id)
    .where(_J.number == any_(bindparam("numbers", type_=ARRAY(Text))))
    .order_by(_J.number, _J.line)
)
_MEMBER = bindparam("member_id", type_=Uuid)
_OF_MEMBER = WHOLE.where(_T.member_id == _MEMBER)
_OF_PERSON = WHOLE.where(_T.member_id.in_(records_of(_MEMBER)))
GET_OWN = Statement(_OF_MEMBER.where(_T.id == _ID))
AWAITED = Statement(
    _OF_MEMBER.where(
        _T.state == literal_column(f"'{_S.ASSIGNED}'"),
        _T.receipt != literal_column(f"'{TransferReceipt.BACK}'"),
    )
    .order_by(_T.started_at)
    .limit(literal_column("1"))
)
LEFT_BY = Statement(
    _OF_MEMBER.where(
        _T.state == literal_column(f"'{_S.ASSIGNED}'"),
        _T.direction == literal_column(f"'{Direction.OUT}'"),
    )
    .order_by(_T.started_at.desc())
    .limit(literal_column("1"))
)
OF_TICKET = Statement(
    WHOLE.where(_T.ticket_id == bindparam("ticket_id", type_=Uuid), READABLE)
    .order_by(_T.changed_at.desc())
    .limit(literal_column("20"))
)
OF_MEMBER = Statement(_OF_PERSON.order_by(_T.changed_at.desc()).limit(literal_column("50")))
_E = events.c
_HISTORY = (
    select(
        _E.subject, _E.at, _E.action, _E.account_name, _E.from_state, _E.to_state, _E.note, _E.facts
    )
    .where(_E.subject == any_(bindparam("subjects", type_=ARRAY(Uuid))))
    .order_by(_E.seq)
)
EVENTS = Statement(_HISTORY.limit(literal_column("2000")))
_FOLLOWED = _E.action == literal_column(f"'transfer.{TransferAction.FOLLOW_UP}'")
FOLLOW_UPS = Statement(_HISTORY.where(_FOLLOWED).limit(literal_column("10000")))
_KEPT = [c for c in transfers.columns if c.name not in ("version", "search")]
_FOUND_BY = func.array_to_tsvector(bindparam("search_keys", type_=WORDS))
ADD = Statement(
    insert(transfers).values({c.name: bindparam(c.name) for c in _KEPT} | {"search": _FOUND_BY})
)
SAVE = Statement(
    update(transfers)
    .where(_T.id == _ID, _T.version == bindparam("read", type_=Integer))
    .values(
        {c.name: bindparam(c.name) for c in _KEPT if c.name != "id"}
        | {"version": _T.version + literal_column("1"), "search": _T.search.op("||")(_FOUND_BY)}
    )
    .returning(_T.version)
)
_FIRST = upsert(transfer_numbers).values(
    org_id=bindparam("org_id"), year=bindparam("year"), last=literal_column("1")
)
NEXT_NUMBER = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[_N.org_id, _N.year], set_={"last": _N.last + literal_column("1")}
    ).returning(_N.last)
)
_BRANCH = orgs.alias("branch")
AFFILIATIONS = Statement(
    select(_A.member_id, _A.branch_id, _BRANCH.c.path, _BRANCH.c.name, _A.since, _A.until, _A.gone)
    .join(_BRANCH, _BRANCH.c.id == _A.branch_id)
    .where(_A.member_id == bindparam("member_id", type_=Uuid))
    .order_by(_A.since)
    .limit(literal_column("500"))
)
