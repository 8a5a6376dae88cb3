"""Who may do what with the registers about members: verification, files, posts, surveys."""

from tests.matrix.rule import Rule

_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EDITORS = _UNIT_STAFF | {"branch_secretary"}
_READERS = _EDITORS | {"superior_org_department"}
RULES: dict[str, Rule] = {}
LISTS = {"listMembersToVerify": (_READERS, Rule(may=_READERS, done_from=("branch",)))}
GATES: dict[str, set[str]] = {}
UNSCOPED = {"verifyMembers"}
"""Line by line: tests/api/verifications."""
