"""Yearly self-checks as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Note, Reason
from partyhub.domain.self_checks.gathered import Finding, FindingKind, Register
from partyhub.domain.self_checks.self_check import SelfCheck, due_on
from partyhub.domain.self_checks.states import SelfCheckAction, SelfCheckState

AN_ID = "01936b5e-0000-7000-8000-000000000001"
Year = Annotated[int, Field(ge=2000, le=2999)]


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class SelfCheckIn(BaseModel):
    """Of which organisation and year; what its registers hold is counted at once."""

    model_config = _example(org_id=AN_ID, year=2026)
    org_id: UUID
    year: Year


class FindingNoteIn(BaseModel):
    """What became of a finding: why it is so, or how it was handled."""

    model_config = _example(key="permit_out:F2026-0042-00007", note="已电话联系，下周交回")
    key: Annotated[str, StringConstraints(max_length=120, pattern=r"^[a-z_]+:[A-Za-z0-9-]+$")]
    note: Reason


class SelfCheckSignatureIn(BaseModel):
    """The conclusion in words; from here on it never changes."""

    model_config = _example(comment="账实相符，问题已逐项处理")
    comment: Note = ""


@dataclass(frozen=True, slots=True)
class CountOut:
    """One register, and how many entries it has."""

    register: Register
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOut:
    """Something to be explained; `subject` is the transfer, registration or certificate."""

    key: str
    kind: FindingKind
    number: str
    day: date | None
    subject: UUID | None
    note: str
    noted_by: str
    noted_at: datetime | None

    @classmethod
    def of(cls, finding: Finding) -> "FindingOut":
        return cls(**{name: getattr(finding, name) for name in cls.__slots__})


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckOut:
    """One self-check; `as_of` is the day of its last count."""

    id: UUID
    org_id: UUID
    org_name: str
    year: int
    state: SelfCheckState
    as_of: date
    due_on: date
    counts: Sequence[CountOut]
    findings: Sequence[FindingOut]
    unexplained: int
    opened_at: datetime
    opened_by: str
    signed_at: datetime | None
    signed_by: str
    comment: str
    version: int
    allowed_actions: Sequence[SelfCheckAction]


def self_check_out(check: SelfCheck, allowed: Sequence[SelfCheckAction]) -> SelfCheckOut:
    return SelfCheckOut(
        id=check.id, org_id=check.org.id, org_name=check.org_name, year=check.year,
        state=check.state, as_of=check.as_of, due_on=due_on(check.year),
        counts=[CountOut(register, check.counts.get(register, 0)) for register in Register],
        findings=[FindingOut.of(finding) for finding in check.findings],
        unexplained=check.unexplained, opened_at=check.opened_at, opened_by=check.opened_by,
        signed_at=check.signed_at, signed_by=check.signed_by, comment=check.comment,
        version=check.version, allowed_actions=allowed,
    )  # fmt: skip
