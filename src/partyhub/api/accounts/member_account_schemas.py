"""Members' own accounts as their units send and see them."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.domain.accounts.member_account import AccountState
from partyhub.usecases.accounts.hand_over import Handover
from partyhub.usecases.accounts.member_account import SeenAccount

_SOME_MEMBER = "0193a000-0000-7000-8000-000000000001"
_Login = Annotated[
    str,
    StringConstraints(min_length=2, max_length=60, pattern=r"^[A-Za-z0-9._@-]+$", to_lower=True),
]


class MemberAccountIn(BaseModel):
    """The login, or none for the proposed one: pinyin and the phone's last four digits."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"login": "wangxiaoming5678"}]}
    )

    login: _Login | None = None


class MemberAccountsIn(BaseModel):
    """Members who get an account if they have none."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"member_ids": [_SOME_MEMBER]}]}
    )

    member_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]
    renew_waiting: bool = Field(
        False, description="Also a new one-time password for those who never used theirs."
    )


@dataclass(frozen=True, slots=True)
class MemberAccountOut:
    """A member's account: `login` is the one it has, or the one that would be proposed."""

    state: Literal["none"] | AccountState
    login: str
    has_roles: bool
    opened_at: datetime | None
    signed_in_at: datetime | None
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, seen: SeenAccount) -> "MemberAccountOut":
        account, actions = seen.account, seen.allowed_actions
        if account is None:
            return cls("none", seen.proposed_login, False, None, None, actions)
        return cls(
            account.state,
            account.login,
            account.has_roles,
            account.opened_at,
            account.signed_in_at,
            actions,
        )


@dataclass(frozen=True, slots=True)
class HandedOverOut:
    """One account with its one-time password, shown this once."""

    member_id: UUID
    name: str
    login: str
    password: str


@dataclass(frozen=True, slots=True)
class SkippedOut:
    """A member who got nothing, and the code that says why."""

    member_id: UUID
    refusal: str


@dataclass(frozen=True, slots=True)
class HandoverOut:
    """Accounts by name, members passed over, and the slips: a PDF in base64, empty without any."""

    accounts: Sequence[HandedOverOut]
    skipped: Sequence[SkippedOut]
    slips: str

    @classmethod
    def of(cls, done: Handover) -> "HandoverOut":
        return cls(
            [
                HandedOverOut(one.member_id, one.slip.name, one.slip.login, one.slip.password)
                for one in done.accounts
            ],
            [SkippedOut(one.member_id, one.refusal) for one in done.skipped],
            b64encode(done.pdf).decode(),
        )
