"""What accounts need from a database, from a password hasher and from the token makers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.accounts.account import Account, RefreshToken, Session
from partyhub.domain.accounts.member_account import MemberAccount
from partyhub.domain.accounts.views import AccountLine, HeldGrant, ManagedAccount
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import AccountId, GrantId, MemberId, OrgId, SessionId
from partyhub.domain.shared.permission import Role


class Passwords(Protocol):
    """Hashes and checks passwords, slowly and off the event loop."""

    async def hash(self, password: str) -> str: ...
    async def verify(self, password: str, hashed: str | None) -> bool: ...


class AccessTokens(Protocol):
    """Makes short-lived access tokens."""

    def issue(self, subject: UUID, session: UUID, now: datetime) -> str: ...


class RefreshTokens(Protocol):
    """Makes opaque refresh tokens; the next one follows from the last, so a retry gets the same."""

    def first(self) -> str: ...
    def next(self, token: str) -> str: ...
    def hashed(self, token: str) -> bytes: ...


class Accounts(Protocol):
    """All accounts."""

    async def by_login(self, login: str) -> Account | None: ...
    async def by_id(self, account_id: AccountId) -> Account: ...
    async def add(self, account: Account, *, at: datetime) -> None: ...
    async def set_password(
        self, account_id: AccountId, hashed: str, *, must_change: bool, at: datetime
    ) -> None: ...
    async def grant(
        self, grant_id: GrantId, account_id: AccountId, role: Role, org_id: OrgId, *, at: datetime
    ) -> None: ...
    async def end_grant(
        self, grant_id: GrantId, account_id: AccountId, *, at: datetime
    ) -> None: ...
    async def page(self, asked: str, *, within: Scope, after: str, limit: int) -> list[AccountLine]:
        """Accounts whose home lies in the scope, by login."""
        ...

    async def managed(self, account_id: AccountId, *, within: Scope) -> ManagedAccount:
        """The account, if its home lies in the scope; NotFound."""
        ...

    async def held(self, account_id: AccountId) -> list[HeldGrant]:
        """The roles that the account holds now."""
        ...

    async def close(self, account_id: AccountId, *, at: datetime) -> None: ...

    async def of_members(self, ids: Sequence[MemberId]) -> Mapping[MemberId, MemberAccount]:
        """The accounts of those who have one."""
        ...

    async def held_of_members(self, ids: Sequence[MemberId]) -> Mapping[MemberId, MemberAccount]:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def taken(self, logins: Sequence[str]) -> set[str]:
        """Those of the logins that somebody has."""
        ...

    async def reopen(
        self, account_id: AccountId, *, login: str, hashed: str, at: datetime
    ) -> None: ...

    async def follow_member(self, member_id: MemberId, *, name: str, home: OrgId) -> None:
        """The member's account gets their present name and unit, unless it has a role of staff."""
        ...

    async def move(self, account_id: AccountId, member_id: MemberId) -> None:
        """It belongs to that member's record from now on; MemberHasAccount."""
        ...

    async def attempts(self, keys: Sequence[str], *, since: datetime) -> dict[str, int]:
        """How often each key was tried since then."""
        ...

    async def note_attempt(self, keys: Sequence[str], *, at: datetime) -> list[UUID]:
        """Count a try under each key; the ids of these notes."""
        ...

    async def forget_notes(self, notes: Sequence[UUID]) -> None: ...
    async def forget_old_attempts(self, *, before: datetime) -> None: ...
    async def forget_keys(self, *, before: datetime) -> None: ...
    async def forget_attempts(self, keys: Sequence[str]) -> None: ...


class Sessions(Protocol):
    """All sessions and their refresh tokens."""

    async def actor(self, session_id: SessionId, *, now: datetime) -> Actor | None:
        """Who acts in that session, with the grants of this moment; None if it has ended."""
        ...

    async def start(self, session: Session, token_hash: bytes) -> None: ...
    async def refresh_token(self, token_hash: bytes) -> RefreshToken | None:
        """The token and its session, locked against a second rotation."""
        ...

    async def rotate(
        self, used: bytes, successor: bytes, *, session: SessionId, at: datetime
    ) -> None: ...
    async def of_account(self, account_id: AccountId, *, now: datetime) -> list[Session]: ...
    async def end(
        self,
        account_id: AccountId,
        *,
        session_id: SessionId | None,
        but: SessionId | None,
        reason: str,
        at: datetime,
    ) -> int:
        """End one session, or all of the account but one; how many were ended."""
        ...
