"""What clients think of it: a rating for each time that a ticket was closed, written once.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3c6b8b0e998d
Revises: 82159d181a48
"""

import sqlalchemy as sa
from alembic import op

revision = "3c6b8b0e998d"
down_revision = "82159d181a48"
branch_labels = None
depends_on = None

_APP = "partyhub_app"


def upgrade() -> None:
    op.create_table(
        "ticket_ratings",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_ticket_ratings_stars_known")),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_ratings_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "round", name=op.f("pk_ticket_ratings")),
    )
    op.execute(f"GRANT SELECT, INSERT ON ticket_ratings TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_ratings "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("ticket_ratings")
