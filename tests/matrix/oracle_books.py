"""Who may do what with the registers beside transfers: floating members, certificates (LG-04)."""

from tests.matrix.rule import Rule
from tests.matrix.surveys import SURVEY_LISTS, SURVEY_RULES

_COUNTER = {"window_clerk", "handler", "department_head", "centre_director"}
_KEEPERS = _COUNTER | {"unit_org", "branch_secretary", "community_org", "street_committee"}
_READERS = _KEEPERS | {"superior_org_department"}
_EVERYBODY = _READERS | {"member", "liaison_officer", "system_admin", "auditor"}
_OF_THE_BRANCH = Rule(_READERS, ("branch",), _KEEPERS, ("branch",))
"""Ours are kept by branch_a, which is also the member's."""
_SEEN = Rule(_READERS, ("branch",), _READERS, ("branch",))
BOOK_RULES = {
    **dict.fromkeys(
        (
            "registerFloatingMember", "issueMemberCertificate", "keepReceivedCertificate",
        ),
        Rule(_EVERYBODY, ("any",), _KEEPERS, ("branch",)),
    ),
    **dict.fromkeys(("getFloatingMember", "getMemberCertificate"), _SEEN),
    **dict.fromkeys(
        (
            "takeFloatingStep", "printFloatingForm", "printActivityPermit",
            "printMemberCertificate", "voidMemberCertificate",
        ),
        _OF_THE_BRANCH,
    ),
}  # fmt: skip
_CHECKERS = _KEEPERS - {"branch_secretary"}
_SIGNERS = {"unit_org", "community_org", "street_committee", "centre_director"}
_UNITS = ("unit",)
BOOK_RULES |= SURVEY_RULES | {
    "beginSelfCheck": Rule(_EVERYBODY, ("any",), _CHECKERS, _UNITS),
    **dict.fromkeys(
        ("getSelfCheck", "printSelfCheck", "exportSelfCheck"),
        Rule(_READERS, _UNITS, _READERS, _UNITS),
    ),
    **dict.fromkeys(
        ("recountSelfCheck", "explainFinding"), Rule(_READERS, _UNITS, _CHECKERS, _UNITS)
    ),
    "signSelfCheck": Rule(_READERS, _UNITS, _SIGNERS, _UNITS),
}
BOOK_LISTS = {
    "listFloatingMembers": (_READERS, _SEEN),
    "listMemberCertificates": (_READERS, _SEEN),
    **SURVEY_LISTS,
}
BOOK_GATES = {
    "exportFloatingMembers": _KEEPERS,
    "exportMemberCertificates": _KEEPERS,
    "listSelfChecks": _READERS,
}
