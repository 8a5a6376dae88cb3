"""Findings of a self-check as JSON and back."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.self_checks.gathered import Finding, FindingKind


def finding_json(finding: Finding) -> dict[str, str | None]:
    return {name: None if v is None else str(v) for name, v in asdict(finding).items()}


def finding_of(
    *, kind: str, day: str | None, subject: str | None, noted_at: str | None, **said: str
) -> Finding:
    return Finding(
        kind=FindingKind(kind),
        day=date.fromisoformat(day) if day else None,
        subject=UUID(subject) if subject else None,
        noted_at=datetime.fromisoformat(noted_at) if noted_at else None,
        **said,
    )
