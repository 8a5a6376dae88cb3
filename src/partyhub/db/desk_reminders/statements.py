"""The statements of the desk's reminders; what is owed goes by the indexes of what is open."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Select,
    Uuid,
    any_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.co_building.lacking import COUNTED, STILL_LACKS, G, still_lacking
from partyhub.db.co_building.tables import half_year_gaps
from partyhub.db.columns import MOMENT
from partyhub.db.contacts.table import contact_requests
from partyhub.db.data_requests.table import IS_OPEN, data_requests
from partyhub.db.desk_reminders.table import desk_reminded, desk_reminders
from partyhub.db.gate import Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.db.reminding import tell
from partyhub.db.transfers.claims_table import WAITS, transfer_claims
from partyhub.domain.co_building.half import HalfMatter
from partyhub.domain.contacts.states import ContactState
from partyhub.domain.desk_reminders.reminder import OF_HALF_YEARS, Matter, NudgeStep

_R, _D = desk_reminders.c, desk_reminded.c
_C, _Q, _W = contact_requests.c, data_requests.c, transfer_claims.c
_LIMIT = bindparam("limit", type_=Integer)
_IDS = bindparam("ids", type_=ARRAY(Uuid))


def _word(value: str) -> ColumnElement[str]:
    return literal_column(f"'{value}'")


_WAITS = _C.state == _word(ContactState.SENT)


def _owed(
    query: "Select[Any]", due: Any, subject: Any, last: NudgeStep = NudgeStep.ABOVE
) -> Statement:
    told = exists().where(_R.subject_id == subject, _R.step == _word(last))
    place = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
    return Statement(
        query.where(due <= bindparam("by", type_=MOMENT), tuple_(due, subject) > place, ~told)
        .order_by(due, subject)
        .limit(_LIMIT)
    )


_BY = bindparam("by", type_=MOMENT)
_TWO_MONTHS: ColumnElement[Any] = literal_column("interval '60 days'")
"""A half-year of which nobody could be told for so long is no longer asked for."""
OWED: Mapping[Matter, Statement] = {
    Matter.DATA_REQUEST: _owed(
        select(_Q.id, _Q.due_at, orgs.c.path)
        .join_from(data_requests, members, members.c.id == _Q.member_id)
        .join(orgs, orgs.c.id == members.c.branch_id)
        .where(IS_OPEN),
        _Q.due_at, _Q.id,
    ),
    Matter.CONTACT: _owed(
        select(_C.id, _C.due_at, orgs.c.path)
        .join_from(contact_requests, orgs, orgs.c.id == _C.org_id)
        .where(_C.closed_at.is_(None), _WAITS),
        _C.due_at, _C.id,
    ),
    Matter.TRANSFER_CLAIM: _owed(
        select(_W.id, _W.due_at, orgs.c.path)
        .join_from(transfer_claims, orgs, orgs.c.id == _W.keeper_id)
        .where(WAITS),
        _W.due_at, _W.id,
    ),
    **{
        matter: _owed(
            still_lacking(HalfMatter(matter)).where(G.due_at > _BY - _TWO_MONTHS),
            G.due_at, G.id, NudgeStep.LATE,
        )
        for matter in OF_HALF_YEARS
    },
}  # fmt: skip
GIVEN = Statement(select(_R.subject_id, _R.step).where(_R.subject_id == any_(_IDS)))
_NEW = upsert(desk_reminders).values({c.name: bindparam(c.name) for c in desk_reminders.c})
ADD = Statement(_NEW.on_conflict_do_nothing().returning(_R.id))
TELL = tell(desk_reminded)
_MINE = _D.account_id == bindparam("account_id", type_=Uuid)
_UNREAD: ColumnElement[bool] = _D.read_at.is_(None)
_OVER = ~or_(
    exists().where(_Q.id == _R.subject_id, IS_OPEN),
    exists().where(_C.id == _R.subject_id, _WAITS),
    exists().where(_W.id == _R.subject_id, WAITS),
    *(
        exists().where(G.id == _R.subject_id, G.matter == _word(matter), lacks)
        for matter, lacks in STILL_LACKS.items()
    ),
)
_half = (
    select(orgs.c.name, COUNTED.label("count"))
    .join_from(half_year_gaps, orgs, orgs.c.id == G.org_id)
    .where(G.id == _R.subject_id)
    .correlate(desk_reminders)
    .lateral("half")
)
_LINES = (
    select(
        _R.id, _R.matter, _R.subject_id, _R.step, _R.due_at, _R.at, _D.read_at, _OVER,
        func.coalesce(_half.c.name, _word("")), func.coalesce(_half.c.count, literal_column("0")),
    )
    .join_from(desk_reminded, desk_reminders, _R.id == _D.reminder_id)
    .outerjoin(_half, literal_column("true"))
    .where(_MINE)
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
_SOME = select(_D.reminder_id).where(_MINE, _UNREAD).limit(literal_column("100")).subquery("some")
UNREAD = Statement(select(func.count()).select_from(_SOME))
READ = Statement(
    update(desk_reminded)
    .where(_MINE, _UNREAD, or_(_IDS.is_(None), _D.reminder_id == any_(_IDS)))
    .values(read_at=bindparam("read_at", type_=MOMENT))
)
