"""One letter may name several members, each with a transfer of their own (form 8.5).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3b90c7d2e614
Revises: 7c20d94be1a3
"""

import sqlalchemy as sa
from alembic import op

revision = "3b90c7d2e614"
down_revision = "7c20d94be1a3"
branch_labels = None
depends_on = None

_T = "joint_letters"


def upgrade() -> None:
    op.create_table(
        _T,
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("transfer_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("line > 0", name=op.f(f"ck_{_T}_line_counts_from_one")),
        sa.ForeignKeyConstraint(
            ["transfer_id"], ["transfers.id"], name=op.f(f"fk_{_T}_transfer_id_transfers")
        ),
        sa.PrimaryKeyConstraint("number", "line", name=op.f(f"pk_{_T}")),
        sa.UniqueConstraint("transfer_id", "number", name=op.f(f"uq_{_T}_transfer_id_number")),
    )
    op.execute(f"GRANT SELECT, INSERT ON {_T} TO partyhub_app")
    op.execute(
        f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {_T} "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table(_T)
