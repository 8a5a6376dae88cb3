"""Who may do what with the registers about members: verification, files, posts, surveys."""

from tests.matrix.rule import Rule

_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EDITORS = _UNIT_STAFF | {"branch_secretary"}
_READERS = _EDITORS | {"superior_org_department"}
_FILE_KEEPERS = {"unit_org", "street_committee", "window_clerk"}
_FILE_READERS = _FILE_KEEPERS | _READERS
RULES = {
    "getMemberFile": Rule(may=_FILE_READERS, done_from=("branch",)),
    "checkMemberFile": Rule(_FILE_READERS, ("branch",), _FILE_KEEPERS, ("branch",)),
}
LISTS = {
    "listMembersToVerify": (_READERS, Rule(may=_READERS, done_from=("branch",))),
    "listMemberFiles": (_FILE_READERS, Rule(may=_FILE_READERS, done_from=("branch",))),
}
GATES = {"exportMemberFiles": _FILE_READERS}
UNSCOPED = {"verifyMembers"}
"""Line by line: tests/api/verifications."""
