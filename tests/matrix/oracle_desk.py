"""Who may do what at the counter's desk: many tickets at once, and finding who stands there."""

from tests.matrix.co_building import CO_BUILDING_GATES, CO_BUILDING_LISTS, CO_BUILDING_RULES
from tests.matrix.contacts import (
    CONTACT_GATES,
    CONTACT_LISTS,
    CONTACT_RULES,
    OWN_CONTACTS,
)
from tests.matrix.my_data import ASKED_RULES, DESK_OF_RECORDS, OWN_DATA
from tests.matrix.oracle_demands import (
    DEMAND_GATES,
    DEMAND_LISTS,
    DEMAND_RULES,
    DEMAND_UNSCOPED,
)
from tests.matrix.oracle_moves import MOVE_GATES, MOVE_RULES, MOVE_UNSCOPED
from tests.matrix.oracle_service import (
    SERVICE_GATES,
    SERVICE_LISTS,
    SERVICE_RULES,
    SERVICE_UNSCOPED,
)
from tests.matrix.participation_letters import LETTER_GATES, LETTER_LISTS, LETTER_RULES
from tests.matrix.rule import Rule

_HANDLERS = {"window_clerk", "handler", "department_head", "centre_director"}
_EVERYBODY = _HANDLERS | {
    "member", "liaison_officer", "unit_org", "branch_secretary", "community_org",
    "street_committee", "superior_org_department", "system_admin", "auditor",
}  # fmt: skip
DESK_RULES = {
    **MOVE_RULES,
    **ASKED_RULES,
    **CONTACT_RULES,
    **CO_BUILDING_RULES,
    **LETTER_RULES,
    **SERVICE_RULES,
    **DEMAND_RULES,
    "enterContactRequest": Rule(_EVERYBODY, ("any",), {"window_clerk"}, ("counter",)),
    "findKnownClients": Rule(_EVERYBODY, ("any",), _HANDLERS, ("counter",)),
}
DESK_LISTS = CO_BUILDING_LISTS | LETTER_LISTS | CONTACT_LISTS | SERVICE_LISTS | DEMAND_LISTS
DESK_GATES = (
    CO_BUILDING_GATES
    | LETTER_GATES
    | MOVE_GATES
    | DESK_OF_RECORDS
    | CONTACT_GATES
    | DEMAND_GATES
    | SERVICE_GATES
    | {"listCentreColleagues": _HANDLERS}
)
DESK_UNSCOPED = MOVE_UNSCOPED | OWN_DATA | OWN_CONTACTS | SERVICE_UNSCOPED | DEMAND_UNSCOPED | {
    "handOverTickets", "takeTickets",  # judged line by line: tests/matrix/test_batches.py
    "listMyTickets", "getMyTicket", "withdrawMyTicket", "rateMyTicket", "supplyToMyTicket",
    "downloadMyTicketFile",
}  # fmt: skip
"""The last are a member's own: tests/api/tickets/test_my_tickets.py."""
