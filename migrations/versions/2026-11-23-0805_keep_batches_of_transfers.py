"""Transfers in batches: a list tried first and begun row by row, each member its own transfer.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3c7a19e5d0b2
Revises: 7c0d4e91a2b6
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "3c7a19e5d0b2"
down_revision = "7c0d4e91a2b6"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_STATES = "'planned', 'running', 'stopped', 'done', 'discarded'"
_CHANGING = "state, account_id, started, refused, why, finished_at, version"


def upgrade() -> None:
    _create_batches()
    _create_rows()
    op.add_column("transfers", sa.Column("batch_id", sa.Uuid(), nullable=True))
    op.add_column("transfers", sa.Column("batch_row", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("fk_transfers_batch_id_transfer_batches"),
        "transfers",
        "transfer_batches",
        ["batch_id"],
        ["id"],
    )
    op.create_index(
        "uq_transfers_batch_row",
        "transfers",
        ["batch_id", "batch_row"],
        unique=True,
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.execute(f"GRANT SELECT, INSERT ON transfer_batches TO {_APP}")
    op.execute(f"GRANT UPDATE ({_CHANGING}) ON transfer_batches TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT, DELETE ON transfer_batch_rows TO {_APP}")
    op.execute(
        f"GRANT UPDATE (outcome, faults, transfer_id, sealed) ON transfer_batch_rows TO {_APP}"
    )


def _create_batches() -> None:
    op.create_table(
        "transfer_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("header", postgresql.JSONB(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("started", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("refused", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f("ck_transfer_batches_state_known")),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_transfer_batches_org_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_transfer_batches_account_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_batches")),
    )
    op.create_index("ix_transfer_batches_org_id_id", "transfer_batches", ["org_id", "id"])
    op.create_index(
        "ix_transfer_batches_running",
        "transfer_batches",
        ["id"],
        postgresql_where=sa.text("state = 'running'"),
    )


def _create_rows() -> None:
    op.create_table(
        "transfer_batch_rows",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("row_number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("faults", postgresql.JSONB(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("transfer_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('start', 'started', 'refused')",
            name=op.f("ck_transfer_batch_rows_outcome_known"),
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["transfer_batches.id"],
            name=op.f("fk_transfer_batch_rows_batch_id_transfer_batches"),
        ),
        sa.PrimaryKeyConstraint("batch_id", "row_number", name=op.f("pk_transfer_batch_rows")),
    )
    op.create_index(
        "ix_transfer_batch_rows_waiting",
        "transfer_batch_rows",
        ["batch_id", "row_number"],
        postgresql_where=sa.text("outcome = 'start'"),
    )


def downgrade() -> None:
    op.drop_index("uq_transfers_batch_row", "transfers")
    op.drop_constraint(op.f("fk_transfers_batch_id_transfer_batches"), "transfers")
    op.drop_column("transfers", "batch_row")
    op.drop_column("transfers", "batch_id")
    op.drop_table("transfer_batch_rows")
    op.drop_table("transfer_batches")
