"""服务证明: what a community certifies of a member's confirmed service, by year and by proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from partyhub.domain.service_records.views import RecordLine, ServiceSum
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import MemberId, ServiceCertificateId
from partyhub.domain.shared.org import OrgRef, Place


class NothingServed(DomainError):
    """No confirmed service there: there is nothing to certify."""

    kind, code = Kind.CONFLICT, "nothing-served"


class Assurance(StrEnum):
    """How an hour was confirmed; what staff typed in stands apart, whoever confirmed it."""

    RESIDENT = "resident"
    ATTENDANCE = "attendance"
    COMMUNITY = "community"
    BULK = "bulk"


ASSURANCE_ZH = {
    Assurance.RESIDENT: "居民凭码确认", Assurance.ATTENDANCE: "现场签到确认",
    Assurance.COMMUNITY: "社区核实确认", Assurance.BULK: "社区批量补录（另一人确认）",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServiceShare:
    """A year's hours and entries of one assurance."""

    year: int
    assurance: Assurance
    hours: float
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCertificate:
    """Written once, in the words of that day."""

    id: ServiceCertificateId
    number: str
    member_id: MemberId
    name: str
    unit_name: str
    community: OrgRef
    issuer_name: str
    issued_on: date
    by_name: str
    shares: Sequence[ServiceShare]

    def at(self) -> Place:
        return Place((self.community.path,), self.member_id)

    @property
    def hours(self) -> float:
        return round(sum(share.hours for share in self.shares), 1)

    @property
    def entries(self) -> int:
        return sum(share.entries for share in self.shares)


def service_certificate_number(issuer: OrgRef, year: int, running: int) -> str:
    """F2026-0042-00007; `running` counts that community's of that year, without gaps."""
    return f"F{year}-{issuer.node:04d}-{running:05d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPrint:
    """表5: a year of a member's card at a community, or at all of them for the member."""

    name: str
    unit: str
    community: str
    team: str
    year: int
    lines: Sequence[RecordLine]
    sum: ServiceSum
    printed_on: date
    printed_by: str


@dataclass(frozen=True, slots=True)
class CertificatePrint:
    """The certificate with the address of its QR code."""

    certificate: ServiceCertificate
    qr_url: str


class ServicePrinter(Protocol):
    """Prints on A4; it blocks, so it belongs in a thread."""

    def print_card(self, card: CardPrint) -> bytes: ...
    def print_certificate(self, one: CertificatePrint) -> bytes: ...
