"""Who may do what with residents' orders (三单制): the community; its street only reads."""

from tests.matrix.rule import Rule

_READERS = {"community_org", "window_clerk", "street_committee", "superior_org_department"}
_ENTERERS = {"community_org", "window_clerk"}
_COMMUNITY = {"community_org"}
_EVERYBODY = _READERS | {
    "member", "liaison_officer", "unit_org", "branch_secretary", "system_admin", "auditor",
    "handler", "department_head", "centre_director",
}  # fmt: skip
_HERE = ("community",)


def _order(may: set[str]) -> Rule:
    return Rule(_READERS, _HERE, may, _HERE)


_STEPS = (
    "dispatchServiceDemand", "declineServiceDemand", "confirmServiceDemand", "markNoShow",
    "rateServiceDemandForResident", "revealResident", "listDemandHelpers", "closeService",
)  # fmt: skip
DEMAND_RULES = {
    "getServiceDemand": _order(_READERS),
    **dict.fromkeys(_STEPS, _order(_COMMUNITY)),
    **dict.fromkeys(("withdrawServiceDemand", "printDemandSlip"), _order(_ENTERERS)),
    "enterServiceDemand": Rule(_EVERYBODY, ("any",), _ENTERERS, _HERE),
    "offerService": Rule(_EVERYBODY, ("any",), _COMMUNITY, _HERE),
    "listMenuItems": Rule(_EVERYBODY, ("any",), _READERS, _HERE),
}
DEMAND_LISTS = {"listServiceDemands": (_READERS, _order(_READERS))}
DEMAND_GATES = {"countServiceDemands": _READERS}
DEMAND_UNSCOPED = {
    "listMyServicePool", "listMyServiceOrders", "takeServiceDemand", "excuseFromServiceDemand",
    "giveServiceDemandBack", "tellServiceDone", "seeMyServiceResident",
}  # fmt: skip
"""Members' own: tests/api/demands."""
