"""What clients act by: a code for each print, as a keyed hash, and which of them a rating used.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7d0e5a2c4b91
Revises: 3c6b8b0e998d
"""

import sqlalchemy as sa
from alembic import op

revision = "7d0e5a2c4b91"
down_revision = "3c6b8b0e998d"
branch_labels = None
depends_on = None

_APP = "partyhub_app"


def upgrade() -> None:
    op.create_table(
        "ticket_codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("printed_by", sa.Uuid(), nullable=False),
        sa.Column("printed_by_name", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('notice', 'receipt', 'slip', 'screen')",
            name=op.f("ck_ticket_codes_kind_known"),
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_codes_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_codes")),
        sa.UniqueConstraint("digest", name=op.f("uq_ticket_codes_digest")),
    )
    op.create_index("ix_ticket_codes_ticket_id_at", "ticket_codes", ["ticket_id", "at"])
    op.add_column("ticket_ratings", sa.Column("code_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_ticket_ratings_code_id_ticket_codes"),
        "ticket_ratings",
        "ticket_codes",
        ["code_id"],
        ["id"],
    )
    op.execute(f"GRANT SELECT, INSERT ON ticket_codes TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_codes "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_constraint("fk_ticket_ratings_code_id_ticket_codes", "ticket_ratings")
    op.drop_column("ticket_ratings", "code_id")
    op.drop_table("ticket_codes")
