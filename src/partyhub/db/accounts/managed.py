"""Accounts for administrators: lists and whole accounts, within a scope."""

from typing import Any

from sqlalchemy import Integer, Text, Uuid, and_, bindparam, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.accounts.account import Account
from partyhub.domain.accounts.views import AccountLine, HeldGrant, ManagedAccount
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.permission import Role

FIELDS = (
    "id", "login", "display_name", "password_hash", "must_change_password", "member_id",
    "home_org_id", "is_demo", "closed_at", "version",
)  # fmt: skip
_ASKED = bindparam("asked", type_=Text)
_ROLES = (
    select(func.array_agg(aggregate_order_by(grants.c.role, grants.c.role)))
    .where(grants.c.account_id == accounts.c.id, grants.c.ended_at.is_(None))
    .scalar_subquery()
)
_PAGE = Statement(
    select(
        accounts.c.id, accounts.c.login, accounts.c.display_name, orgs.c.id, orgs.c.name,
        func.coalesce(_ROLES, literal_column("'{}'", ARRAY(Text))), accounts.c.closed_at,
    )
    .join(orgs, orgs.c.id == accounts.c.home_org_id)
    .where(
        accounts.c.home_org_id.in_(orgs_in_scope()),
        accounts.c.login > bindparam("after", type_=Text),
        or_(
            func.strpos(accounts.c.login, _ASKED) > literal_column("0"),
            func.strpos(func.lower(accounts.c.display_name), _ASKED) > literal_column("0"),
        ),
    )
    .order_by(accounts.c.login)
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip
_WHOLE = Statement(
    select(*(accounts.c[n] for n in FIELDS), orgs.c.path, orgs.c.name.label("home_name"))
    .join(orgs, orgs.c.id == accounts.c.home_org_id)
    .where(
        accounts.c.id == bindparam("id", type_=Uuid),
        accounts.c.home_org_id.in_(orgs_in_scope()),
    )
    .with_for_update(of=accounts)
)
_HELD = Statement(
    select(grants.c.id, grants.c.role, orgs.c.id, orgs.c.path, orgs.c.name, grants.c.granted_at)
    .join(orgs, orgs.c.id == grants.c.org_id)
    .where(and_(grants.c.account_id == bindparam("of", type_=Uuid), grants.c.ended_at.is_(None)))
    .order_by(orgs.c.path, grants.c.role)
)


class Managed:
    """What administrators ask."""

    _gate: Gate

    async def page(self, asked: str, *, within: Scope, after: str, limit: int) -> list[AccountLine]:
        rows = await self._gate.rows(
            _PAGE, asked=asked, roots=list(within.roots), after=after, limit=limit
        )
        return [_line(tuple(row)) for row in rows]

    async def managed(self, account_id: AccountId, *, within: Scope) -> ManagedAccount:
        row = await self._gate.row(_WHOLE, id=account_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such account", account=str(account_id))
        account = Account(**{name: row[name] for name in FIELDS})
        home = OrgRef(row["home_org_id"], row["path"])
        return ManagedAccount(account, home, row["home_name"], await self.held(account_id))

    async def held(self, account_id: AccountId) -> list[HeldGrant]:
        return [
            HeldGrant(r[0], Role(r[1]), OrgRef(r[2], r[3]), r[4], r[5])
            for r in await self._gate.rows(_HELD, of=account_id)
        ]


def _line(row: tuple[Any, ...]) -> AccountLine:
    roles = [Role(role) for role in row[5]]
    return AccountLine(row[0], row[1], row[2], OrgName(row[3], row[4]), roles, row[6])
