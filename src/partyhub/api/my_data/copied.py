"""What the use case found, as the sections of the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from partyhub.api.activists.schemas import HeldActivistOut
from partyhub.api.contacts.schemas import ContactOut, contact_out
from partyhub.api.data_requests.schemas import DataRequestOut, request_out
from partyhub.api.feedback_slips.schemas_out import FeedbackSlipOut
from partyhub.api.member_groups.schemas import GroupEntryOut
from partyhub.api.members.categories_router import CategoryPeriodOut
from partyhub.api.members.schemas import AccessOut, MemberEventOut
from partyhub.api.my_data.copy_books import (
    HeldCertificateOut,
    HeldChangeOut,
    HeldFileOut,
    HeldFloatingOut,
)
from partyhub.api.my_data.copy_schemas import (
    HeldAccountOut,
    HeldBranchOut,
    HeldCheckInOut,
    HeldRecordOut,
    HeldSessionOut,
    HeldTicketOut,
    HeldTransferOut,
)
from partyhub.api.probations.schemas import ProbationDecisionOut
from partyhub.api.service_records.papers_router import ServiceCertificateOut
from partyhub.domain.activities.views import MyActivity
from partyhub.domain.demands.views import TakenLine
from partyhub.domain.members.member import Details
from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.pairing_support.views import OwnPair
from partyhub.domain.points.views import PointLine, RankingConsent
from partyhub.domain.post_duties.views import HeldDuty
from partyhub.domain.service_posts.views import PostPart
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.showcases.views import OwnShowcase
from partyhub.domain.volunteer_teams.views import TeamPart
from partyhub.usecases.my_data.held import HeldData

DOCUMENTED_AT = "/api/v1/openapi.json#/components/schemas/MyDataOut"


@dataclass(frozen=True, slots=True, kw_only=True)
class MyDataOut:
    """Everything that is held about the member who asks, by section; `looks` are the latest 2,000,
    `look_counts` all of them.
    """

    documented_at: str
    made_at: datetime
    record: HeldRecordOut
    belonging: Sequence[HeldBranchOut]
    groups: Sequence[GroupEntryOut]
    probation: Sequence[ProbationDecisionOut]
    categories: Sequence[CategoryPeriodOut]
    activist: Sequence[HeldActivistOut]
    file: HeldFileOut
    duties: Sequence[HeldDuty]
    check_ins: Sequence[HeldCheckInOut]
    service: Sequence[RecordLine]
    slips: Sequence[FeedbackSlipOut]
    points: Sequence[PointLine]
    rankings: Sequence[RankingConsent]
    certified: Sequence[ServiceCertificateOut]
    transfers: Sequence[HeldTransferOut]
    floating: Sequence[HeldFloatingOut]
    certificates: Sequence[HeldCertificateOut]
    tickets: Sequence[HeldTicketOut]
    requests: Sequence[DataRequestOut]
    contacts: Sequence[ContactOut]
    orders: Sequence[TakenLine]
    households: Sequence[OwnPair]
    activities: Sequence[MyActivity]
    showcases: Sequence[OwnShowcase]
    team_requests: Sequence[TeamPart]
    team_leaderships: Sequence[TeamPart]
    post_claims: Sequence[PostPart]
    post_shifts: Sequence[PostPart]
    calendar_since: datetime | None
    history: Sequence[MemberEventOut]
    changed: Sequence[HeldChangeOut]
    looks: Sequence[AccessOut]
    look_counts: Sequence[LookCount]
    account: HeldAccountOut | None
    sessions: Sequence[HeldSessionOut]


def copied(held: HeldData) -> MyDataOut:
    return MyDataOut(
        documented_at=DOCUMENTED_AT,
        made_at=held.made_at,
        record=_record(held),
        belonging=[HeldBranchOut(a.branch_name, a.since, a.until) for a in held.belonging],
        groups=[GroupEntryOut.of(entry) for entry in held.groups],
        activist=[HeldActivistOut.of(one) for one in held.activist],
        probation=[ProbationDecisionOut.of(one) for one in held.probation],
        categories=[CategoryPeriodOut.of(one) for one in held.categories],
        file=HeldFileOut.of(held.file, held.papers),
        duties=held.duties,
        floating=[HeldFloatingOut.of(one, held.floating_entries) for one in held.floating],
        certificates=[HeldCertificateOut.of(one) for one in held.certificates],
        changed=[HeldChangeOut.of(one) for one in held.changed],
        service=held.service,
        points=held.points,
        rankings=held.rankings,
        certified=[ServiceCertificateOut.of(one) for one in held.certified],
        check_ins=[HeldCheckInOut.of(line) for line in held.check_ins],
        slips=[FeedbackSlipOut.of(one) for one in held.slips],
        transfers=[HeldTransferOut.of(one) for one in held.transfers],
        tickets=[HeldTicketOut.of(one) for one in held.tickets],
        requests=[request_out(one, (), held.made_at) for one in held.requests],
        contacts=[contact_out(one, held.made_at) for one in held.contacts],
        orders=held.orders,
        households=held.households,
        activities=held.activities,
        showcases=held.showcases,
        team_requests=held.team_requests,
        team_leaderships=held.team_leaderships,
        post_claims=held.post_claims,
        post_shifts=held.post_shifts,
        calendar_since=held.calendar_since,
        history=[
            MemberEventOut(e.at, e.action, e.account_name, e.note, dict(e.facts))
            for e in held.history
        ],
        looks=[AccessOut.of(number, look) for number, look in held.looks],
        look_counts=held.look_counts,
        account=HeldAccountOut.of(held.account),
        sessions=[HeldSessionOut.of(one) for one in held.sessions],
    )


def _record(held: HeldData) -> HeldRecordOut:
    member = held.whole.member
    return HeldRecordOut(
        **{field.name: getattr(member.details, field.name) for field in fields(Details)},
        phone=held.phone,
        identity=held.identity,
        unit_name=held.whole.unit_name,
        branch_name=held.whole.branch_name,
        verified_at=member.verified_at,
        verified_by=member.verified_by,
    )
