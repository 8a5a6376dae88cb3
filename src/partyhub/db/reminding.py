"""Whom a reminder goes to, and that it went: the statements that every kind of reminder shares."""

from sqlalchemy import Table, Text, Uuid, any_, bindparam, func, insert, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs

_HELD = (
    select(accounts.c.id, accounts.c.display_name, orgs.c.path)
    .join_from(grants, accounts, accounts.c.id == grants.c.account_id)
    .join(orgs, orgs.c.id == grants.c.org_id)
    .where(
        grants.c.ended_at.is_(None),
        accounts.c.closed_at.is_(None),
        grants.c.role == any_(bindparam("roles", type_=ARRAY(Text))),
    )
)
ACCOUNTS = Statement(_HELD.where(accounts.c.id == any_(bindparam("ids", type_=ARRAY(Uuid)))))
"""Those of `ids` who hold one of `roles` somewhere."""
HOLDERS = Statement(_HELD.where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED)))))
"""Who holds one of `roles` at one of the organisations at `paths`."""


def tell(reminded: Table) -> Statement:
    """Puts reminder `id` before each account of `to`, in the table that remembers who was told."""
    told = select(
        func.unnest(bindparam("to", type_=ARRAY(Uuid))),
        bindparam("id", type_=Uuid),
        bindparam("at", type_=MOMENT),
    )
    return Statement(insert(reminded).from_select(["account_id", "reminder_id", "at"], told))
