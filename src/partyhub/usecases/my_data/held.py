"""What is held about a member, a section a field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access
from partyhub.domain.accounts.account import Session
from partyhub.domain.accounts.member_account import MemberAccount
from partyhub.domain.activists.activist import Activist
from partyhub.domain.activities.views import MyActivity
from partyhub.domain.check_ins.views import CheckInLine
from partyhub.domain.contacts.request import ContactRequest
from partyhub.domain.data_requests.request import DataRequest
from partyhub.domain.demands.views import TakenLine
from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.domain.floating.registration import Floating, FloatingEntry
from partyhub.domain.member_certificates.certificate import MemberCertificate
from partyhub.domain.member_files.file import MemberFile, PaperEntry
from partyhub.domain.member_groups.entry import GroupEntry
from partyhub.domain.members.category import CategoryPeriod
from partyhub.domain.members.story import Change
from partyhub.domain.members.views import MemberEvent, WholeMember
from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.pairing_support.views import OwnPair
from partyhub.domain.points.views import PointLine, RankingConsent
from partyhub.domain.post_duties.views import HeldDuty
from partyhub.domain.probations.decision import ProbationDecision
from partyhub.domain.service_posts.views import PostPart
from partyhub.domain.service_records.certificate import ServiceCertificate
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.showcases.views import OwnShowcase
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.volunteer_teams.views import TeamPart


@dataclass(frozen=True, slots=True)
class ChangedThen:
    """What a change made of a field, and who made it."""

    at: datetime
    by_name: str
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldData:
    """One section a field. `phone` and `identity` (empty where none is kept) are whole in a copy
    and masked on a page; `looks` are the latest and `look_counts` all of them; `changed` is what
    the record said before and after each change.
    """

    made_at: datetime
    whole: WholeMember
    phone: str
    identity: str
    belonging: Sequence[Affiliation]
    groups: Sequence[GroupEntry]
    probation: Sequence[ProbationDecision]
    categories: Sequence[CategoryPeriod]
    activist: Sequence[Activist]
    file: MemberFile
    papers: Sequence[PaperEntry]
    duties: Sequence[HeldDuty]
    check_ins: Sequence[CheckInLine]
    service: Sequence[RecordLine]
    certified: Sequence[ServiceCertificate]
    slips: Sequence[WholeSlip]
    points: Sequence[PointLine]
    rankings: Sequence[RankingConsent]
    transfers: Sequence[Transfer]
    floating: Sequence[Floating]
    floating_entries: Sequence[FloatingEntry]
    certificates: Sequence[MemberCertificate]
    tickets: Sequence[Ticket]
    requests: Sequence[DataRequest]
    contacts: Sequence[ContactRequest]
    orders: Sequence[TakenLine]
    households: Sequence[OwnPair]
    activities: Sequence[MyActivity]
    showcases: Sequence[OwnShowcase]
    team_requests: Sequence[TeamPart]
    team_leaderships: Sequence[TeamPart]
    post_claims: Sequence[PostPart]
    post_shifts: Sequence[PostPart]
    calendar_since: datetime | None
    history: Sequence[MemberEvent]
    changed: Sequence[ChangedThen]
    looks: Sequence[tuple[int, Access]]
    look_counts: Sequence[LookCount]
    account: MemberAccount | None
    sessions: Sequence[Session]
