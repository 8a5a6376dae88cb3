"""Signing in and one's own account, as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from partyhub.domain.accounts.account import Session
from partyhub.domain.shared.permission import Permission, Role

_Password = Annotated[str, StringConstraints(min_length=1, max_length=256)]
_Login = Annotated[
    str,
    StringConstraints(min_length=2, max_length=60, pattern=r"^[A-Za-z0-9._@-]+$", to_lower=True),
]


class SignInIn(BaseModel):
    """What a person types to sign in."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"login": "liaison", "password": "a long password"}]},
    )

    login: _Login
    password: _Password


class PasswordChangeIn(BaseModel):
    """The present password and the new one."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"present": "the old password", "new": "an even longer password"}]
        },
    )

    present: _Password
    new: _Password


@dataclass(frozen=True, slots=True)
class TokenOut:
    """An access token for the `Authorization` header; the refresh token travels as a cookie."""

    access_token: str
    expires_in: int
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name, not a secret


@dataclass(frozen=True, slots=True)
class SessionOut:
    """One of one's own sessions."""

    id: UUID
    device: str
    address: str
    started_at: datetime
    last_seen_at: datetime
    is_current: bool

    @classmethod
    def of(cls, session: Session, current: UUID | None) -> "SessionOut":
        return cls(
            session.id,
            session.device,
            session.address,
            session.started_at,
            session.last_seen_at,
            session.id == current,
        )


@dataclass(frozen=True, slots=True)
class SessionsOut:
    """All of one's own sessions, the latest first."""

    items: Sequence[SessionOut]


@dataclass(frozen=True, slots=True)
class AccountBrief:
    """Who one is signed in as."""

    id: UUID
    login: str
    display_name: str


@dataclass(frozen=True, slots=True)
class OrgBrief:
    """An organisation by name."""

    id: UUID
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class GrantBrief:
    """A role, and the organisation whose subtree it reaches."""

    role: Role
    org: OrgBrief


@dataclass(frozen=True, slots=True)
class MeOut:
    """Oneself: account, grants, and every permission that reaches anything (for the menu)."""

    account: AccountBrief
    member_id: UUID | None
    grants: Sequence[GrantBrief]
    permissions: Sequence[Permission]
    must_change_password: bool
    server_time: datetime
