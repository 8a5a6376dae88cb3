"""The statements that read and write single tickets."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.columns import SORTED
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.search import KEYS
from partyhub.db.tickets.table import (
    CLOCK_RUNS,
    ticket_messages,
    ticket_numbers,
    ticket_papers,
    ticket_pauses,
    tickets,
)

CENTRE, INTAKE, DEPARTMENT = orgs.alias("centre"), orgs.alias("intake"), orgs.alias("department")
_T = tickets.c
_ID = bindparam("id", type_=Uuid)
ME = bindparam("me", type_=Uuid)


def under(path: ColumnElement[Any], roots: str = "roots") -> ColumnElement[bool]:
    """True where a path begins with one of the bind `roots`; for rows that are already few."""
    return path.op("^@", is_comparison=True)(any_(bindparam(roots, type_=ARRAY(SORTED))))


_NO_COMPLAINT = _T.kind != literal_column("'complaint'")


def shown_at(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a ticket at that place is for the reader: complaints are for who directs there."""
    return or_(_NO_COMPLAINT, under(path, "complaints"))


READABLE = or_(
    and_(under(DEPARTMENT.c.path), shown_at(DEPARTMENT.c.path)),
    and_(under(INTAKE.c.path), shown_at(INTAKE.c.path)),
    _T.owner_id == ME,
    _T.first_contact_id == ME,
    _T.offered_to == ME,
)
_P = ticket_pauses.c
_LEDGER = (
    select(
        func.jsonb_agg(
            aggregate_order_by(
                func.jsonb_build_object(
                    "start", _P.started_at, "end", _P.ended_at, "kind", _P.kind,
                    "reason", _P.reason, "ground", _P.ground,
                ),
                _P.nth,
            )
        )
    )
    .where(_P.ticket_id == _T.id, _P.round == _T.reopenings)
    .scalar_subquery()
)  # fmt: skip
_WHOLE = (
    select(
        tickets,
        CENTRE.c.path.label("centre_path"),
        INTAKE.c.path.label("intake_path"),
        DEPARTMENT.c.path.label("department_path"),
        _LEDGER.label("pauses"),
    )
    .join(CENTRE, CENTRE.c.id == _T.centre_id)
    .join(INTAKE, INTAKE.c.id == _T.intake_id)
    .join(DEPARTMENT, DEPARTMENT.c.id == _T.department_id)
)
GET = Statement(_WHOLE.where(_T.id == _ID, READABLE))
CLOCKED_CENTRES = Statement(
    select(CENTRE.c.id, CENTRE.c.path, func.min(_T.calendar_version))
    .join_from(tickets, CENTRE, CENTRE.c.id == _T.centre_id)
    .where(CLOCK_RUNS)
    .group_by(CENTRE.c.id, CENTRE.c.path)
)
COUNTED_BEFORE = Statement(
    _WHOLE.where(
        CLOCK_RUNS,
        _T.centre_id == bindparam("centre_id", type_=Uuid),
        _T.calendar_version < bindparam("version", type_=Integer),
    )
    .order_by(_T.calendar_version)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(of=tickets, skip_locked=True)
)
_NEVER_AGAIN = {
    "id", "number", "content", "registered_at", "centre_id", "intake_id", "channel",
    "client_name", "client_sort", "client_unit", "phone_masked", "phone_tail", "phone_sealed",
    "phone_index", "is_member", "member_id", "first_contact_id", "first_contact_name",
}  # fmt: skip
_WRITTEN = [c.name for c in tickets.columns if c.name not in ("search", "version")]
ADD = Statement(
    insert(tickets).values({name: bindparam(name) for name in _WRITTEN} | {"search": KEYS})
)
SAVE = Statement(
    update(tickets)
    .where(_T.id == _ID, _T.version == bindparam("read", type_=Integer))
    .values(
        {name: bindparam(name) for name in _WRITTEN if name not in _NEVER_AGAIN}
        | {"version": _T.version + 1}
    )
    .returning(_T.version)
)
_ROW = upsert(ticket_pauses).values({c.name: bindparam(c.name) for c in ticket_pauses.columns})
PAUSE = Statement(
    _ROW.on_conflict_do_update(
        index_elements=["ticket_id", "round", "nth"], set_={"ended_at": _ROW.excluded.ended_at}
    )
)
TELL = Statement(
    insert(ticket_messages).values({c.name: bindparam(c.name) for c in ticket_messages.columns})
)
FILE = Statement(
    insert(ticket_papers).values({c.name: bindparam(c.name) for c in ticket_papers.columns})
)
FILED = Statement(
    select(ticket_papers.c.content)
    .where(
        ticket_papers.c.ticket_id == bindparam("ticket_id", type_=Uuid),
        ticket_papers.c.series == bindparam("series", type_=Text),
    )
    .order_by(ticket_papers.c.at.desc(), ticket_papers.c.number.desc())
    .limit(1)
)
_NEXT = upsert(ticket_numbers).values(
    centre_id=bindparam("centre_id", type_=Uuid),
    year=bindparam("year", type_=Integer),
    series=bindparam("series", type_=Text),
    last=literal(1, Integer),
)
NEXT_NUMBER = Statement(
    _NEXT.on_conflict_do_update(
        index_elements=["centre_id", "year", "series"],
        set_={"last": ticket_numbers.c.last + 1},
    ).returning(ticket_numbers.c.last)
)
_M = ticket_messages.c
MESSAGES = Statement(
    select(
        _M.at, _M.tells, _M.medium, _M.text, _M.officer, _M.told_by_name,
        func.coalesce(orgs.c.name, ""), func.coalesce(orgs.c.contact_phone, ""),
    )
    .outerjoin(orgs, orgs.c.id == _M.org_id)
    .where(_M.ticket_id == bindparam("ticket_id", type_=Uuid))
    .order_by(_M.at, _M.id)
    .limit(200)
)  # fmt: skip
_E = events.c
STEPS = Statement(
    select(_E.at, _E.action, _E.account_name, _E.from_state, _E.to_state, _E.note, _E.facts)
    .where(_E.subject == bindparam("ticket_id", type_=Uuid))
    .order_by(_E.seq)
    .limit(1000)
)
_OWN_CENTRE = bindparam("centre", type_=SORTED)
_BELOW = orgs.c.path.op("^@", is_comparison=True)(_OWN_CENTRE)
_ABOVE = _OWN_CENTRE.op("^@", is_comparison=True)(orgs.c.path)
COLLEAGUES = Statement(
    select(
        accounts.c.id,
        accounts.c.display_name,
        func.coalesce(DEPARTMENT.c.id, CENTRE.c.id),
        func.coalesce(DEPARTMENT.c.name, CENTRE.c.name),
        func.coalesce(DEPARTMENT.c.path, CENTRE.c.path),
    )
    .distinct()
    .join(grants, grants.c.account_id == accounts.c.id)
    .join(orgs, orgs.c.id == grants.c.org_id)
    .join(CENTRE, CENTRE.c.path == _OWN_CENTRE)
    .outerjoin(DEPARTMENT, and_(DEPARTMENT.c.id == orgs.c.id, _BELOW))
    .where(
        accounts.c.closed_at.is_(None),
        grants.c.ended_at.is_(None),
        grants.c.role == any_(bindparam("roles", type_=ARRAY(Text))),
        or_(_BELOW, _ABOVE),
    )
    .order_by(accounts.c.display_name, accounts.c.id)
    .limit(500)
)
"""Who may answer for tickets of a centre; whoever stands above it answers for the centre itself."""
