"""Which role may do what: one table. Where they may do it is `actor.Scope`."""

from collections.abc import Mapping

from partyhub.domain.shared.permission import Permission, Role

_P = Permission
_ACTIVITIES = frozenset({_P.ACTIVITY_KEEP, _P.ACTIVITY_READ})
_TRANSFERS = frozenset({_P.TRANSFER_APPLY, _P.TRANSFER_READ, _P.TRANSFER_RECEIVE})
_CHECKS = frozenset({_P.REGISTER_KEEP, _P.SELF_CHECK_RUN, _P.SELF_CHECK_SIGN})
_COMMITTEE = frozenset({_P.TRANSFER_READ, _P.TRANSFER_REGISTER, _P.TRANSFER_REVIEW})
_VISITS = frozenset({_P.CO_BUILDING_READ, _P.CONTACT_VISIT_ENTER})
_CO_BUILDING = _VISITS | {_P.CO_BUILDING_KEEP}
_TOLD_ABOVE = {_P.PARTICIPATION_LETTER_KEEP, _P.PARTICIPATION_LETTER_RECEIVE}
_DEMANDS = frozenset(
    {_P.DEMAND_CONFIRM, _P.DEMAND_DISPATCH, _P.DEMAND_ENTER, _P.DEMAND_READ, _P.DEMAND_REVEAL}
)
_DUTIES = frozenset({_P.POST_DUTY_KEEP, _P.POST_DUTY_READ})
_PAIRING = frozenset({_P.PAIRING_KEEP, _P.PAIRING_READ, _P.PAIRING_REVEAL})
_POSTS = frozenset({_P.SERVICE_POST_KEEP, _P.SERVICE_POST_READ})
_TEAMS = frozenset({_P.TEAM_KEEP, _P.TEAM_READ})
_SERVICE_READ = frozenset({
    _P.CO_BUILDING_READ, _P.DEMAND_READ, _P.FEEDBACK_SLIP_READ, _P.PAIRING_READ, _P.POST_DUTY_READ,
    _P.SERVICE_POST_READ, _P.SERVICE_RECORD_READ, _P.TEAM_READ,
})  # fmt: skip
_HEARD = frozenset({
    _P.POINTS_KEEP, _P.POINTS_READ, _P.SHOWCASE_KEEP, _P.SUGGESTION_ANSWER, _P.SUGGESTION_READ,
})  # fmt: skip
_SURVEY = frozenset({_P.SURVEY_READ, _P.SURVEY_WORK})
_UNIT = frozenset({_P.CONTACT_ANSWER, _P.MEMBER_MERGE, _P.ORG_EDIT})
_FILES = frozenset({_P.MEMBER_FILE_KEEP, _P.MEMBER_FILE_READ})
_LIAISON = frozenset(
    {
        _P.CHECK_IN_CERTIFY, _P.CHECK_IN_END, _P.CHECK_IN_ENROL, _P.CHECK_IN_EXPORT,
        _P.CHECK_IN_READ, _P.CHECK_IN_RETURN, _P.CHECK_IN_VOID, _P.FEEDBACK_SLIP_READ,
        _P.FEEDBACK_SLIP_RECEIVE, _P.MEMBER_EDIT, _P.MEMBER_EXPORT, _P.MEMBER_FILE_READ,
        _P.MEMBER_IMPORT, _P.MEMBER_OPEN_ACCOUNT, _P.MEMBER_READ, _P.MEMBER_REVEAL,
        _P.PARTICIPATION_LETTER_ANSWER, _P.SERVICE_RECORD_READ, _P.SHOWCASE_ANSWER,
        _P.STATISTICS_READ,
    }
)  # fmt: skip
_MEMBERS = frozenset({_P.MEMBER_EXPORT, _P.MEMBER_READ})
"""Who stands above a branch reads its members; whole phones are another right (ADR 0026)."""
_REGISTER = _MEMBERS | {
    _P.MEMBER_EDIT,
    _P.MEMBER_FILE_READ,
    _P.MEMBER_MERGE,
    _P.MEMBER_OPEN_ACCOUNT,
    _P.MEMBER_REVEAL,
}
_COMMUNITY = frozenset(
    {
        _P.CHECK_IN_ASSIGN,
        _P.CHECK_IN_END,
        _P.CHECK_IN_EXPORT,
        _P.CHECK_IN_READ,
        _P.CHECK_IN_REGISTER,
        _P.CONTACT_ANSWER,
        _P.FEEDBACK_SLIP_APPRAISE,
        _P.FEEDBACK_SLIP_READ,
        _P.ORG_EDIT,
        _P.PARTICIPATION_LETTER_KEEP,
        _P.SERVICE_RECORD_CONFIRM,
        _P.SERVICE_RECORD_ENTER,
        _P.SERVICE_RECORD_READ,
        _P.STATISTICS_READ,
    }
)
_HANDLER = frozenset(
    {
        _P.CASE_REPORT_READ,
        _P.CASE_REPORT_WRITE,
        _P.REGISTER_KEEP,
        _P.SELF_CHECK_RUN,
        _P.SURVEY_READ,
        _P.SURVEY_WORK,
        _P.TICKET_HANDLE,
        _P.TICKET_READ,
        _P.TICKET_REGISTER,
        _P.TRANSFER_READ,
        _P.TRANSFER_REGISTER,
    }
)

ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.MEMBER: frozenset(),
    Role.LIAISON_OFFICER: _CO_BUILDING | _LIAISON | _DUTIES | _ACTIVITIES,
    Role.UNIT_ORG: _CO_BUILDING
    | (_LIAISON | _DUTIES | _FILES | _TRANSFERS | _COMMITTEE | _CHECKS | _UNIT)
    | _ACTIVITIES,
    Role.BRANCH_SECRETARY: _TRANSFERS
    | _ACTIVITIES
    | _DUTIES
    | {_P.CONTACT_ANSWER, _P.REGISTER_KEEP, _P.SERVICE_RECORD_READ}
    | {_P.MEMBER_EDIT, _P.MEMBER_OPEN_ACCOUNT, _P.MEMBER_FILE_READ, _P.MEMBER_READ},
    Role.COMMUNITY_ORG: _CHECKS
    | _CO_BUILDING
    | _COMMUNITY
    | _ACTIVITIES
    | _DEMANDS
    | _DUTIES
    | _PAIRING
    | _POSTS
    | _HEARD
    | _REGISTER
    | _SURVEY
    | _TEAMS
    | _TRANSFERS,
    Role.WINDOW_CLERK: _HANDLER
    | _ACTIVITIES
    | _FILES
    | {_P.CHECK_IN_READ, _P.CHECK_IN_REGISTER, _P.STATISTICS_READ}
    | {_P.CONTACT_ANSWER, _P.CONTACT_ENTER}
    | {_P.DEMAND_ENTER, _P.DEMAND_READ},
    Role.STREET_COMMITTEE: _COMMITTEE
    | _ACTIVITIES
    | _CHECKS
    | _FILES
    | _MEMBERS
    | _SERVICE_READ
    | (_VISITS | _TOLD_ABOVE)
    | {
        _P.CALENDAR_MANAGE,
        _P.CASE_REPORT_ACKNOWLEDGE,
        _P.CHECK_IN_EXPORT,
        _P.CHECK_IN_READ,
        _P.COMPLAINT_OVERSEE,
        _P.CONTACT_ANSWER,
        _P.ORG_EDIT,
        _P.SHOWCASE_KEEP,
        _P.STATISTICS_READ,
        _P.SUGGESTION_READ,
        _P.SURVEY_OPEN,
        _P.SURVEY_READ,
        _P.TICKET_ANALYSE,
        _P.TICKET_EXPORT,
        _P.TICKET_READ,
    },
    Role.SUPERIOR_ORG_DEPARTMENT: _COMMITTEE
    | _MEMBERS
    | _SERVICE_READ
    | {
        _P.ACTIVITY_READ,
        _P.CASE_REPORT_ACKNOWLEDGE,
        _P.CHECK_IN_EXPORT,
        _P.CHECK_IN_READ,
        _P.CONTACT_ANSWER,
        _P.PARTICIPATION_LETTER_RECEIVE,
        _P.IDENTITY_SWITCH,
        _P.MEMBER_FILE_READ,
        _P.MEMBER_MERGE,
        _P.MEMBER_REVEAL,
        _P.ORG_EDIT,
        _P.SERVICE_ITEM_EDIT,
        _P.STATISTICS_READ,
        _P.SUGGESTION_READ,
        _P.SURVEY_READ,
        _P.TICKET_ANALYSE,
        _P.TICKET_READ,
    },
    Role.SYSTEM_ADMIN: frozenset({_P.ACCOUNT_MANAGE, _P.CALENDAR_ANNOUNCE, _P.CALENDAR_MANAGE}),
    Role.AUDITOR: frozenset({_P.ACCESS_LOG_READ}),
    Role.HANDLER: _HANDLER,
    Role.DEPARTMENT_HEAD: _HANDLER | {_P.TICKET_ANALYSE, _P.TICKET_EXPORT, _P.TICKET_REASSIGN},
    Role.CENTRE_DIRECTOR: (_HANDLER | _CHECKS)
    | _ACTIVITIES
    | _TEAMS
    | {
        _P.CASE_REPORT_SEND,
        _P.CONTACT_ANSWER,
        _P.SERVICE_ITEM_EDIT,
        _P.STATISTICS_READ,
        _P.TICKET_ANALYSE,
        _P.TICKET_DIRECT,
        _P.TICKET_EXPORT,
        _P.TICKET_REASSIGN,
    },
}

OWN_PERMISSIONS: frozenset[Permission] = frozenset(
    {
        _P.CHECK_IN_ENROL,
        _P.CHECK_IN_READ,
        _P.CHECK_IN_VOID,
        _P.DEMAND_TAKE,
        _P.POST_SERVE,
<<<<<<< ours
        _P.TEAM_JOIN,
=======
        _P.SHOWCASE_ANSWER,
>>>>>>> theirs
        _P.MEMBER_READ,
        _P.ACCESS_LOG_READ,
    }
)
"""What every member may do with their own records, and nobody else's (ROL-15, ROL-16)."""

CLOCK_PERMISSIONS: frozenset[Permission] = frozenset({_P.CLOCK})
"""What the system's own clock may do: let certificates lapse (DL-13)."""


def roles_with(*rights: Permission) -> list[Role]:
    """The roles that hold at least one of the rights."""
    return [role for role, held in ROLE_PERMISSIONS.items() if held.intersection(rights)]
