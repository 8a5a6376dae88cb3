"""What check-ins need from a database, from signing and from printing."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.check_ins.certificate_token import CertificateClaims
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Candidate
from partyhub.domain.check_ins.prints import CertificatePrint
from partyhub.domain.check_ins.views import (
    CheckInFilter,
    CheckInLine,
    HistoryLine,
    PresentedLine,
    Tally,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import CheckInId, MemberId, OrgId, TeamId


class CheckIns(Protocol):
    """All check-ins. A community's scope reaches only those that have checked in (SP-17)."""

    async def get(self, check_in_id: CheckInId, *, within: Scope) -> CheckIn: ...
    async def get_many(self, ids: Sequence[UUID], *, within: Scope) -> list[CheckIn]:
        """Those of `ids` that the scope reaches, by name."""
        ...

    async def presented(self, check_in_id: CheckInId, short_code: str, *, within: Scope) -> CheckIn:
        """The check-in whose certificate is in hand, at a community of the scope; NotFound."""
        ...

    async def presented_by_code(self, short_code: str, *, within: Scope) -> list[PresentedLine]: ...
    async def presented_by_id(self, check_in_id: UUID, *, within: Scope) -> list[PresentedLine]: ...
    async def presented_by_name(
        self, name: str, phone_tail: str, *, within: Scope
    ) -> list[PresentedLine]: ...

    async def page(
        self, wanted: CheckInFilter, *, within: Scope, after: tuple[str, str] | None, limit: int
    ) -> list[tuple[CheckInLine, str]]: ...

    async def tally(self, wanted: CheckInFilter, *, within: Scope) -> Tally:
        """How many rows `page` gives in all under the same filter and scope."""
        ...

    async def lapsed(self, today: date, *, limit: int) -> list[CheckIn]:
        """Certificates past their limit, locked for the clock."""
        ...

    async def candidates(self, ids: Sequence[MemberId], *, within: Scope) -> list[Candidate]:
        """Those of `ids` that may be enrolled within the scope."""
        ...

    async def add(self, check_in: CheckIn) -> None: ...
    async def save(self, check_in: CheckIn) -> CheckIn: ...
    async def index_numbers(self, check_in: CheckIn) -> None: ...
    async def has_team(self, community_id: OrgId, team_id: TeamId) -> bool:
        """True if the team is an open one of that community, or of the centre of its street."""
        ...

    async def under_way_of(self, member_id: MemberId) -> list[CheckIn]:
        """The open ones, held against other writers; for work that follows the member."""
        ...

    async def sealed_phones(self, ids: Sequence[CheckInId]) -> dict[UUID, bytes]:
        """The sealed phones by check-in; of who belongs to its unit no more there is none."""
        ...

    async def history(self, check_in_id: CheckInId) -> list[HistoryLine]: ...
    async def next_numbers(self, unit_id: OrgId, year: int, count: int) -> int: ...


class CertificateTokens(Protocol):
    """Signs what a certificate's QR code says, and reads it back; ForgedCertificate otherwise."""

    def sign(
        self, certificate_id: CheckInId, unit_id: OrgId, issued_on: date, due_on: date
    ) -> str: ...
    def read(self, token: str) -> CertificateClaims: ...


class ShortCodes(Protocol):
    """Makes the short code that stands beside the QR code: 8 characters, not guessable."""

    def new(self) -> str: ...


class CertificatePrinter(Protocol):
    """Prints certificates, one A4 page each, and receipts alone."""

    def print_certificates(self, prints: Sequence[CertificatePrint]) -> bytes: ...
    def print_receipts(self, prints: Sequence[CertificatePrint]) -> bytes: ...


class RosterWriter(Protocol):
    """Writes tables of texts as files to download; no text ever becomes a formula."""

    def roster(
        self,
        title: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        exporter: str,
        at: datetime,
        note: str = "",
    ) -> bytes:
        """A workbook (.xlsx) with who took it out, and when, on every printed page.

        `note` stands below the title.
        """
        ...

    def csv(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
        """Comma-separated values that Excel opens as text."""
        ...
