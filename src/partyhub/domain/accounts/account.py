"""Accounts and sessions: who may sign in, and where they are signed in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, SessionId

SESSION_LIFE = timedelta(days=30)
SESSION_IDLE = timedelta(days=14)
REFRESH_GRACE = timedelta(seconds=10)
ATTEMPT_WINDOW = timedelta(minutes=15)
ATTEMPTS_PER_ACCOUNT = 5
ATTEMPTS_PER_ADDRESS = 50


class WrongCredentials(DomainError):
    """Unknown login or wrong password: the two look alike on purpose."""

    kind, code = Kind.UNAUTHENTICATED, "wrong-credentials"


class WrongPassword(DomainError):
    """The present password is not right."""

    kind, code = Kind.RULE_BROKEN, "wrong-password"


class WeakPassword(DomainError):
    """The new password breaks a rule; `rule` names it."""

    kind, code = Kind.RULE_BROKEN, "weak-password"


class RefreshRefused(DomainError):
    """The refresh token is unknown, used or ended: sign in again."""

    kind, code = Kind.UNAUTHENTICATED, "refresh-refused"


class LoginTaken(DomainError):
    """Another account has that login."""

    kind, code = Kind.CONFLICT, "login-taken"


class MemberHasAccount(DomainError):
    """The member has an account already."""

    kind, code = Kind.CONFLICT, "member-has-account"


class GrantAlreadyHeld(DomainError):
    """The account already holds that role there."""

    kind, code = Kind.CONFLICT, "grant-already-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who may sign in. `member_id` ties it to the member whose own data it reaches."""

    id: AccountId
    login: str
    display_name: str
    password_hash: str
    must_change_password: bool = False
    member_id: MemberId | None = None
    home_org_id: OrgId | None = None
    is_demo: bool = False
    closed_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One device that is signed in; idle for 14 days or 30 days old, it ends."""

    id: SessionId
    account_id: AccountId
    device: str
    address: str
    started_at: datetime
    last_seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RefreshToken:
    """A refresh token as it is kept: only its hash."""

    token_hash: bytes
    session_id: SessionId
    account_id: AccountId
    issued_at: datetime
    used_at: datetime | None
    session_ends_at: datetime
    session_ended: bool

    def usable(self, now: datetime) -> bool:
        return not self.session_ended and now < self.session_ends_at

    def replayed(self, now: datetime) -> bool:
        """Used before, and not just now by an honest client that lost the answer."""
        return self.used_at is not None and now - self.used_at > REFRESH_GRACE
