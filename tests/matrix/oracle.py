"""Who may do what, written a second time and from the requirements, not from the code.

Each operation names the roles that may see its object and those that may act on it, and on which
sides of the object their organisation must stand (at it or above it). Nothing here imports a
permission of the application.
"""

from tests.matrix.oracle_desk import DESK_GATES, DESK_LISTS, DESK_RULES, DESK_UNSCOPED
from tests.matrix.oracle_files import of_files
from tests.matrix.oracle_members import MEMBER_GATES, MEMBER_LISTS, MEMBER_RULES
from tests.matrix.oracle_moves import MOVE_LISTS
from tests.matrix.rule import Rule

_UNIT_STAFF = {"liaison_officer", "unit_org"}
_CHECK_IN_READERS = _UNIT_STAFF | {
    "community_org", "window_clerk", "street_committee", "superior_org_department",
}  # fmt: skip
_REGISTRARS = {"community_org", "window_clerk"}
_MEMBER_EDITORS = _UNIT_STAFF | {"branch_secretary", "community_org"}
_MEMBER_READERS = _MEMBER_EDITORS | {"street_committee", "superior_org_department"}
_REVEALERS = _UNIT_STAFF | {"community_org", "superior_org_department"}
_EXPORTERS = _UNIT_STAFF | {"community_org", "street_committee", "superior_org_department"}
_ROSTER_EXPORTERS = _MEMBER_READERS - {"branch_secretary"}
_ORG_EDITORS = {"unit_org", "community_org", "street_committee", "superior_org_department"}
_COUNTERS = _CHECK_IN_READERS | {"centre_director"}
_CALENDAR_KEEPERS = {"system_admin", "street_committee"}
_TICKET_HANDLERS = {"window_clerk", "handler", "department_head", "centre_director"}
_TICKET_READERS = _TICKET_HANDLERS | {"street_committee", "superior_org_department"}
_SUPERIORS = {"street_committee", "superior_org_department"}
_ANALYSTS = {
    "department_head", "centre_director", "street_committee", "superior_org_department",
}  # fmt: skip
_LEDGER_TAKERS = {"department_head", "centre_director", "street_committee"}
_BOTH = ("unit", "community")
_ITEM_EDITORS = {"centre_director", "superior_org_department"}
EVERYBODY = {
    "member", "liaison_officer", "unit_org", "branch_secretary", "community_org", "window_clerk",
    "street_committee", "superior_org_department", "system_admin", "auditor", "handler",
    "department_head", "centre_director",
}  # fmt: skip


def _check_in(may: set[str], *sides: str, own: bool = False) -> Rule:
    return Rule(_CHECK_IN_READERS, _BOTH, may, sides, own=own, own_sees=True)


def _member(may: set[str], *, own: bool = False, sides: tuple[str, ...] = ("branch",)) -> Rule:
    return Rule(_MEMBER_READERS, ("branch",), may, sides, own=own, own_sees=True)


def _case_report(may: set[str], *, received: bool = True) -> Rule:
    """SP-23: of dept_a, sent to street_a; the centre's staff and the addressee see it."""
    return Rule(
        _TICKET_HANDLERS, ("counter",), may, ("counter",), sees_too=_SUPERIORS,
        seen_too_from=("street",), may_too=received,
    )  # fmt: skip


def _ticket(may: set[str]) -> Rule:
    return Rule(_TICKET_READERS, ("counter",), may, ("counter",))


_TICKET_PAGE = (
    "getTicket", "explainTicket", "listTicketColleagues", "readTicketPaper",
    "listTransfersOfTicket",
)  # fmt: skip
_HANDLED = ("printTicketPaper", "showRatingCode", "takeTicketStep", "revealClientPhone")
_EDITED = (
    "editMember", "verifyMember", "getMemberAccount", "openMemberAccount", "resetMemberPassword",
    "closeMemberAccount", "enterMemberGroup", "endMemberGroup", "withdrawMemberGroup",
    "decideProbation", "withdrawProbationDecision",
)  # fmt: skip
_READ_BY_ALL = (
    "getCalendarYear", "listCalendarNotices", "calculateDeadline", "getServiceItem",
    "getServiceItemVersion",
)  # fmt: skip
_BY_ADMIN = Rule(may={"system_admin"}, done_from=("unit",))
_BY_UNIT_STAFF = Rule(may=_UNIT_STAFF, done_from=("unit",))
_BY_ITEM_EDITORS = Rule(may=_ITEM_EDITORS, done_from=("centre",))
_BY_DIRECTOR = Rule(EVERYBODY, ("any",), {"centre_director"}, ("centre",))
_OF_A_REPORT = Rule(may=_ANALYSTS, done_from=("centre",))
_OF_AN_ITEM = Rule(EVERYBODY, ("any",), _ITEM_EDITORS, ("centre",))
_OF_A_LEDGER = Rule(EVERYBODY, ("any",), _LEDGER_TAKERS, ("centre",))
RULES: dict[str, Rule] = {
    **DESK_RULES,
    **MEMBER_RULES,
    "takeInTicket": Rule(EVERYBODY, ("any",), _TICKET_HANDLERS, ("counter",)),
    **dict.fromkeys(_TICKET_PAGE, _ticket(_TICKET_READERS)),
    **dict.fromkeys(_HANDLED, _ticket(_TICKET_HANDLERS)),
    "listTicketObjections": _ticket({"centre_director"}),  # SP-11; the owner plays no part here
    **dict.fromkeys(("listReplyTemplates", "writeReplyTemplate"), _OF_AN_ITEM),
    **dict.fromkeys(("reviseReplyTemplate", "retireReplyTemplate"), _BY_ITEM_EDITORS),
    "listTicketReplyTemplates": _ticket(_TICKET_HANDLERS),
    "writeCaseReport": Rule(EVERYBODY, ("any",), _TICKET_HANDLERS, ("counter",)),
    **dict.fromkeys(("getCaseReport", "printCaseReport"), _case_report(_TICKET_HANDLERS)),
    "sendCaseReport": _case_report({"centre_director"}, received=False),
    **dict.fromkeys(("acknowledgeCaseReport", "answerCaseReport"), _case_report(set())),
    **dict.fromkeys(("getTicketReport", "getPublicTicketFigures"), _OF_A_REPORT),
    **dict.fromkeys(("printTicketReport", "exportTicketReport"), _OF_A_REPORT),
    "sendTicketReport": Rule(_ANALYSTS, ("centre",), {"centre_director"}, ("centre",)),
    "freezeTicketReport": _BY_DIRECTOR,
    "readTicketLedger": Rule(EVERYBODY, ("any",), _TICKET_READERS, ("centre",)),
    **dict.fromkeys(
        ("printTicketLedger", "exportTicketLedger", "fileTicketLedger", "listTicketLedgerFilings"),
        _OF_A_LEDGER,
    ),
    "getCheckIn": _check_in(_CHECK_IN_READERS, *_BOTH, own=True),
    "listCheckInEvents": _check_in(_CHECK_IN_READERS, *_BOTH, own=True),
    "certifyCheckIn": _check_in(_UNIT_STAFF, "unit"),
    "registerCheckIn": Rule(may=_REGISTRARS, done_from=("community",)),
    "undoRegistration": _check_in(set()),  # only who registered: nobody of these
    "assignCheckIn": _check_in({"community_org"}, "community"),
    "returnReceipt": _check_in(_UNIT_STAFF, "unit"),
    "endCheckIn": _check_in(_UNIT_STAFF | {"community_org"}, *_BOTH),
    "voidCheckIn": _check_in(_UNIT_STAFF, "unit", own=True),
    "relocateCheckIn": _check_in(_UNIT_STAFF, "unit"),
    "enrolMember": _member(_UNIT_STAFF, own=True, sides=("unit",)),
    "addMember": Rule(EVERYBODY, ("any",), _MEMBER_EDITORS, ("branch",)),
    **dict.fromkeys(_EDITED, _member(_MEMBER_EDITORS)),
    "listMemberReaders": _member(_MEMBER_EDITORS | {"auditor"}, own=True),
    "listMemberAccesses": _member({"auditor"}, own=True),
    "revealPhone": Rule(
        _CHECK_IN_READERS,
        ("branch", "community"),
        _REVEALERS,
        ("branch", "community"),
        own_sees=True,
        sees_too=_MEMBER_READERS,
        seen_too_from=("branch",),
    ),
    "getOrg": Rule(EVERYBODY, (), EVERYBODY, ("any",)),
    "editOrg": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("unit",)),
    "putOrgFloatingMark": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("unit",)),
    "putOrgLiaisonOfficers": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("unit",)),
    "createOrg": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("unit",)),
    "putOrgEstates": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("community",)),
    "putOrgTeams": Rule(EVERYBODY, ("any",), _ORG_EDITORS, ("community",)),
    "planRoster": Rule(EVERYBODY, ("any",), _UNIT_STAFF, ("unit",)),
    "exportMembers": Rule(EVERYBODY, ("any",), _ROSTER_EXPORTERS, ("unit",)),
    "openAccount": Rule(EVERYBODY, ("any",), {"system_admin"}, ("unit",)),
    **dict.fromkeys(("getAccount", "grantRole", "resetPassword"), _BY_ADMIN),
    **dict.fromkeys(("getRoster", "listRosterRows", "getRefusedRows"), _BY_UNIT_STAFF),
    "getTicketPolicy": Rule(EVERYBODY, ("any",), _TICKET_READERS, ("any",)),
    **dict.fromkeys(("setTicketPolicy", "tryTicketPolicy"), _BY_DIRECTOR),
    "tryOpeningHours": Rule(EVERYBODY, ("any",), _CALENDAR_KEEPERS, ("community",)),
    "readNoticeText": Rule(EVERYBODY, ("any",), {"system_admin"}, ("top",)),
    "loadCalendarNotice": Rule(EVERYBODY, ("any",), {"system_admin"}, ("top",)),
    "closeCalendarDays": Rule(EVERYBODY, ("any",), _CALENDAR_KEEPERS, ("community",)),
    "setOpeningHours": Rule(EVERYBODY, ("any",), _CALENDAR_KEEPERS, ("community",)),
    **dict.fromkeys(_READ_BY_ALL, Rule(EVERYBODY, (), EVERYBODY, ("any",))),
    "createServiceItem": Rule(EVERYBODY, ("any",), _ITEM_EDITORS, ("centre",)),
    **dict.fromkeys(("editServiceItem", "publishServiceItem"), _BY_ITEM_EDITORS),
    "withdrawServiceItem": Rule(EVERYBODY, ("any",), _ITEM_EDITORS, ("centre",)),
    **of_files(_ticket(_TICKET_HANDLERS), _ticket(_TICKET_READERS), _OF_AN_ITEM),
}
"""Operations on one thing."""

OF_SOMEBODY_ELSE = {"endCheckIn", "relocateCheckIn", "registerCheckIn"}
"""Their object is not the member's of the scene: it changes for good when somebody may."""

LISTS: dict[str, tuple[set[str], Rule]] = MOVE_LISTS | DESK_LISTS | MEMBER_LISTS | {
    "listTickets": (_TICKET_READERS, _ticket(_TICKET_READERS)),
    "listCaseReports": (_TICKET_HANDLERS | _SUPERIORS, _case_report(_TICKET_HANDLERS)),
    "listCheckIns": (_CHECK_IN_READERS, _check_in(_CHECK_IN_READERS, *_BOTH, own=True)),
    "listServiceItems": (EVERYBODY, Rule(may=_ITEM_EDITORS, done_from=("centre",))),
    "listRosters": (_UNIT_STAFF, Rule(may=_UNIT_STAFF, done_from=("unit",))),
}  # fmt: skip
"""Lists: who may ask at all, and whether our object stands in the answer."""

GATES: dict[str, set[str]] = {
    "getTicketBoard": _TICKET_READERS,
    **DESK_GATES,
    **MEMBER_GATES,
    "listCaseReportSuperiors": _TICKET_HANDLERS,
    "getTicketDesk": _TICKET_READERS,
    "listReminders": _TICKET_HANDLERS | {"street_committee"},
    "markRemindersRead": _TICKET_HANDLERS | {"street_committee"},
    "analyseTickets": _ANALYSTS,
    "listCountedTickets": _ANALYSTS,
    "listTicketReports": _ANALYSTS,
    "countCheckIns": _COUNTERS,
    "countCheckInMonths": _COUNTERS,
    "overviewCheckIns": _COUNTERS,
    "exportCheckIns": _EXPORTERS,
    "findCertificate": _REGISTRARS,
    "openMemberAccounts": _MEMBER_EDITORS,
    "getRosterTemplate": _UNIT_STAFF,
    "listAccounts": {"system_admin"},
}
"""Questions that a role may ask from anywhere, about its own reach only."""

UNSCOPED = DESK_UNSCOPED | {
    "getMe", "getMyMember", "getMyCheckIn", "listSessions", "signOut", "endOtherSessions",
    "endSession", "changePassword", "browseOrgTree", "searchOrgs", "findEstates",
    "listCommunities", "listTodos",
    "certifyCheckIns", "returnReceipts", "printCertificates", "printReceipts",
    "closeOrg", "discardRoster", "commitRoster", "closeAccount", "endGrant",
}  # fmt: skip
"""One's own things, the directory, and lists whose lines are judged one by one elsewhere."""
