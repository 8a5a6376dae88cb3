"""Members in special groups, and memberships kept or stopped abroad: ended or withdrawn only.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 9d31f0b7a6c2
Revises: 889d6870d290
"""

import sqlalchemy as sa
from alembic import op

revision = "9d31f0b7a6c2"
down_revision = "889d6870d290"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_KINDS = "'elderly', 'hardship', 'floating', 'postless', 'other', 'retained', 'stopped'"
_ABROAD = "'retained', 'stopped'"
_OPEN = "until IS NULL AND withdrawn_at IS NULL"
_LATER = "until, ended_by, end_note, withdrawn_at, withdrawn_by, withdrawn_because"
_BLANK = (
    "reason", "help", "decision_ref", "place", "ended_by", "end_note", "withdrawn_by",
    "withdrawn_because",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "member_groups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        *(
            sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            for name in _BLANK
        ),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(f"kind IN ({_KINDS})", name=op.f("ck_member_groups_kind_known")),
        sa.CheckConstraint("until > since", name=op.f("ck_member_groups_days_in_order")),
        sa.CheckConstraint(
            f"kind NOT IN ({_ABROAD}) OR decision_ref <> ''",
            name=op.f("ck_member_groups_decision_known"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_member_groups_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_groups")),
    )
    _create_indexes()
    op.execute(f"GRANT SELECT, INSERT ON member_groups TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON member_groups TO {_APP}")


def _create_indexes() -> None:
    op.create_index("ix_member_groups_member_id_since", "member_groups", ["member_id", "since"])
    op.create_index(
        "ix_member_groups_kind_member_id",
        "member_groups",
        ["kind", "member_id"],
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_index(
        "uq_member_groups_open",
        "member_groups",
        ["member_id", "kind"],
        unique=True,
        postgresql_where=sa.text(_OPEN),
    )
    op.create_index(
        "uq_member_groups_abroad",
        "member_groups",
        ["member_id"],
        unique=True,
        postgresql_where=sa.text(f"{_OPEN} AND kind IN ({_ABROAD})"),
    )


def downgrade() -> None:
    op.drop_table("member_groups")
