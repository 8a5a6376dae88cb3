"""Signing in: limits per account and address first, then the password, then a new session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.accounts.account import (
    ATTEMPT_WINDOW,
    ATTEMPTS_PER_ACCOUNT,
    ATTEMPTS_PER_ADDRESS,
    SESSION_LIFE,
    Account,
    Session,
    WrongCredentials,
)
from partyhub.domain.accounts.ports import AccessTokens, Passwords, RefreshTokens
from partyhub.domain.shared.errors import TooMany
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SessionId, new_id
from partyhub.usecases.accounts.tokens import Tokens, of_staff
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a person typed, and from where."""

    login: str
    password: str
    device: str
    address: str

    @property
    def account_key(self) -> str:
        return f"login:{self.login}"

    @property
    def address_key(self) -> str:
        return f"address:{self.address}"


async def sign_in(
    uow: UnitOfWork,
    credentials: Credentials,
    *,
    passwords: Passwords,
    access: AccessTokens,
    refresh: RefreshTokens,
    refuses_demo: bool,
    now: datetime,
) -> Tokens:
    """A new session; WrongCredentials (401) or TooMany (429) alike for known and unknown logins."""
    async with uow:
        account, notes = await _tried(uow, credentials, now)
        await uow.commit(None)
    right = await passwords.verify(credentials.password, account.password_hash if account else None)
    if account is None or not right or not _may_enter(account, refuses_demo):
        raise WrongCredentials("login or password is wrong")
    token = refresh.first()
    session = _session(account, credentials, now)
    async with uow:
        await uow.accounts.forget_attempts([credentials.account_key])
        await uow.accounts.forget_notes(notes)
        await uow.sessions.start(session, refresh.hashed(token))
        uow.record(Event(action="session.start", subject=account.id, by=account.id, at=now))
        staff = await of_staff(uow, session.id, now)
        return await uow.commit(Tokens(access.issue(account.id, session.id, now), token, staff))


def _may_enter(account: Account, refuses_demo: bool) -> bool:
    """A demo's password is printed for all to read, so production never lets its accounts in."""
    return account.closed_at is None and not (account.is_demo and refuses_demo)


async def _tried(
    uow: UnitOfWork, credentials: Credentials, now: datetime
) -> tuple[Account | None, list[UUID]]:
    """Count the try before it is judged, so that parallel guesses count too; a right one is
    forgotten again, since many people share an office's address."""
    keys = [credentials.account_key, credentials.address_key]
    tried = await uow.accounts.attempts(keys, since=now - ATTEMPT_WINDOW)
    if (
        tried.get(credentials.account_key, 0) >= ATTEMPTS_PER_ACCOUNT
        or tried.get(credentials.address_key, 0) >= ATTEMPTS_PER_ADDRESS
    ):
        wait = str(int(ATTEMPT_WINDOW.total_seconds()))
        raise TooMany("too many tries to sign in", retry_after=wait)
    notes = await uow.accounts.note_attempt(keys, at=now)
    return await uow.accounts.by_login(credentials.login), notes


def _session(account: Account, credentials: Credentials, now: datetime) -> Session:
    return Session(
        id=SessionId(new_id()),
        account_id=account.id,
        device=credentials.device,
        address=credentials.address,
        started_at=now,
        last_seen_at=now,
        expires_at=now + SESSION_LIFE,
    )
