"""A member's own account: opened by the unit, bound to that one member, without any role of staff.

Where it stands decides what may be handed over; an account that also holds a role of staff is the
system administrator's, or whoever resets its password could borrow that role's rights (ROL-38).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.accounts.account import MemberHasAccount
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import AccountId, MemberId


class MemberLeft(DomainError):
    """The member has left the unit: no account is opened and no password handed over."""

    kind, code = Kind.CONFLICT, "member-left"


class MemberHasNoAccount(DomainError):
    """There is no account to reset or to close."""

    kind, code = Kind.CONFLICT, "member-has-no-account"


class AccountHasRoles(DomainError):
    """The member's account also holds a role of staff, so the system administrator keeps it."""

    kind, code = Kind.CONFLICT, "account-has-roles"


class AccountClosed(DomainError):
    """The account is closed; opening it again hands over a new one-time password."""

    kind, code = Kind.CONFLICT, "account-closed"


class AccountState(StrEnum):
    """`waiting`: a one-time password was handed over, its owner has not chosen another yet."""

    WAITING = "waiting"
    IN_USE = "in_use"
    CLOSED = "closed"


class Handing(StrEnum):
    """How a one-time password comes about."""

    OPEN = "open"
    REOPEN = "reopen"
    RESET = "reset"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAccount:
    """The account of one member, as the unit sees it: never a session, never an address."""

    id: AccountId
    member_id: MemberId
    login: str
    state: AccountState
    has_roles: bool
    opened_at: datetime | None
    signed_in_at: datetime | None


def require_in_the_units_hands(account: MemberAccount | None) -> MemberAccount:
    """The account, if there is one and it holds no role of staff."""
    if account is None:
        raise MemberHasNoAccount("the member has no account")
    if account.has_roles:
        raise AccountHasRoles("the account holds a role of staff")
    return account


def opening(account: MemberAccount | None, *, left: bool) -> Handing:
    """A first account, or the closed one again."""
    if left:
        raise MemberLeft("the member has left")
    if account is None:
        return Handing.OPEN
    if require_in_the_units_hands(account).state is not AccountState.CLOSED:
        raise MemberHasAccount("the member has an account")
    return Handing.REOPEN


def opening_among_many(account: MemberAccount | None, *, left: bool, renew: bool) -> Handing:
    """A closed account stays closed: somebody closed it on purpose. `renew` gives those who
    never used theirs a new password, for slips that went astray.
    """
    if account is None or account.has_roles or left:
        return opening(account, left=left)
    if account.state is AccountState.CLOSED:
        raise AccountClosed("the account was closed")
    if renew and account.state is AccountState.WAITING:
        return Handing.RESET
    raise MemberHasAccount("the member has an account")


def resetting(account: MemberAccount | None, *, left: bool) -> Handing:
    if left:
        raise MemberLeft("the member has left")
    require_open(account)
    return Handing.RESET


def require_open(account: MemberAccount | None) -> MemberAccount:
    """The account in the unit's hands, if it is not closed."""
    held = require_in_the_units_hands(account)
    if held.state is AccountState.CLOSED:
        raise AccountClosed("the account is closed")
    return held


def allowed_actions(account: MemberAccount | None, *, left: bool) -> list[str]:
    """What the unit may do with it now; empty where it is the administrator's."""
    if account is None:
        return [] if left else [Handing.OPEN]
    if account.has_roles:
        return []
    if account.state is AccountState.CLOSED:
        return [] if left else [Handing.REOPEN]
    return ["close"] if left else [Handing.RESET, "close"]
