"""The unit of work: what one transaction may touch, and how it ends."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

from partyhub.domain.access_log.access import Access
from partyhub.domain.access_log.ports import AccessLog
from partyhub.domain.accounts.ports import Accounts, Sessions
from partyhub.domain.activists.ports import Activists
from partyhub.domain.analysis.ports import Analysis, AnalysisReports
from partyhub.domain.attachments.ports import Attachments, ItemSamples
from partyhub.domain.basics.ports import Basics
from partyhub.domain.case_reports.ports import CaseReports
from partyhub.domain.check_ins.ports import CheckIns
from partyhub.domain.contacts.ports import ContactRequests
from partyhub.domain.data_requests.ports import DataRequests
from partyhub.domain.desk_reminders.ports import DeskReminders
from partyhub.domain.duplicates.ports import Duplicates
from partyhub.domain.floating.ports import FloatingMembers
from partyhub.domain.identity.ports import Identities
from partyhub.domain.ledgers.ports import Ledgers
from partyhub.domain.member_certificates.ports import MemberCertificates
from partyhub.domain.member_files.ports import MemberFiles
from partyhub.domain.member_groups.ports import MemberGroups
from partyhub.domain.members.category import Categories
from partyhub.domain.members.history_ports import MemberHistories
from partyhub.domain.members.ports import Members
from partyhub.domain.my_data.ports import DataReaders
from partyhub.domain.orgs.ports import Orgs
from partyhub.domain.post_duties.ports import PostDuties
from partyhub.domain.probations.ports import Probations
from partyhub.domain.reply_templates.ports import ReplyTemplates
from partyhub.domain.rosters.ports import Rosters
from partyhub.domain.self_checks.ports import SelfChecks
from partyhub.domain.service_items.ports import ServiceItems
from partyhub.domain.shared.events import Change, Event
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.statistics.ports import Statistics
from partyhub.domain.surveys.ports import Surveys
from partyhub.domain.tickets.batch_ports import TicketBatches
from partyhub.domain.tickets.notice_ports import PublicNotices
from partyhub.domain.tickets.own_ports import OwnTickets
from partyhub.domain.tickets.ports import FollowedTickets, TicketPolicies, Tickets
from partyhub.domain.tickets.reminder_ports import Reminders
from partyhub.domain.tickets.suggestions import Suggestions
from partyhub.domain.todos.ports import Todos
from partyhub.domain.transfers.batches.ports import TransferBatches
from partyhub.domain.transfers.chase_ports import TransferReminders
from partyhub.domain.transfers.claims.ports import TransferClaims
from partyhub.domain.transfers.figures import TransferFigures
from partyhub.domain.transfers.ports import Transfers
from partyhub.domain.transfers.rules import TransferRules
from partyhub.domain.verifications.ports import Verifications
from partyhub.domain.working_time.ports import WorkCalendars
from partyhub.usecases.serving_work import ServingWork

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Receipt:
    """A request's Idempotency-Key and hash, and how its outcome becomes an answer.

    It is stored in the same transaction as the effect, so a repeat gets the same answer.
    """

    account_id: AccountId
    key: str
    request_hash: bytes
    status: Callable[[Any], int]
    render: Callable[[Any], bytes]
    at: datetime


class UnitOfWork(ServingWork, Protocol):
    """One transaction: it rolls back unless `commit` was reached."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def sessions(self) -> Sessions: ...
    @property
    def orgs(self) -> Orgs: ...
    @property
    def members(self) -> Members: ...
    @property
    def data_requests(self) -> DataRequests: ...
    @property
    def contact_requests(self) -> ContactRequests: ...
    @property
    def desk_reminders(self) -> DeskReminders: ...
    @property
    def data_readers(self) -> DataReaders: ...
    @property
    def member_histories(self) -> MemberHistories: ...
    @property
    def member_groups(self) -> MemberGroups: ...
    @property
    def member_files(self) -> MemberFiles: ...
    @property
    def post_duties(self) -> PostDuties: ...
    @property
    def verifications(self) -> Verifications: ...
    @property
    def floating_members(self) -> FloatingMembers: ...
    @property
    def member_certificates(self) -> MemberCertificates: ...
    @property
    def self_checks(self) -> SelfChecks: ...
    @property
    def basics(self) -> Basics: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def activists(self) -> Activists: ...
    @property
    def categories(self) -> Categories: ...
    @property
    def probations(self) -> Probations: ...
    @property
    def identities(self) -> Identities: ...
    @property
    def duplicates(self) -> Duplicates: ...
    @property
    def rosters(self) -> Rosters: ...
    @property
    def check_ins(self) -> CheckIns: ...
    @property
    def service_items(self) -> ServiceItems: ...
    @property
    def tickets(self) -> Tickets: ...
    @property
    def followed_tickets(self) -> FollowedTickets: ...
    @property
    def ticket_batches(self) -> TicketBatches: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def own_tickets(self) -> OwnTickets: ...
    @property
    def public_notices(self) -> PublicNotices: ...
    @property
    def case_reports(self) -> CaseReports: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def ticket_policies(self) -> TicketPolicies: ...
    @property
    def analysis(self) -> Analysis: ...
    @property
    def analysis_reports(self) -> AnalysisReports: ...
    @property
    def ledgers(self) -> Ledgers: ...
    @property
    def reply_templates(self) -> ReplyTemplates: ...
    @property
    def attachments(self) -> Attachments: ...
    @property
    def item_samples(self) -> ItemSamples: ...
    @property
    def statistics(self) -> Statistics: ...
    @property
    def transfers(self) -> Transfers: ...
    @property
    def transfer_figures(self) -> TransferFigures: ...
    @property
    def transfer_rules(self) -> TransferRules: ...
    @property
    def transfer_batches(self) -> TransferBatches: ...
    @property
    def transfer_claims(self) -> TransferClaims: ...
    @property
    def transfer_reminders(self) -> TransferReminders: ...
    @property
    def todos(self) -> Todos: ...
    @property
    def work_calendars(self) -> WorkCalendars: ...
    @property
    def access_log(self) -> AccessLog: ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def reading(self) -> AbstractAsyncContextManager[Self]:
        """The same ports without a transaction, for a use case that only asks one question."""
        ...

    async def alive(self) -> None:
        """Unavailable unless the database answers."""

    def record(self, event: Event) -> None:
        """Keep the event; it is written in this transaction, at its commit."""

    def looked(self, access: Access) -> None:
        """Keep who looked at whose data; written like an event."""

    async def remembered(self, account_id: AccountId, key: str) -> tuple[bytes, int, bytes] | None:
        """Request hash, status and body that an Idempotency-Key left behind."""
        ...

    async def last_change(self, subject: UUID) -> Change | None:
        """The latest event of a thing; whoever asks has made sure that it may be told."""
        ...

    async def commit(self, outcome: T) -> T:
        """Write events, remember `outcome` for a repeated request, commit, and hand it back."""
        ...
