"""Identity numbers as they go over the wire: masked, but for the one answer that reveals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Reason
from partyhub.domain.identity.record import Doubt
from partyhub.domain.identity.switch import Switching
from partyhub.usecases.identity.keep_number import SeenIdentity
from partyhub.usecases.identity.switch_keeping import Keeping

_Typed = Annotated[
    str, StringConstraints(min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f]*$")
]


class IdentityIn(BaseModel):
    """The number as it was typed; blanks, full-width digits and a small x are put right."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"number": "11010119900307123X"}]}
    )

    number: _Typed = Field(description="GB 11643: 18 places with a check digit.")


class SwitchIn(BaseModel):
    """For an organisation and all below it, and why; whoever reads the page sees the reason."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "org_id": "0193a000-0000-7000-8000-000000000001",
                    "on": True,
                    "reason": "按区委组织部要求核对全国系统",
                }
            ]
        },
    )

    org_id: UUID
    on: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class NumberOut:
    """The whole number."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityOut:
    """`on`: whether numbers are kept where this member belongs; `doubts`: where number and record
    disagree. `version` is its ETag; 0 while nothing was ever kept.
    """

    on: bool
    masked: str
    set_at: datetime | None
    set_by: str
    doubts: Sequence[Doubt]
    version: int
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, seen: SeenIdentity) -> "IdentityOut":
        record = seen.record
        return cls(
            on=seen.is_on,
            masked=record.masked,
            set_at=record.set_at,
            set_by=record.set_by,
            doubts=seen.doubts,
            version=record.version,
            allowed_actions=seen.allowed_actions,
        )


@dataclass(frozen=True, slots=True)
class SwitchingOut:
    """Who turned it on or off, for which organisation and all below it, when and why."""

    org_id: UUID
    org_name: str
    on: bool
    reason: str
    at: datetime
    by: str

    @classmethod
    def of(cls, said: Switching) -> "SwitchingOut":
        return cls(said.org_id, said.org_name, said.is_on, said.reason, said.at, said.by_name)


@dataclass(frozen=True, slots=True)
class KeepingOut:
    """`decided`: the latest word of the nearest organisation; null: nobody ever turned it on."""

    on: bool
    decided: SwitchingOut | None
    history: Sequence[SwitchingOut]
    may_switch: bool

    @classmethod
    def of(cls, keeping: Keeping) -> "KeepingOut":
        decided = None if keeping.decided is None else SwitchingOut.of(keeping.decided)
        own = [SwitchingOut.of(said) for said in keeping.own]
        return cls(keeping.is_on, decided, own, keeping.may_switch)
