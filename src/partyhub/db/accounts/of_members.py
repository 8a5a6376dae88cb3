"""Accounts of members, found by the member: by the unique index of `member_id`."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    Text,
    Uuid,
    any_,
    bindparam,
    column,
    exists,
    func,
    literal_column,
    null,
    select,
    table,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.table import accounts, grants, sessions
from partyhub.db.gate import Gate, Row, Statement
from partyhub.domain.accounts.member_account import AccountState, MemberAccount
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId

# Named here, not imported: the journal of events knows accounts already.
_events = table("events", column("seq"), column("subject", Uuid), column("action"), column("at"))
_IDS = accounts.c.member_id == any_(bindparam("ids", type_=ARRAY(Uuid)))
_HAS_ROLES = exists().where(
    grants.c.account_id == accounts.c.id,
    grants.c.ended_at.is_(None),
    grants.c.role != literal_column("'member'"),
)
_OPENED_AT = (
    select(_events.c.at)
    .where(_events.c.subject == accounts.c.id, _events.c.action == literal_column("'account.open'"))
    .order_by(_events.c.seq)
    .limit(literal_column("1"))
    .scalar_subquery()
)
_SIGNED_IN_AT = (
    select(func.max(sessions.c.started_at))
    .where(sessions.c.account_id == accounts.c.id)
    .scalar_subquery()
)
OF_MEMBERS = Statement(
    select(
        accounts.c.id,
        accounts.c.member_id,
        accounts.c.login,
        accounts.c.must_change_password,
        accounts.c.closed_at,
        _HAS_ROLES.label("has_roles"),
        _OPENED_AT.label("opened_at"),
        _SIGNED_IN_AT.label("signed_in_at"),
    ).where(_IDS)
)
# Roles are read after the lock, in a statement of their own: one just granted must be seen.
_HOLD = Statement(select(accounts.c.id).where(_IDS).order_by(accounts.c.id).with_for_update())
_TAKEN = Statement(
    select(accounts.c.login).where(accounts.c.login == any_(bindparam("logins", type_=ARRAY(Text))))
)
_REOPEN = Statement(
    update(accounts)
    .where(accounts.c.id == bindparam("account_id", type_=Uuid))
    .values(
        closed_at=null(),
        login=bindparam("new_login"),
        password_hash=bindparam("hashed"),
        must_change_password=true(),
        password_changed_at=bindparam("at"),
        version=accounts.c.version + 1,
    )
)
_FOLLOW = Statement(
    update(accounts)
    .where(accounts.c.member_id == bindparam("of", type_=Uuid), ~_HAS_ROLES)
    .values(
        display_name=bindparam("name"), home_org_id=bindparam("home"),
        version=accounts.c.version + 1,
    )
)  # fmt: skip
_MOVE = Statement(
    update(accounts)
    .where(accounts.c.id == bindparam("account_id", type_=Uuid))
    .values(member_id=bindparam("now_of", type_=Uuid), version=accounts.c.version + 1)
)


class OfMembers:
    """What units ask about the accounts of their members."""

    _gate: Gate

    async def of_members(self, ids: Sequence[MemberId]) -> Mapping[MemberId, MemberAccount]:
        rows = await self._gate.rows(OF_MEMBERS, ids=list(ids))
        return {row["member_id"]: _account(row) for row in rows}

    async def held_of_members(self, ids: Sequence[MemberId]) -> Mapping[MemberId, MemberAccount]:
        await self._gate.rows(_HOLD, ids=list(ids))
        return await self.of_members(ids)

    async def taken(self, logins: Sequence[str]) -> set[str]:
        return {row[0] for row in await self._gate.rows(_TAKEN, logins=list(logins))}

    async def reopen(self, account_id: AccountId, *, login: str, hashed: str, at: datetime) -> None:
        await self._gate.run(_REOPEN, account_id=account_id, new_login=login, hashed=hashed, at=at)

    async def follow_member(self, member_id: MemberId, *, name: str, home: OrgId) -> None:
        await self._gate.run(_FOLLOW, of=member_id, name=name, home=home)

    async def move(self, account_id: AccountId, member_id: MemberId) -> None:
        await self._gate.run(_MOVE, account_id=account_id, now_of=member_id)


def _account(row: Row) -> MemberAccount:
    state = AccountState.WAITING if row["must_change_password"] else AccountState.IN_USE
    return MemberAccount(
        id=row["id"],
        member_id=row["member_id"],
        login=row["login"],
        state=AccountState.CLOSED if row["closed_at"] else state,
        has_roles=row["has_roles"],
        opened_at=row["opened_at"],
        signed_in_at=row["signed_in_at"],
    )
