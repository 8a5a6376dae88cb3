"""Where our objects of the matrix stand, and every place a role can stand at."""

from partyhub.domain.orgs.org import OrgKind

MORE_ORGS = (
    ("unit_d", "street_a", OrgKind.UNIT_ORG),
    ("branch_ca", "comm_a", OrgKind.BRANCH),
    ("centre_a", "street_a", OrgKind.CENTRE),
    ("dept_a", "centre_a", OrgKind.DEPARTMENT),
    ("dept_c", "centre_a", OrgKind.DEPARTMENT),
    ("centre_b", "street_b", OrgKind.CENTRE),
)
RELATIONS = {
    "own": ("unit_a", "comm_a"),
    "child": ("branch_a", "branch_ca"),
    "sibling": ("unit_d", "comm_c"),
    "counter": ("centre_a", "dept_a", "dept_c", "centre_b"),
    "parent": ("street_a", "district"),
    "foreign": ("street_b", "unit_b", "comm_b", "organs", "unit_c", "branch_b"),
}
"""Where a role stands, seen from our objects at unit_a and comm_a, and at dept_a of centre_a."""
OURS = {
    "unit": "unit_a",
    "centre": "centre_a",
    "counter": "dept_a",
    "street": "street_a",
    "community": "comm_a",
    "below_community": "branch_ca",
    "branch": "branch_a",
    "target": "branch_b",
    "top": "district",
}
"""The sides of our objects, and the organisation at each."""
