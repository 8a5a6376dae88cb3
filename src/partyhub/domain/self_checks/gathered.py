"""What the registers of an organisation hold for a year, and what does not add up (TRF-08)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.org import OrgRef


class Register(StrEnum):
    """What is counted, in the order of the report."""

    LETTERS_OUT = "letters_out"
    LETTERS_VOID = "letters_void"
    LETTERS_IN = "letters_in"
    RECEIPTS_BACK = "receipts_back"
    CERTIFICATES_OUT = "certificates_out"
    CERTIFICATES_IN = "certificates_in"
    CERTIFICATES_VOID = "certificates_void"
    FLOATING_OUT = "floating_out"
    FLOATING_IN = "floating_in"
    PERMITS_ISSUED = "permits_issued"
    PERMITS_RETURNED = "permits_returned"


class FindingKind(StrEnum):
    """缺号, 介绍信逾期, 介绍信作废, 回执未回, 流动期间已过, 活动证未收回, 证明信作废."""

    NUMBER_GAP = "number_gap"
    LETTER_LATE = "letter_late"
    LETTER_VOID = "letter_void"
    RECEIPT_OUT = "receipt_out"
    PERIOD_PAST = "period_past"
    PERMIT_OUT = "permit_out"
    CERTIFICATE_VOID = "certificate_void"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to be explained; it names papers, never people. `key` is the same at a recount."""

    kind: FindingKind
    number: str
    day: date | None = None
    subject: UUID | None = None
    note: str = ""
    noted_by: str = ""
    noted_at: datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.number or self.subject}"


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of a register: its number, the day that matters, and whose page it is."""

    number: str
    day: date | None
    subject: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Numbers of the year's own papers by series, what each series counted to, the counts, and
    what waits by kind.
    """

    counts: Mapping[Register, int]
    numbers: Mapping[str, Sequence[str]]
    last: Mapping[str, int]
    waiting: Mapping[FindingKind, Sequence[Paper]]


SERIES: Mapping[str, str] = {"letters": "", "permits": "F", "certificates": "M"}
"""Each series of numbers, and what its numbers begin with."""


def findings(gathered: Gathered, office: OrgRef, year: int) -> tuple[Finding, ...]:
    """All that has to be explained, by kind."""
    return (*_gaps(gathered, office, year), *_waiting(gathered))


def _gaps(gathered: Gathered, office: OrgRef, year: int) -> Iterator[Finding]:
    for series, letter in SERIES.items():
        known = set(gathered.numbers.get(series, ()))
        for running in range(1, gathered.last.get(series, 0) + 1):
            number = f"{letter}{year}-{office.node:04d}-{running:05d}"
            if number not in known:
                yield Finding(kind=FindingKind.NUMBER_GAP, number=number)


def _waiting(gathered: Gathered) -> Iterator[Finding]:
    for kind in FindingKind:
        for paper in gathered.waiting.get(kind, ()):
            yield Finding(kind=kind, number=paper.number, day=paper.day, subject=paper.subject)
