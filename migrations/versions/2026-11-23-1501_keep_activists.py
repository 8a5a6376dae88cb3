"""The register of activists, who are not members yet; reviews are written once (MEM-16).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 8b27d5e1f0c4
Revises: 5d1e80c7a942
"""

import sqlalchemy as sa
from alembic import op

revision = "8b27d5e1f0c4"
down_revision = "5d1e80c7a942"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_BLANK = ("birth_month", "post", "contact_one", "contact_two", "end_reason", "ended_by")
_END = "outcome, ended_on, end_reason, member_id, ended_by"


def upgrade() -> None:
    op.create_table(
        "activists",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(collation="C"), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            for name in _BLANK
        ),
        sa.Column("confirmed_on", sa.Date(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('became_probationary', 'ended')", name=op.f("ck_activists_outcome_known")
        ),
        sa.CheckConstraint(
            "(outcome IS NULL) = (ended_on IS NULL)", name=op.f("ck_activists_ended_has_day")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["orgs.id"], name=op.f("fk_activists_branch_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_activists_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activists")),
    )
    op.create_index(
        "ix_activists_branch_id_name_sort_id", "activists", ["branch_id", "name_sort", "id"]
    )
    op.create_index("ix_activists_member_id", "activists", ["member_id"])
    _create_reviews()
    op.execute(f"GRANT SELECT, INSERT ON activists, activist_reviews TO {_APP}")
    op.execute(f"GRANT UPDATE ({_END}) ON activists TO {_APP}")


def _create_reviews() -> None:
    op.create_table(
        "activist_reviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activist_id", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activist_id"],
            ["activists.id"],
            name=op.f("fk_activist_reviews_activist_id_activists"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activist_reviews")),
    )
    op.create_index("ix_activist_reviews_activist_id_on", "activist_reviews", ["activist_id", "on"])
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON activist_reviews "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("activist_reviews")
    op.drop_table("activists")
