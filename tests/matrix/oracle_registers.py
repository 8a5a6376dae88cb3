"""Who may do what with the registers about members: verification, files, posts, surveys."""

from tests.matrix.rule import Rule

_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EDITORS = _UNIT_STAFF | {"branch_secretary", "community_org"}
_READERS = _EDITORS | {"street_committee", "superior_org_department"}
_FILE_KEEPERS = {"unit_org", "street_committee", "window_clerk"}
_FILE_READERS = _FILE_KEEPERS | _READERS
_DUTY_KEEPERS = _EDITORS
_SUPERIORS = {"street_committee", "superior_org_department"}
_DUTY_READERS = _DUTY_KEEPERS | _SUPERIORS
_EVERYBODY = _DUTY_READERS | {
    "member", "window_clerk", "system_admin", "auditor", "handler", "department_head",
    "centre_director",
}  # fmt: skip
_OF_A_DUTY = Rule(_DUTY_READERS, ("branch", "community"), _DUTY_KEEPERS, ("branch", "community"))
RULES = {
    "openDutyPost": Rule(_EVERYBODY, ("any",), _DUTY_KEEPERS, ("branch",)),
    "closeDutyPost": Rule(_DUTY_READERS, ("branch",), _DUTY_KEEPERS, ("branch",)),
    "givePostDuty": Rule(_SUPERIORS, ("branch", "community"), _DUTY_KEEPERS, ("branch",)),
    "endPostDuty": _OF_A_DUTY,
    "printPostDuty": Rule(may=_DUTY_READERS, done_from=("branch", "community"), own=True),
    "getMemberFile": Rule(may=_FILE_READERS, done_from=("branch",)),
    "checkMemberFile": Rule(_FILE_READERS, ("branch",), _FILE_KEEPERS, ("branch",)),
}
LISTS = {
    "listDutyPosts": (_DUTY_READERS, Rule(may=_DUTY_READERS, done_from=("branch",))),
    "listPostDuties": (_DUTY_READERS, Rule(may=_DUTY_READERS, done_from=("branch",))),
    "listMemberFiles": (_FILE_READERS, Rule(may=_FILE_READERS, done_from=("branch",))),
}
GATES = {
    **dict.fromkeys(
        ("listMemberBasics", "countMemberBasics", "exportMemberBasics"), _EDITORS
    ),  # a row leaves when it is whole: tests/api/basics
    "exportPostDuties": _DUTY_READERS,
    "exportMemberFiles": _FILE_READERS,
    "listMembersToVerify": _READERS,  # a row leaves with its verification: tests/api/verifications
}
UNSCOPED = {"verifyMembers", "listMyPostDuties"}
"""Line by line: tests/api/verifications."""
