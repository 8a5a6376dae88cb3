"""What the edge was given at start: ports and settings, put together in `main`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.api.jobs import Jobs
from partyhub.api.limits import RateLimit
from partyhub.api.tries import Tries
from partyhub.domain.accounts.ports import AccessTokens, Passwords, RefreshTokens
from partyhub.domain.accounts.slips import SlipPrinter
from partyhub.domain.activities.code import AttendanceCodes
from partyhub.domain.activities.ports import ActivityPrinter
from partyhub.domain.analysis.ports import ReportFiles
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.case_reports.ports import CaseReportPrinter
from partyhub.domain.check_ins.ports import (
    CertificatePrinter,
    CertificateTokens,
    RosterWriter,
    ShortCodes,
)
from partyhub.domain.co_building.ports import MinutesPrinter
from partyhub.domain.demands.ports import DemandPrinter
from partyhub.domain.feedback_slips.ports import FeedbackPrinter
from partyhub.domain.floating.paper_token import RegisterTokens
from partyhub.domain.floating.prints import FloatingPrinter
from partyhub.domain.identity.record import IdentityVault
from partyhub.domain.ledgers.ports import LedgerFiles
from partyhub.domain.member_certificates.ports import MemberCertificatePrinter
from partyhub.domain.my_data.ports import DataPrinter
from partyhub.domain.pairing_support.ports import PairPrinter
from partyhub.domain.participation_letters.ports import LetterPrinter
from partyhub.domain.post_duties.ports import DutyPrinter
from partyhub.domain.rosters.ports import Workbooks
from partyhub.domain.self_checks.ports import SelfCheckPrinter
from partyhub.domain.service_files.ports import ServiceFilePrinter
from partyhub.domain.service_items.ports import GuidePrinter, ItemBooks
from partyhub.domain.service_posts.ports import PostPrinter
from partyhub.domain.service_records.certificate import ServicePrinter
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.policy import Policy
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.paper_ports import PaperSigner, TicketPrinter
from partyhub.domain.transfers.batches.ports import TransferLists
from partyhub.domain.transfers.letter_token import LetterTokens
from partyhub.domain.transfers.prints import TransferPrinter
from partyhub.domain.volunteer_teams.ports import TeamPrinter
from partyhub.domain.working_time.ports import KnownYears
from partyhub.usecases.uow import Receipt, UnitOfWork


class ReadClaims(Protocol):
    """What an access token says."""

    @property
    def session(self) -> UUID: ...


class TokenReader(AccessTokens, Protocol):
    """Makes access tokens and reads them back."""

    def read(self, token: object, now: datetime) -> ReadClaims: ...


class OpensWork(Protocol):
    """Makes units of work."""

    def __call__(
        self, *, actor: Actor | None = None, receipt: Receipt | None = None
    ) -> UnitOfWork: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One per application; routes reach it through `api.dependencies`."""

    work: OpensWork
    clock: Callable[[], datetime]
    tokens: TokenReader
    passwords: Passwords
    common_passwords: frozenset[str]
    refresh_tokens: RefreshTokens
    vault: Vault
    identity_vault: IdentityVault
    pinyin: Pinyin
    certificate_tokens: CertificateTokens
    short_codes: ShortCodes
    printer: CertificatePrinter
    slip_printer: SlipPrinter
    workbooks: Workbooks
    transfer_lists: TransferLists
    jobs: Jobs
    roster_writer: RosterWriter
    known_years: KnownYears
    item_books: ItemBooks
    guide_printer: GuidePrinter
    ticket_printer: TicketPrinter
    paper_signer: PaperSigner
    transfer_printer: TransferPrinter
    duty_printer: DutyPrinter
    team_printer: TeamPrinter
    post_printer: PostPrinter
    feedback_printer: FeedbackPrinter
    demand_printer: DemandPrinter
    pair_printer: PairPrinter
    service_file_printer: ServiceFilePrinter
    service_printer: ServicePrinter
    letter_printer: LetterPrinter
    minutes_printer: MinutesPrinter
    letter_tokens: LetterTokens
    attendance_codes: AttendanceCodes
    activity_printer: ActivityPrinter
    floating_printer: FloatingPrinter
    member_certificate_printer: MemberCertificatePrinter
    register_tokens: RegisterTokens
    self_check_printer: SelfCheckPrinter
    case_report_printer: CaseReportPrinter
    report_files: ReportFiles
    ledger_files: LedgerFiles
    data_printer: DataPrinter
    policy: Policy
    verification_limit: RateLimit
    guide_limit: RateLimit
    follow_limit: RateLimit
    follow_tries: Tries
    supply_limit: RateLimit
    order_limit: RateLimit
    upload_limit: RateLimit
    data_limit: RateLimit
    calendar_limit: RateLimit
    data_copy_limit: RateLimit
    files: FileStore
    files_quota: int
    version: str
    public_url: str
    secure_cookies: bool
    trusts_proxy: bool
    refuses_demo_accounts: bool
