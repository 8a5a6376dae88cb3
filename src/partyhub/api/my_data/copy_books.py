"""A member's own copy, the books: file, duties, floating registrations, certificates, changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.api.floating.schemas_out import FloatingEntryOut, FloatingOut, floating_out
from partyhub.api.member_files.schemas import FilePaperOut, paper_out
from partyhub.domain.floating.registration import Floating, FloatingEntry
from partyhub.domain.member_certificates.certificate import (
    CertificateDirection,
    CertificateState,
    CertifiedPerson,
    MemberCertificate,
)
from partyhub.domain.member_files.file import MemberFile, PaperEntry
from partyhub.usecases.my_data.held import ChangedThen


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFileOut:
    """The file: where it stands, who checked it last, and all that was ever entered of it."""

    cabinet: str
    box: str
    checked_at: datetime | None
    checked_by: str
    papers: Sequence[FilePaperOut]

    @classmethod
    def of(cls, file: MemberFile, papers: Sequence[PaperEntry]) -> "HeldFileOut":
        return cls(
            cabinet=file.cabinet, box=file.box, checked_at=file.checked_at,
            checked_by=file.checked_by, papers=[paper_out(one) for one in papers],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeldFloatingOut:
    """A registration as a floating member, with what the member took part in."""

    registration: FloatingOut
    entries: Sequence[FloatingEntryOut]

    @classmethod
    def of(cls, one: Floating, entries: Sequence[FloatingEntry]) -> "HeldFloatingOut":
        own = [FloatingEntryOut.of(entry) for entry in entries if entry.floating_id == one.id]
        return cls(floating_out(one), own)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCertificateOut:
    """A certificate of membership; `person` in the words of its day, `party` whom it addresses."""

    number: str
    direction: CertificateDirection
    state: CertificateState
    person: CertifiedPerson
    issuer_name: str
    party: str
    purpose: str
    issued_on: date
    valid_days: int
    received_on: date | None
    kept_at: str
    voided_on: date | None
    why: str
    by_name: str
    keeper_name: str

    @classmethod
    def of(cls, one: MemberCertificate) -> "HeldCertificateOut":
        return cls(**{name: getattr(one, name) for name in cls.__annotations__})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldChangeOut:
    """What a field of the record said before and after a change, as codes or words."""

    at: datetime
    by_name: str
    field: str
    before: Sequence[str]
    after: Sequence[str]

    @classmethod
    def of(cls, one: ChangedThen) -> "HeldChangeOut":
        said = one.change
        return cls(
            at=one.at, by_name=one.by_name, field=said.field, before=said.before, after=said.after
        )
