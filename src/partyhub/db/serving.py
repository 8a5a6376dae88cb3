"""What a unit of work may touch of members' service, on its one connection."""

from abc import ABC, abstractmethod

from partyhub.db.activities.repository import SqlActivities
from partyhub.db.activities.rules import SqlActivityThemes, SqlCalendarFeeds, SqlServiceDays
from partyhub.db.activities.seats import SqlActivitySeats
from partyhub.db.activities.venues import SqlActivityVenues, SqlActivityYears
from partyhub.db.co_building.meetings import SqlContactVisits, SqlJointMeetings
from partyhub.db.co_building.partners import SqlPartners
from partyhub.db.co_building.told import SqlCoOffers, SqlUnitServices
from partyhub.db.co_building.waiting import SqlTogetherWaiting
from partyhub.db.demands.menus import SqlServiceMenus
from partyhub.db.demands.pool import SqlServicePool
from partyhub.db.demands.repository import SqlServiceDemands
from partyhub.db.feedback_slips.repository import SqlFeedbackSlips
from partyhub.db.feedback_slips.run_repository import SqlAppraisalRuns
from partyhub.db.gate import Gate
from partyhub.db.pairing_support.parts import SqlSupportParts
from partyhub.db.pairing_support.repository import SqlSupportPairs
from partyhub.db.participation_letters.repository import SqlParticipationLetters
from partyhub.db.participation_letters.run_repository import SqlLetterRuns
from partyhub.db.points.repository import SqlPoints
from partyhub.db.service_files.repository import SqlServiceFiles
from partyhub.db.service_goals.repository import SqlServiceGoals
from partyhub.db.service_posts.repository import SqlServicePosts
from partyhub.db.service_posts.shifts import SqlPostShifts
from partyhub.db.service_records.repository import SqlServiceRecords
from partyhub.db.showcases.repository import SqlShowcases
from partyhub.db.volunteer_teams.figures import SqlTeamFigures
from partyhub.db.volunteer_teams.repository import SqlVolunteerTeams


class SqlServing(ABC):
    """Made anew at each asking: they hold nothing but the gate."""

    @property
    @abstractmethod
    def gate(self) -> Gate: ...

    @property
    def service_records(self) -> SqlServiceRecords:
        return SqlServiceRecords(self.gate)

    @property
    def service_posts(self) -> SqlServicePosts:
        return SqlServicePosts(self.gate)

    @property
    def post_shifts(self) -> SqlPostShifts:
        return SqlPostShifts(self.gate)

    @property
    def service_demands(self) -> SqlServiceDemands:
        return SqlServiceDemands(self.gate)

    @property
    def service_pool(self) -> SqlServicePool:
        return SqlServicePool(self.gate)

    @property
    def service_menus(self) -> SqlServiceMenus:
        return SqlServiceMenus(self.gate)

    @property
    def activities(self) -> SqlActivities:
        return SqlActivities(self.gate)

    @property
    def activity_seats(self) -> SqlActivitySeats:
        return SqlActivitySeats(self.gate)

    @property
    def activity_themes(self) -> SqlActivityThemes:
        return SqlActivityThemes(self.gate)

    @property
    def activity_venues(self) -> SqlActivityVenues:
        return SqlActivityVenues(self.gate)

    @property
    def activity_years(self) -> SqlActivityYears:
        return SqlActivityYears(self.gate)

    @property
    def service_goals(self) -> SqlServiceGoals:
        return SqlServiceGoals(self.gate)

    @property
    def service_days(self) -> SqlServiceDays:
        return SqlServiceDays(self.gate)

    @property
    def calendar_feeds(self) -> SqlCalendarFeeds:
        return SqlCalendarFeeds(self.gate)

    @property
    def appraisal_runs(self) -> SqlAppraisalRuns:
        return SqlAppraisalRuns(self.gate)

    @property
    def feedback_slips(self) -> SqlFeedbackSlips:
        return SqlFeedbackSlips(self.gate)

    @property
    def partners(self) -> SqlPartners:
        return SqlPartners(self.gate)

    @property
    def co_offers(self) -> SqlCoOffers:
        return SqlCoOffers(self.gate)

    @property
    def unit_services(self) -> SqlUnitServices:
        return SqlUnitServices(self.gate)

    @property
    def joint_meetings(self) -> SqlJointMeetings:
        return SqlJointMeetings(self.gate)

    @property
    def together_waiting(self) -> SqlTogetherWaiting:
        return SqlTogetherWaiting(self.gate)

    @property
    def letter_runs(self) -> SqlLetterRuns:
        return SqlLetterRuns(self.gate)

    @property
    def participation_letters(self) -> SqlParticipationLetters:
        return SqlParticipationLetters(self.gate)

    @property
    def contact_visits(self) -> SqlContactVisits:
        return SqlContactVisits(self.gate)

    @property
    def support_pairs(self) -> SqlSupportPairs:
        return SqlSupportPairs(self.gate)

    @property
    def support_parts(self) -> SqlSupportParts:
        return SqlSupportParts(self.gate)

    @property
    def service_files(self) -> SqlServiceFiles:
        return SqlServiceFiles(self.gate)

    @property
    def points(self) -> SqlPoints:
        return SqlPoints(self.gate)

    @property
    def showcases(self) -> SqlShowcases:
        return SqlShowcases(self.gate)

    @property
    def volunteer_teams(self) -> SqlVolunteerTeams:
        return SqlVolunteerTeams(self.gate)

    @property
    def team_figures(self) -> SqlTeamFigures:
        return SqlTeamFigures(self.gate)
