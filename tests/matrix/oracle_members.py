"""Who may read of members: records, stories, lists, rosters as of a day, special groups."""

from tests.matrix.rule import Rule

_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EXPORTERS = _UNIT_STAFF | {"community_org", "street_committee", "superior_org_department"}
_READERS = _EXPORTERS | {"branch_secretary"}
_OURS = Rule(_READERS, ("branch",), _READERS, ("branch",), own_sees=True)
_OURS_OR_OWN = Rule(_READERS, ("branch",), _READERS, ("branch",), own=True, own_sees=True)
_READ = (
    "getMember", "listMemberEvents", "listMemberHistory", "proposeCommunity", "listMemberGroups",
    "getMemberProbation",
    "listMemberCategories",
)  # fmt: skip
MEMBER_RULES = dict.fromkeys(_READ, _OURS_OR_OWN)
_LISTED = ("listMembers", "listMemberRoster", "listMemberGroupRoster")
MEMBER_LISTS = dict.fromkeys(_LISTED, (_READERS, _OURS))
MEMBER_GATES = {
    "exportMemberRoster": _EXPORTERS,
    "exportMemberGroupRoster": _EXPORTERS,
    "exportProbationers": _EXPORTERS,
    "listProbationers": _READERS,  # ours is a full member: the reach is in tests/api/probations
}
