"""One self-check of one organisation and year: counted, explained, signed, and then frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.self_checks.gathered import Finding, Gathered, Register, findings
from partyhub.domain.self_checks.states import (
    SELF_CHECK_LIFECYCLE,
    SelfCheckAction,
    SelfCheckState,
)
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import DomainError, Kind, NotFound
from partyhub.domain.shared.ids import SelfCheckId
from partyhub.domain.shared.org import OrgRef, Place


class SelfCheckExists(DomainError):
    """The organisation has one for that year."""

    kind, code = Kind.CONFLICT, "self-check-exists"


class NoSelfCheckHere(DomainError):
    """A centre, a community, a unit or a street checks its registers; branches are in theirs."""

    kind, code = Kind.RULE_BROKEN, "no-self-check-here"


class FindingsOpen(DomainError):
    """Each finding is explained before the signature; `open` says how many are not."""

    kind, code = Kind.CONFLICT, "findings-open"


DUE_MONTH, DUE_DAY = 1, 31


def due_on(year: int) -> date:
    """Until the end of January of the next year (proposed; the seeds say "yearly")."""
    return date(year + 1, DUE_MONTH, DUE_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """`as_of`: the day of the last count; what comes after is of the next year's check."""

    id: SelfCheckId
    org: OrgRef
    org_name: str
    year: int
    as_of: date
    counts: Mapping[Register, int]
    findings: tuple[Finding, ...]
    opened_at: datetime
    opened_by: str
    changed_at: datetime
    state: SelfCheckState = SelfCheckState.OPEN
    signed_at: datetime | None = None
    signed_by: str = ""
    comment: str = ""
    version: int = 1

    def at(self) -> Place:
        return Place((self.org.path,))

    @property
    def unexplained(self) -> int:
        return sum(1 for finding in self.findings if not finding.note)


def recounted(check: SelfCheck, gathered: Gathered, at: datetime) -> SelfCheck:
    """Counted anew; what was explained of findings that still stand stays."""
    SELF_CHECK_LIFECYCLE.after(check.state, SelfCheckAction.RECOUNT)
    said = {finding.key: finding for finding in check.findings if finding.note}
    found = findings(gathered, check.org, check.year)
    return replace(
        check, counts=gathered.counts, findings=tuple(said.get(f.key, f) for f in found),
        as_of=local_day(at), changed_at=at,
    )  # fmt: skip


def explained(check: SelfCheck, key: str, note: str, *, by: str, at: datetime) -> SelfCheck:
    """A person says what became of a finding; NotFound for no such one."""
    SELF_CHECK_LIFECYCLE.after(check.state, SelfCheckAction.NOTE)
    if all(finding.key != key for finding in check.findings):
        raise NotFound("no such finding", key=key)
    after = tuple(
        replace(f, note=note, noted_by=by, noted_at=at) if f.key == key else f
        for f in check.findings
    )
    return replace(check, findings=after, changed_at=at)


def signed(check: SelfCheck, comment: str, *, by: str, at: datetime) -> SelfCheck:
    """From here on it never changes."""
    state = SELF_CHECK_LIFECYCLE.after(check.state, SelfCheckAction.SIGN)
    if check.unexplained:
        raise FindingsOpen("explain each finding first", open=str(check.unexplained))
    return replace(
        check, state=state, signed_at=at, signed_by=by, comment=comment, changed_at=at
    )  # fmt: skip
