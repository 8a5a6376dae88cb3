"""What one transaction may touch of members' service."""

from typing import Protocol

from partyhub.domain.activities.ports import (
    Activities,
    ActivitySeats,
    ActivityThemes,
    CalendarFeeds,
    ServiceDays,
)
from partyhub.domain.co_building.ports import (
    ContactVisits,
    CoOffers,
    JointMeetings,
    Partners,
    TogetherWaiting,
    UnitServices,
)
from partyhub.domain.demands.ports import ServiceDemands, ServiceMenus, ServicePool
from partyhub.domain.feedback_slips.ports import AppraisalRuns, FeedbackSlips
from partyhub.domain.pairing_support.ports import SupportPairs, SupportParts
from partyhub.domain.participation_letters.ports import LetterRuns, ParticipationLetters
from partyhub.domain.service_posts.ports import PostShifts, ServicePosts
from partyhub.domain.service_files.ports import ServiceFiles
from partyhub.domain.service_posts.ports import PostShifts, ServicePosts
from partyhub.domain.service_records.ports import ServiceRecords


class ServingWork(Protocol):
    """The service part of the unit of work."""

    @property
    def service_records(self) -> ServiceRecords: ...
    @property
    def service_demands(self) -> ServiceDemands: ...
    @property
    def service_pool(self) -> ServicePool: ...
    @property
    def service_menus(self) -> ServiceMenus: ...
    @property
    def activities(self) -> Activities: ...
    @property
    def activity_seats(self) -> ActivitySeats: ...
    @property
    def activity_themes(self) -> ActivityThemes: ...
    @property
    def service_days(self) -> ServiceDays: ...
    @property
    def calendar_feeds(self) -> CalendarFeeds: ...
    @property
    def appraisal_runs(self) -> AppraisalRuns: ...
    @property
    def feedback_slips(self) -> FeedbackSlips: ...
    @property
    def partners(self) -> Partners: ...
    @property
    def co_offers(self) -> CoOffers: ...
    @property
    def unit_services(self) -> UnitServices: ...
    @property
    def joint_meetings(self) -> JointMeetings: ...
    @property
    def service_posts(self) -> ServicePosts: ...
    @property
    def post_shifts(self) -> PostShifts: ...
    @property
    def together_waiting(self) -> TogetherWaiting: ...
    @property
    def letter_runs(self) -> LetterRuns: ...
    @property
    def participation_letters(self) -> ParticipationLetters: ...
    @property
    def contact_visits(self) -> ContactVisits: ...
    @property
    def support_pairs(self) -> SupportPairs: ...
    @property
    def support_parts(self) -> SupportParts: ...
    @property
    def service_files(self) -> ServiceFiles: ...
