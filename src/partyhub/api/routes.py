"""Every feature's routes under /api/v1, and how the application answers what it does not know."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from partyhub.api.accounts.admin_router import router as account_admin
from partyhub.api.accounts.member_accounts_router import router as member_accounts
from partyhub.api.accounts.router import router as accounts
from partyhub.api.activists.router import router as activists
from partyhub.api.analysis.reports_router import router as ticket_reports
from partyhub.api.analysis.router import router as ticket_analysis
from partyhub.api.attachments.router import router as attachments
from partyhub.api.attachments.samples_router import router as samples
from partyhub.api.case_reports.proof_router import router as case_report_proofs
from partyhub.api.case_reports.router import router as case_reports
from partyhub.api.check_ins.certificates_router import router as certificates
from partyhub.api.check_ins.exports_router import router as check_in_exports
from partyhub.api.check_ins.holder_router import router as holders
from partyhub.api.check_ins.prints_router import router as prints
from partyhub.api.check_ins.registration_router import router as registration
from partyhub.api.check_ins.relocation_router import router as relocation
from partyhub.api.check_ins.router import router as check_ins
from partyhub.api.check_ins.steps_router import router as check_in_steps
from partyhub.api.contacts.my_router import router as my_contact_requests
from partyhub.api.contacts.router import router as contact_requests
from partyhub.api.data_requests.my_router import router as my_data_requests
from partyhub.api.data_requests.router import router as data_requests
from partyhub.api.desk_reminders.router import router as desk_reminders
from partyhub.api.duplicates.router import router as duplicates
from partyhub.api.floating.papers_router import router as floating_papers
from partyhub.api.floating.router import router as floating_members
from partyhub.api.health import router as health
from partyhub.api.identity.router import router as identities
from partyhub.api.identity.switch_router import router as identity_switch
from partyhub.api.ledgers.pages import router as ticket_ledger_pages
from partyhub.api.ledgers.router import router as ticket_ledgers
from partyhub.api.member_certificates.papers_router import router as certificate_papers
from partyhub.api.member_certificates.router import router as member_certificates
from partyhub.api.member_files.router import router as member_files
from partyhub.api.member_groups.rosters_router import router as group_rosters
from partyhub.api.member_groups.router import router as member_groups
from partyhub.api.members.categories_router import router as member_categories
from partyhub.api.members.history_router import router as member_history
from partyhub.api.members.roster_router import router as member_roster
from partyhub.api.members.router import router as members
from partyhub.api.members.trace_router import router as member_traces
from partyhub.api.my_data.router import router as my_data
from partyhub.api.orgs.browse_router import router as browse_orgs
from partyhub.api.orgs.parts_router import router as org_parts
from partyhub.api.orgs.router import router as orgs
from partyhub.api.post_duties.posts_router import router as duty_posts
from partyhub.api.post_duties.router import router as post_duties
from partyhub.api.probations.list_router import router as probationers
from partyhub.api.probations.router import router as probations
from partyhub.api.problems import (
    on_bug,
    on_domain_error,
    on_http_error,
    on_validation_error,
)
from partyhub.api.reply_templates.router import router as reply_templates
from partyhub.api.rosters.decisions_router import router as roster_decisions
from partyhub.api.rosters.router import router as rosters
from partyhub.api.rosters.workbooks_router import router as workbooks
from partyhub.api.self_checks.papers_router import router as self_check_papers
from partyhub.api.self_checks.router import router as self_checks
from partyhub.api.service_items.guides_router import router as service_guides
from partyhub.api.service_items.router import router as service_items
from partyhub.api.service_items.workbooks_router import router as service_item_workbooks
from partyhub.api.service_routes import SERVICE_ROUTERS
from partyhub.api.statistics.router import router as statistics
from partyhub.api.surveys.routes import router as surveys
from partyhub.api.tickets.batches_router import router as ticket_batches
from partyhub.api.tickets.desk_router import router as ticket_desk
from partyhub.api.tickets.explain_router import router as explained_tickets
from partyhub.api.tickets.follow_router import router as followed_tickets
from partyhub.api.tickets.hours_trial_router import router as hours_trials
from partyhub.api.tickets.known_router import router as known_clients
from partyhub.api.tickets.my_router import router as my_tickets
from partyhub.api.tickets.notices_router import public_router as public_notices
from partyhub.api.tickets.notices_router import router as ticket_objections
from partyhub.api.tickets.paper_keys_router import router as paper_keys
from partyhub.api.tickets.papers_router import router as ticket_papers
from partyhub.api.tickets.policies_router import router as ticket_policies
from partyhub.api.tickets.reminders_router import router as reminders
from partyhub.api.tickets.router import router as tickets
from partyhub.api.tickets.suggestions_router import router as suggestions
from partyhub.api.tickets.supply_router import router as supplements
from partyhub.api.todos.router import router as todos
from partyhub.api.transfers.batches.many_router import router as many_transfers
from partyhub.api.transfers.batches.router import router as transfer_batches
from partyhub.api.transfers.claims_router import router as transfer_claims
from partyhub.api.transfers.exports_router import router as transfer_exports
from partyhub.api.transfers.letters_router import router as transfer_letters
from partyhub.api.transfers.my_router import router as my_transfers
from partyhub.api.transfers.phone_router import router as arrival_phones
from partyhub.api.transfers.reminders_router import router as transfer_reminders
from partyhub.api.transfers.router import router as transfers
from partyhub.api.transfers.rules_router import router as transfer_rules
from partyhub.api.transfers.statistics_router import router as transfer_statistics
from partyhub.api.transfers.ticket_router import router as ticket_transfers
from partyhub.api.unknown import router as unknown
from partyhub.api.verifications.router import router as verifications
from partyhub.api.working_time.entries_router import router as calendar_entries
from partyhub.api.working_time.router import router as working_time
from partyhub.domain.shared.errors import DomainError

PREFIX = "/api/v1"
ROUTERS = (
    health,
    accounts,
    account_admin,
    member_accounts,
    check_ins,
    registration,
    check_in_steps,
    relocation,
    certificates,
    prints,
    transfer_letters,
    holders,
    check_in_exports,
    browse_orgs,
    orgs,
    org_parts,
    members,
    member_categories,
    member_traces,
    my_data,
    member_history,
    member_roster,
    my_data_requests,
    my_contact_requests,
    contact_requests,
    desk_reminders,
    data_requests,
    identities,
    identity_switch,
    duplicates,
    member_groups,
    group_rosters,
    activists,
    probationers,
    probations,
    verifications,
    member_files,
    duty_posts,
    post_duties,
    rosters,
    roster_decisions,
    workbooks,
    service_items,
    service_item_workbooks,
    service_guides,
    ticket_desk,
    ticket_batches,
    my_tickets,
    suggestions,
    known_clients,
    tickets,
    explained_tickets,
    ticket_papers,
    followed_tickets,
    paper_keys,
    ticket_objections,
    public_notices,
    case_reports,
    case_report_proofs,
    reply_templates,
    reminders,
    ticket_policies,
    supplements,
    attachments,
    samples,
    statistics,
    ticket_analysis,
    ticket_reports,
    ticket_ledger_pages,
    ticket_ledgers,
    my_transfers,
    many_transfers,
    transfer_batches,
    transfers,
    ticket_transfers,
    transfer_exports,
    transfer_claims,
    transfer_rules,
    arrival_phones,
    transfer_reminders,
    transfer_statistics,
    floating_papers,
    floating_members,
    member_certificates,
    certificate_papers,
    self_checks,
    self_check_papers,
    surveys,
    todos,
    working_time,
    calendar_entries,
    hours_trials,
    *SERVICE_ROUTERS,
)


def add_routes(app: FastAPI) -> None:
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    app.include_router(unknown)
    app.add_exception_handler(DomainError, on_domain_error)
    app.add_exception_handler(RequestValidationError, on_validation_error)
    app.add_exception_handler(HTTPException, on_http_error)
    app.add_exception_handler(Exception, on_bug)
