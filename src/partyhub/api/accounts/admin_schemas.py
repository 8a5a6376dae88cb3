"""Accounts as administrators send and see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Reason, Word
from partyhub.domain.accounts.views import ManagedAccount
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.permission import Role

_Login = Annotated[
    str,
    StringConstraints(min_length=2, max_length=60, pattern=r"^[A-Za-z0-9._@-]+$", to_lower=True),
]
_SOME_ORG = "0193a000-0000-7000-8000-000000000001"


class GrantIn(BaseModel):
    """A role, and the organisation whose subtree it reaches."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"role": "liaison_officer", "org_id": _SOME_ORG}]},
    )

    role: Role
    org_id: UUID

    def pair(self) -> tuple[Role, OrgId]:
        return self.role, OrgId(self.org_id)


class AccountIn(BaseModel):
    """A new account. It has no password until one is reset and handed over."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "login": "li.min",
                    "display_name": "李敏",
                    "home_org_id": _SOME_ORG,
                    "grants": [{"role": "liaison_officer", "org_id": _SOME_ORG}],
                }
            ]
        },
    )

    login: _Login
    display_name: Word
    home_org_id: UUID
    member_id: UUID | None = Field(None, description="The member whose own data it reaches.")
    grants: Annotated[list[GrantIn], Field(max_length=20)] = []


class AccountClosureIn(BaseModel):
    """Why it is closed."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"reason": "调离"}]})

    reason: Reason


@dataclass(frozen=True, slots=True)
class OneTimePasswordOut:
    """Shown once; it must be changed after signing in."""

    password: str


@dataclass(frozen=True, slots=True)
class HeldGrantOut:
    """A role that is held now."""

    id: UUID
    role: Role
    org: OrgName
    granted_at: datetime


@dataclass(frozen=True, slots=True)
class AccountOut:
    """One account with the roles that it holds now."""

    id: UUID
    login: str
    display_name: str
    home_org: OrgName
    member_id: UUID | None
    must_change_password: bool
    closed_at: datetime | None
    grants: Sequence[HeldGrantOut]

    @classmethod
    def of(cls, managed: ManagedAccount) -> "AccountOut":
        account = managed.account
        return cls(
            account.id,
            account.login,
            account.display_name,
            OrgName(managed.home.id, managed.home_name),
            account.member_id,
            account.must_change_password,
            account.closed_at,
            [
                HeldGrantOut(g.id, g.role, OrgName(g.org.id, g.org_name), g.granted_at)
                for g in managed.grants
            ],
        )
