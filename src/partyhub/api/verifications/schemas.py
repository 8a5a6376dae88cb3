"""Records to verify as they go over the wire."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.verifications.verify_many import Verified


class VerificationsIn(BaseModel):
    """Whose records were looked through and are true."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"member_ids": ["0193a000-0000-7000-8000-000000000001"]}]},
    )

    member_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]

    def ids(self) -> list[MemberId]:
        return [MemberId(one) for one in self.member_ids]


@dataclass(frozen=True, slots=True)
class VerificationProblem:
    """Why one record was left as it was; a code of problems with the facts of its words."""

    code: str
    facts: Mapping[str, str]

    @classmethod
    def of(cls, refusal: DomainError | None) -> "VerificationProblem | None":
        return None if refusal is None else cls(refusal.code, refusal.facts)


@dataclass(frozen=True, slots=True)
class VerifiedOut:
    """What became of one record."""

    member_id: UUID
    problem: VerificationProblem | None


@dataclass(frozen=True, slots=True)
class VerificationsOut:
    """A line for each record that was asked for, once."""

    items: Sequence[VerifiedOut]

    @classmethod
    def of(cls, lines: Sequence[Verified]) -> "VerificationsOut":
        return cls(
            [VerifiedOut(one.member_id, VerificationProblem.of(one.refusal)) for one in lines]
        )
