"""Every table, so that the metadata is whole for migrations and for tests."""

from partyhub.db.accounts.table import (
    accounts,
    grants,
    idempotency_keys,
    login_attempts,
    refresh_tokens,
    sessions,
)
from partyhub.db.activists.table import activist_reviews, activists
from partyhub.db.analysis.table import ticket_report_sendings, ticket_reports
from partyhub.db.attachments.table import attachments, file_usage, item_samples
from partyhub.db.attachments.transfer_files import transfer_files
from partyhub.db.case_reports.table import case_report_proofs, case_reports
from partyhub.db.check_ins.table import certificate_numbers, check_ins
from partyhub.db.contacts.table import contact_requests
from partyhub.db.data_requests.table import data_request_files, data_requests
from partyhub.db.desk_reminders.table import desk_reminded, desk_reminders
from partyhub.db.events.table import accesses, events
from partyhub.db.floating.table import floating_entries, floating_members, register_numbers
from partyhub.db.ledgers.table import ledger_filings
from partyhub.db.member_certificates.table import member_certificates
from partyhub.db.member_files.table import member_file_papers, member_files
from partyhub.db.member_groups.table import member_groups
from partyhub.db.members.categories_table import category_periods
from partyhub.db.members.duplicates_table import member_duplicates, member_merges
from partyhub.db.members.identity_table import identity_switchings, member_identities
from partyhub.db.members.table import members
from partyhub.db.members.versions_table import member_versions
from partyhub.db.metadata import metadata
from partyhub.db.orgs.table import estates, liaison_officers, orgs, teams
from partyhub.db.post_duties.table import duty_posts, post_duties
from partyhub.db.probations.table import probation_decisions
from partyhub.db.reply_templates.table import reply_templates
from partyhub.db.rosters.table import roster_rows, rosters
from partyhub.db.self_checks.table import self_checks
from partyhub.db.service_items.table import service_item_versions, service_items
from partyhub.db.serving_tables import SERVING
from partyhub.db.surveys.table import survey_finds, survey_rounds, survey_sheets
from partyhub.db.tickets.board_index import board_index, suggestions_index
from partyhub.db.tickets.clocks_table import ticket_clocks
from partyhub.db.tickets.codes_table import ticket_codes
from partyhub.db.tickets.numbers_table import ticket_numbers
from partyhub.db.tickets.objections_table import ticket_objections
from partyhub.db.tickets.policies_table import ticket_policies
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.reminders_table import reminded, reminders
from partyhub.db.tickets.table import (
    ticket_messages,
    ticket_papers,
    ticket_pauses,
    tickets,
)
from partyhub.db.transfers.batches.table import transfer_batch_rows, transfer_batches
from partyhub.db.transfers.claims_table import transfer_claims
from partyhub.db.transfers.reminders_table import transfer_reminded, transfer_reminders
from partyhub.db.transfers.rules_table import transfer_rules
from partyhub.db.transfers.table import (
    affiliations,
    joint_letters,
    transfer_numbers,
    transfers,
)
from partyhub.db.working_time.table import calendar_notices, calendar_rules, opening_hours

TABLES = (
    orgs, estates, liaison_officers, teams, members, accounts, grants, sessions, refresh_tokens,
    login_attempts, idempotency_keys, check_ins, certificate_numbers, events, accesses, rosters,
    roster_rows, calendar_notices, calendar_rules, opening_hours, service_items,
    service_item_versions,
    tickets, ticket_pauses, ticket_messages, ticket_papers, ticket_numbers, ticket_codes,
    ticket_ratings, ticket_policies, ticket_objections,
    case_reports, case_report_proofs, reply_templates,
    reminders, reminded,
    ticket_clocks, ticket_reports, ticket_report_sendings, ledger_filings,
    attachments, item_samples, file_usage, transfer_files,
    transfers, transfer_numbers, affiliations, transfer_rules, joint_letters,
    transfers, transfer_numbers, affiliations, transfer_batches, transfer_batch_rows,
    transfers, transfer_numbers, affiliations, transfer_rules, transfer_reminders,
    transfer_reminded, transfer_claims,
    member_groups,
    transfers, transfer_numbers, affiliations,
    member_groups, member_files, member_file_papers,
    member_groups, member_versions,
    member_groups, member_files, member_file_papers, duty_posts, post_duties,
    floating_members, floating_entries, register_numbers, member_certificates,
    self_checks,
    survey_rounds, survey_sheets, survey_finds,
    probation_decisions, category_periods, activists, activist_reviews,
    data_requests, data_request_files,
    data_requests, data_request_files, contact_requests, desk_reminders, desk_reminded,
    member_identities, identity_switchings, member_duplicates, member_merges,
    *SERVING,
)  # fmt: skip

__all__ = ["TABLES", "board_index", "metadata", "suggestions_index"]
