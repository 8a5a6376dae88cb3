"""What stands around a ticket: messages, papers given out, steps, and who may answer for it."""

from sqlalchemy import Text, Uuid, all_, and_, any_, bindparam, exists, func, insert, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.columns import SORTED
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.statements import CENTRE, DEPARTMENT
from partyhub.db.tickets.table import ticket_messages, ticket_papers

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
_BARRED = grants.alias("barred")
_KEPT_FROM = bindparam("kept_from", type_=ARRAY(Uuid))
NOT_BARRED = (
    grants.c.account_id != all_(_KEPT_FROM),
    ~exists().where(
        _BARRED.c.account_id == grants.c.account_id,
        _BARRED.c.ended_at.is_(None),
        _BARRED.c.org_id == any_(_KEPT_FROM),
    ),
)
"""Of grants: not those of whom a complaint is kept from, by themselves or by where they work."""
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
        *NOT_BARRED,
    )
    .order_by(accounts.c.display_name, accounts.c.id)
    .limit(500)
)
"""Who holds one of `roles` at a centre; whoever stands above it answers for the centre itself.

Without those whom a complaint is kept from (SP-06).
"""
