"""Decisions on probations; indexes by which members of a status and category are found (MEM-16).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 6e1f40c8a2d7
Revises: 5d0c7e2b91a4
"""

import sqlalchemy as sa
from alembic import op

revision = "6e1f40c8a2d7"
down_revision = "5d0c7e2b91a4"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_LATER = "withdrawn_at, withdrawn_by, withdrawn_because"
_BLANK = ("note", "withdrawn_by", "withdrawn_because")


def upgrade() -> None:
    op.create_table(
        "probation_decisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decision_ref", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        *(
            sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            for name in _BLANK
        ),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('extended', 'converted', 'disqualified')",
            name=op.f("ck_probation_decisions_kind_known"),
        ),
        sa.CheckConstraint(
            "(kind = 'extended') = (until IS NOT NULL)",
            name=op.f("ck_probation_decisions_extended_until"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_probation_decisions_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_probation_decisions")),
    )
    op.execute(f"GRANT SELECT, INSERT ON probation_decisions TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON probation_decisions TO {_APP}")
    op.create_index("ix_probation_decisions_member_id", "probation_decisions", ["member_id"])
    op.create_index(
        "uq_probation_decisions_extended",
        "probation_decisions",
        ["member_id"],
        unique=True,
        postgresql_where=sa.text("kind = 'extended' AND withdrawn_at IS NULL"),
    )
    _index_members()


def _index_members() -> None:
    op.create_index(
        "ix_members_kind_name_sort_id",
        "members",
        ["status", "category", "name_sort", "id"],
        postgresql_where=sa.text("left_on IS NULL"),
    )
    op.create_index("ix_members_branch_id_kind", "members", ["branch_id", "status", "category"])
    op.create_index(
        "ix_members_probationary",
        "members",
        ["branch_id", sa.text("coalesce(joined_party_on, '-infinity'::date)"), "id"],
        postgresql_where=sa.text("status = 'probationary' AND left_on IS NULL"),
    )
    then = (sa.text(f"(was ->> '{name}')") for name in ("branch_id", "status", "category"))
    op.create_index("ix_member_versions_kind_then", "member_versions", [*then, "until"])


def downgrade() -> None:
    op.drop_index("ix_member_versions_kind_then", "member_versions")
    for name in ("kind_name_sort_id", "branch_id_kind", "probationary"):
        op.drop_index(f"ix_members_{name}", "members")
    op.drop_table("probation_decisions")
