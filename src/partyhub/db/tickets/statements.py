"""The statements that read and write single tickets."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.search import KEYS
from partyhub.db.tickets.numbers_table import ticket_numbers
from partyhub.db.tickets.table import (
    CLOCK_RUNS,
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


NO_COMPLAINT = _T.kind != literal_column("'complaint'")


def directed(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a complaint at that place is for the reader, who directs there; of one about the
    director: who oversees there.
    """
    mine, overseen = under(path, "complaints"), under(path, "overseen")
    return or_(and_(not_(_T.overseen), mine), and_(_T.overseen, overseen))


def shown_at(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a ticket at that place is for the reader: complaints are for who directs there."""
    return or_(NO_COMPLAINT, directed(path))


_PARTIES = bindparam("parties", type_=ARRAY(Uuid))
NOT_KEPT_FROM = not_(_T.kept_from.op("&&", is_comparison=True)(_PARTIES))
"""Stands in every question about tickets: whom a complaint is about never finds it (SP-06)."""
READABLE = and_(
    NOT_KEPT_FROM,
    or_(
        and_(under(DEPARTMENT.c.path), shown_at(DEPARTMENT.c.path)),
        and_(under(INTAKE.c.path), shown_at(INTAKE.c.path)),
        _T.owner_id == ME,
        _T.first_contact_id == ME,
        _T.offered_to == ME,
    ),
)
_P = ticket_pauses.c
_LEDGER = (
    select(
        func.jsonb_agg(
            aggregate_order_by(
                func.jsonb_build_object(
                    "start", _P.started_at, "end", _P.ended_at, "kind", _P.kind,
                    "reason", _P.reason, "ground", _P.ground, "suspends", _P.suspends,
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


def whole() -> "Select[Any]":
    """Tickets with the paths of their places and their open ledger, as `ticket_of` reads them."""
    return _WHOLE


GET = Statement(_WHOLE.where(_T.id == _ID, READABLE))
NUMBERED = Statement(_WHOLE.where(_T.number == bindparam("number", type_=Text), READABLE))
CLOCKED_CENTRES = Statement(
    select(CENTRE.c.id, CENTRE.c.path, func.min(_T.calendar_version))
    .join_from(tickets, CENTRE, CENTRE.c.id == _T.centre_id)
    .where(CLOCK_RUNS)
    .group_by(CENTRE.c.id, CENTRE.c.path)
)
_CENTRES = _T.centre_id == bindparam("centre_id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_OLDER_THAN = bindparam("version", type_=Integer)


def _stale(version: ColumnElement[int]) -> Statement:
    """Running clocks of a centre that were counted by an older version."""
    return Statement(
        _WHOLE.where(CLOCK_RUNS, _CENTRES, version < _OLDER_THAN)
        .order_by(version)
        .limit(_LIMIT)
        .with_for_update(of=tickets, skip_locked=True)
    )


COUNTED_BEFORE = _stale(_T.calendar_version)
RULED_BEFORE = _stale(_T.policy_version)
RUNNING_OF = Statement(_WHOLE.where(CLOCK_RUNS, _CENTRES).order_by(_T.policy_version).limit(_LIMIT))
_NEVER_AGAIN = {
    "id", "number", "content", "registered_at", "centre_id", "intake_id", "channel",
    "client_name", "client_sort", "client_unit", "phone_masked", "phone_tail", "phone_sealed",
    "phone_index", "is_member", "member_id", "first_contact_id", "first_contact_name",
    "anonymous", "about", "kept_from", "overseen",
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
