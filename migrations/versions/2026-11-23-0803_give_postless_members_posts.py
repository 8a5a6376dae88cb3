"""Posts that organisations offer, and the duties of postless members (MEM-13).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 9c4d2e71a0b8
Revises: 7a4c19e0b3d5
"""

import sqlalchemy as sa
from alembic import op

revision = "9c4d2e71a0b8"
down_revision = "7a4c19e0b3d5"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_BLANK = sa.text("''")


def upgrade() -> None:
    op.create_table(
        "duty_posts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("duties", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Text(), server_default=_BLANK, nullable=False),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_duty_posts_org_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_posts")),
    )
    op.create_index(
        "uq_duty_posts_open",
        "duty_posts",
        ["org_id", "title"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "post_duties",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("duties", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assigned_by", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("ended_by", sa.Text(), server_default=_BLANK, nullable=False),
        sa.CheckConstraint("until > since", name=op.f("ck_post_duties_days_in_order")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_post_duties_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["duty_posts.id"], name=op.f("fk_post_duties_post_id_duty_posts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_duties")),
    )
    op.create_index("ix_post_duties_member_id_since", "post_duties", ["member_id", "since"])
    op.create_index(
        "uq_post_duties_open",
        "post_duties",
        ["post_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("ended_on IS NULL"),
    )
    op.execute(f"GRANT SELECT, INSERT ON duty_posts, post_duties TO {_APP}")
    op.execute(f"GRANT UPDATE (closed_at, closed_by) ON duty_posts TO {_APP}")
    op.execute(f"GRANT UPDATE (ended_on, end_reason, ended_by) ON post_duties TO {_APP}")


def downgrade() -> None:
    op.drop_table("post_duties")
    op.drop_table("duty_posts")
