"""Organisations may be service centres and their departments, with roles of their own (TKT-02).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.
Going down is refused by the narrower constraints while such organisations or grants exist.

Revision ID: 0c8e4b7a91d3
Revises: d4e60cdb4842
"""

from alembic import op

revision = "0c8e4b7a91d3"
down_revision = "d4e60cdb4842"
branch_labels = None
depends_on = None

_KINDS = (
    "superior_org_department", "organs_working_committee", "street_committee", "community_org",
    "unit_org", "general_branch", "branch", "party_group",
)  # fmt: skip
_ROLES = (
    "member", "liaison_officer", "unit_org", "branch_secretary", "community_org", "window_clerk",
    "street_committee", "superior_org_department", "system_admin", "auditor",
)  # fmt: skip


def upgrade() -> None:
    _one_of("orgs", "kind", (*_KINDS, "centre", "department"))
    _one_of("grants", "role", (*_ROLES, "handler", "department_head", "centre_director"))


def downgrade() -> None:
    _one_of("grants", "role", _ROLES)
    _one_of("orgs", "kind", _KINDS)


def _one_of(table: str, column: str, values: tuple[str, ...]) -> None:
    listed, name = ", ".join(f"'{value}'" for value in values), op.f(f"ck_{table}_{column}_known")
    op.drop_constraint(name, table, type_="check")
    op.create_check_constraint(name, table, f"{column} IN ({listed})")
