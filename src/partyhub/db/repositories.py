"""What a unit of work may touch, each on its one connection."""

from partyhub.db.access_log.repository import SqlAccessLog
from partyhub.db.accounts.repository import SqlAccounts
from partyhub.db.accounts.sessions import SqlSessions
from partyhub.db.analysis.reports import SqlAnalysisReports
from partyhub.db.analysis.repository import SqlAnalysis
from partyhub.db.attachments.repository import SqlAttachments, SqlItemSamples
from partyhub.db.case_reports.repository import SqlCaseReports
from partyhub.db.check_ins.repository import SqlCheckIns
from partyhub.db.contacts.repository import SqlContactRequests
from partyhub.db.data_requests.repository import SqlDataRequests
from partyhub.db.desk_reminders.repository import SqlDeskReminders
from partyhub.db.ledgers.repository import SqlLedgers
from partyhub.db.member_files.repository import SqlMemberFiles
from partyhub.db.member_groups.repository import SqlMemberGroups
from partyhub.db.members.histories import SqlMemberHistories
from partyhub.db.members.repository import SqlMembers
from partyhub.db.my_data.repository import SqlDataReaders
from partyhub.db.orgs.repository import SqlOrgs
from partyhub.db.post_duties.repository import SqlPostDuties
from partyhub.db.registers import SqlRegisters
from partyhub.db.reply_templates.repository import SqlReplyTemplates
from partyhub.db.rosters.repository import SqlRosters
from partyhub.db.service_items.repository import SqlServiceItems
from partyhub.db.serving import SqlServing
from partyhub.db.statistics.repository import SqlStatistics
from partyhub.db.tickets.batches import SqlTicketBatches
from partyhub.db.tickets.followed import SqlFollowedTickets
from partyhub.db.tickets.own import SqlOwnTickets
from partyhub.db.tickets.policies import SqlTicketPolicies
from partyhub.db.tickets.public_notices import SqlPublicNotices
from partyhub.db.tickets.reminders import SqlReminders
from partyhub.db.tickets.repository import SqlTickets
from partyhub.db.tickets.suggestions import SqlSuggestions
from partyhub.db.todos.repository import SqlTodos
from partyhub.db.transfers.batches.repository import SqlTransferBatches
from partyhub.db.transfers.claims import SqlTransferClaims
from partyhub.db.transfers.figures import SqlTransferFigures
from partyhub.db.transfers.reminders import SqlTransferReminders
from partyhub.db.transfers.repository import SqlTransfers
from partyhub.db.transfers.rules import SqlTransferRules
from partyhub.db.verifications.repository import SqlVerifications
from partyhub.db.working_time.repository import SqlWorkCalendars


class SqlRepositories(SqlRegisters, SqlServing):
    """Made anew at each asking: they hold nothing but the gate."""

    @property
    def accounts(self) -> SqlAccounts:
        return SqlAccounts(self.gate)

    @property
    def sessions(self) -> SqlSessions:
        return SqlSessions(self.gate)

    @property
    def orgs(self) -> SqlOrgs:
        return SqlOrgs(self.gate)

    @property
    def members(self) -> SqlMembers:
        return SqlMembers(self.gate)

    @property
    def data_requests(self) -> SqlDataRequests:
        return SqlDataRequests(self.gate)

    @property
    def contact_requests(self) -> SqlContactRequests:
        return SqlContactRequests(self.gate)

    @property
    def desk_reminders(self) -> SqlDeskReminders:
        return SqlDeskReminders(self.gate)

    @property
    def data_readers(self) -> SqlDataReaders:
        return SqlDataReaders(self.gate)

    @property
    def member_histories(self) -> SqlMemberHistories:
        return SqlMemberHistories(self.gate)

    @property
    def member_groups(self) -> SqlMemberGroups:
        return SqlMemberGroups(self.gate)

    @property
    def member_files(self) -> SqlMemberFiles:
        return SqlMemberFiles(self.gate)

    @property
    def post_duties(self) -> SqlPostDuties:
        return SqlPostDuties(self.gate)

    @property
    def verifications(self) -> SqlVerifications:
        return SqlVerifications(self.gate)

    @property
    def rosters(self) -> SqlRosters:
        return SqlRosters(self.gate)

    @property
    def check_ins(self) -> SqlCheckIns:
        return SqlCheckIns(self.gate)

    @property
    def service_items(self) -> SqlServiceItems:
        return SqlServiceItems(self.gate)

    @property
    def tickets(self) -> SqlTickets:
        return SqlTickets(self.gate)

    @property
    def followed_tickets(self) -> SqlFollowedTickets:
        return SqlFollowedTickets(self.gate)

    @property
    def suggestions(self) -> SqlSuggestions:
        return SqlSuggestions(self.gate)

    @property
    def ticket_batches(self) -> SqlTicketBatches:
        return SqlTicketBatches(self.gate)

    @property
    def own_tickets(self) -> SqlOwnTickets:
        return SqlOwnTickets(self.gate)

    @property
    def public_notices(self) -> SqlPublicNotices:
        return SqlPublicNotices(self.gate)

    @property
    def case_reports(self) -> SqlCaseReports:
        return SqlCaseReports(self.gate)

    @property
    def reminders(self) -> SqlReminders:
        return SqlReminders(self.gate)

    @property
    def ticket_policies(self) -> SqlTicketPolicies:
        return SqlTicketPolicies(self.gate)

    @property
    def analysis(self) -> SqlAnalysis:
        return SqlAnalysis(self.gate)

    @property
    def analysis_reports(self) -> SqlAnalysisReports:
        return SqlAnalysisReports(self.gate)

    @property
    def ledgers(self) -> SqlLedgers:
        return SqlLedgers(self.gate)

    @property
    def reply_templates(self) -> SqlReplyTemplates:
        return SqlReplyTemplates(self.gate)

    @property
    def attachments(self) -> SqlAttachments:
        return SqlAttachments(self.gate)

    @property
    def item_samples(self) -> SqlItemSamples:
        return SqlItemSamples(self.gate)

    @property
    def statistics(self) -> SqlStatistics:
        return SqlStatistics(self.gate)

    @property
    def transfers(self) -> SqlTransfers:
        return SqlTransfers(self.gate)

    @property
    def transfer_figures(self) -> SqlTransferFigures:
        return SqlTransferFigures(self.gate)

    @property
    def transfer_rules(self) -> SqlTransferRules:
        return SqlTransferRules(self.gate)

    @property
    def transfer_batches(self) -> SqlTransferBatches:
        return SqlTransferBatches(self.gate)

    @property
    def transfer_claims(self) -> SqlTransferClaims:
        return SqlTransferClaims(self.gate)

    @property
    def transfer_reminders(self) -> SqlTransferReminders:
        return SqlTransferReminders(self.gate)

    @property
    def todos(self) -> SqlTodos:
        return SqlTodos(self.gate)

    @property
    def work_calendars(self) -> SqlWorkCalendars:
        return SqlWorkCalendars(self.gate)

    @property
    def access_log(self) -> SqlAccessLog:
        return SqlAccessLog(self.gate)
