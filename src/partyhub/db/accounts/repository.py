"""Accounts, grants and login attempts on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import BindParameter, Text, Uuid, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.managed import FIELDS, Managed
from partyhub.db.accounts.of_members import OfMembers
from partyhub.db.accounts.table import accounts, grants, idempotency_keys, login_attempts
from partyhub.db.gate import Gate, Statement
from partyhub.db.violations import names
from partyhub.domain.accounts.account import (
    Account,
    GrantAlreadyHeld,
    LoginTaken,
    MemberHasAccount,
)
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, GrantId, OrgId, new_id
from partyhub.domain.shared.permission import Role

names(
    {
        "uq_accounts_login": LoginTaken,
        "uq_accounts_member_id": MemberHasAccount,
        "uq_grants_open": GrantAlreadyHeld,
    }
)

_ACCOUNT = select(*(accounts.c[name] for name in FIELDS))
_BY_LOGIN = Statement(_ACCOUNT.where(accounts.c.login == bindparam("login")))
_BY_ID = Statement(_ACCOUNT.where(accounts.c.id == bindparam("id", type_=Uuid)))
_ADD = Statement(
    insert(accounts).values({name: bindparam(name) for name in (*FIELDS, "password_changed_at")})
)
_SET_PASSWORD = Statement(
    update(accounts)
    .where(accounts.c.id == bindparam("account_id", type_=Uuid))
    .values(
        password_hash=bindparam("hashed"),
        must_change_password=bindparam("must_change"),
        password_changed_at=bindparam("at"),
        version=accounts.c.version + 1,
    )
)
_CLOSE = Statement(
    update(accounts)
    .where(accounts.c.id == bindparam("account_id", type_=Uuid), accounts.c.closed_at.is_(None))
    .values(closed_at=bindparam("at"), version=accounts.c.version + 1)
    .returning(accounts.c.id)
)
_GRANT = Statement(
    insert(grants).values(
        {name: bindparam(name) for name in ("id", "account_id", "role", "org_id", "granted_at")}
    )
)
_END_GRANT = Statement(
    update(grants)
    .where(
        grants.c.id == bindparam("grant_id", type_=Uuid),
        grants.c.account_id == bindparam("of", type_=Uuid),
        grants.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("at"))
    .returning(grants.c.id)
)
_KEYS = bindparam("keys", type_=ARRAY(Text))
_ATTEMPTS = Statement(
    select(login_attempts.c.key, func.count())
    .where(login_attempts.c.key == func.any(_KEYS), login_attempts.c.at > bindparam("since"))
    .group_by(login_attempts.c.key)
)
_NOTE = Statement(
    insert(login_attempts).values({name: bindparam(name) for name in ("id", "key", "at")})
)
_BEFORE: BindParameter[datetime] = bindparam("before")
_FORGET_OLD = Statement(delete(login_attempts).where(login_attempts.c.at < _BEFORE))
_FORGET_KEYS = Statement(delete(idempotency_keys).where(idempotency_keys.c.at < _BEFORE))
_NOTES = bindparam("notes", type_=ARRAY(Uuid))
_FORGET_NOTES = Statement(delete(login_attempts).where(login_attempts.c.id == func.any(_NOTES)))
_FORGET = Statement(delete(login_attempts).where(login_attempts.c.key == func.any(_KEYS)))


class SqlAccounts(Managed, OfMembers):
    """All accounts."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def by_login(self, login: str) -> Account | None:
        row = await self._gate.row(_BY_LOGIN, login=login)
        return None if row is None else Account(**row)

    async def by_id(self, account_id: AccountId) -> Account:
        row = await self._gate.row(_BY_ID, id=account_id)
        if row is None:
            raise NotFound("no such account", account=str(account_id))
        return Account(**row)

    async def add(self, account: Account, *, at: datetime) -> None:
        values = {name: getattr(account, name) for name in FIELDS}
        await self._gate.run(_ADD, **values, password_changed_at=at)

    async def set_password(
        self, account_id: AccountId, hashed: str, *, must_change: bool, at: datetime
    ) -> None:
        await self._gate.run(
            _SET_PASSWORD, account_id=account_id, hashed=hashed, must_change=must_change, at=at
        )

    async def close(self, account_id: AccountId, *, at: datetime) -> None:
        if await self._gate.value(_CLOSE, account_id=account_id, at=at) is None:
            raise NotFound("no such open account", account=str(account_id))

    async def grant(
        self, grant_id: GrantId, account_id: AccountId, role: Role, org_id: OrgId, *, at: datetime
    ) -> None:
        await self._gate.run(
            _GRANT, id=grant_id, account_id=account_id, role=role, org_id=org_id, granted_at=at
        )

    async def end_grant(self, grant_id: GrantId, account_id: AccountId, *, at: datetime) -> None:
        ended = await self._gate.value(_END_GRANT, grant_id=grant_id, of=account_id, at=at)
        if ended is None:
            raise NotFound("no such open grant", grant=str(grant_id))

    async def attempts(self, keys: Sequence[str], *, since: datetime) -> dict[str, int]:
        rows = await self._gate.rows(_ATTEMPTS, keys=list(keys), since=since)
        return {row[0]: row[1] for row in rows}

    async def note_attempt(self, keys: Sequence[str], *, at: datetime) -> list[UUID]:
        notes = [new_id() for _ in keys]
        for note, key in zip(notes, keys, strict=True):
            await self._gate.run(_NOTE, id=note, key=key, at=at)
        return notes

    async def forget_notes(self, notes: Sequence[UUID]) -> None:
        await self._gate.run(_FORGET_NOTES, notes=list(notes))

    async def forget_old_attempts(self, *, before: datetime) -> None:
        await self._gate.run(_FORGET_OLD, before=before)

    async def forget_keys(self, *, before: datetime) -> None:
        await self._gate.run(_FORGET_KEYS, before=before)

    async def forget_attempts(self, keys: Sequence[str]) -> None:
        await self._gate.run(_FORGET, keys=list(keys))
