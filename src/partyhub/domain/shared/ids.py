"""Identifiers, so that features can name each other's things without importing each other."""

import os
import time
from typing import NewType
from uuid import UUID

AccountId = NewType("AccountId", UUID)
SessionId = NewType("SessionId", UUID)
GrantId = NewType("GrantId", UUID)
OrgId = NewType("OrgId", UUID)
EstateId = NewType("EstateId", UUID)
MemberId = NewType("MemberId", UUID)
CheckInId = NewType("CheckInId", UUID)
TeamId = NewType("TeamId", UUID)
RosterId = NewType("RosterId", UUID)
ServiceItemId = NewType("ServiceItemId", UUID)
TicketId = NewType("TicketId", UUID)
CaseReportId = NewType("CaseReportId", UUID)
TransferId = NewType("TransferId", UUID)
TransferBatchId = NewType("TransferBatchId", UUID)
ReplyTemplateId = NewType("ReplyTemplateId", UUID)
AttachmentId = NewType("AttachmentId", UUID)
SampleId = NewType("SampleId", UUID)
DutyPostId = NewType("DutyPostId", UUID)
PostDutyId = NewType("PostDutyId", UUID)
GroupEntryId = NewType("GroupEntryId", UUID)
FloatingId = NewType("FloatingId", UUID)
FloatingEntryId = NewType("FloatingEntryId", UUID)
MemberCertificateId = NewType("MemberCertificateId", UUID)
SelfCheckId = NewType("SelfCheckId", UUID)
ProbationDecisionId = NewType("ProbationDecisionId", UUID)
ActivistId = NewType("ActivistId", UUID)
ActivistReviewId = NewType("ActivistReviewId", UUID)
DataRequestId = NewType("DataRequestId", UUID)
ContactRequestId = NewType("ContactRequestId", UUID)
TransferClaimId = NewType("TransferClaimId", UUID)
SurveyRoundId = NewType("SurveyRoundId", UUID)
SurveySheetId = NewType("SurveySheetId", UUID)
SurveyFindId = NewType("SurveyFindId", UUID)
ServiceCertificateId = NewType("ServiceCertificateId", UUID)
ServiceRecordId = NewType("ServiceRecordId", UUID)
ServiceDemandId = NewType("ServiceDemandId", UUID)
DemandTakeId = NewType("DemandTakeId", UUID)
ResidentId = NewType("ResidentId", UUID)
MenuItemId = NewType("MenuItemId", UUID)
ActivityId = NewType("ActivityId", UUID)
ActivitySeatId = NewType("ActivitySeatId", UUID)
ActivityThemeId = NewType("ActivityThemeId", UUID)
ServiceDayId = NewType("ServiceDayId", UUID)
AppraisalRunId = NewType("AppraisalRunId", UUID)
FeedbackSlipId = NewType("FeedbackSlipId", UUID)
FeedbackConsultationId = NewType("FeedbackConsultationId", UUID)
FeedbackDecisionId = NewType("FeedbackDecisionId", UUID)
PartnerPairId = NewType("PartnerPairId", UUID)
CoOfferId = NewType("CoOfferId", UUID)
UnitServiceId = NewType("UnitServiceId", UUID)
JointMeetingId = NewType("JointMeetingId", UUID)
MeetingDecisionId = NewType("MeetingDecisionId", UUID)
ContactVisitId = NewType("ContactVisitId", UUID)
HouseholdId = NewType("HouseholdId", UUID)
SupportPairId = NewType("SupportPairId", UUID)
SupportPlanId = NewType("SupportPlanId", UUID)
SupporterId = NewType("SupporterId", UUID)
SupportVisitId = NewType("SupportVisitId", UUID)
SupportReviewId = NewType("SupportReviewId", UUID)

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562, 5.7): ordered by the millisecond it was made in, never a secret."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    high, low = (random >> 62) & 0xFFF, random & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | _VERSION_7 | high << 64 | _VARIANT | low)
