"""Accounts as an administrator sees them: never a password, never a session's token."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.ids import AccountId, GrantId
from partyhub.domain.shared.org import OrgName, OrgRef, Place
from partyhub.domain.shared.permission import Role


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account in a list."""

    id: AccountId
    login: str
    display_name: str
    home_org: OrgName
    roles: Sequence[Role]
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class HeldGrant:
    """A role that an account holds now."""

    id: GrantId
    role: Role
    org: OrgRef
    org_name: str
    granted_at: datetime


@dataclass(frozen=True, slots=True)
class ManagedAccount:
    """An account, its home and what it holds."""

    account: Account
    home: OrgRef
    home_name: str
    grants: Sequence[HeldGrant]

    def places(self) -> list[Place]:
        """Who changes the account must reach all of these, or could borrow its rights."""
        return [Place((self.home.path,)), *(Place((g.org.path,)) for g in self.grants)]
