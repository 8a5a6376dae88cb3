"""Whose turn it is, and letters in whose days are over, by indexes; completion is told (TRF-07).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7c1e4a90d2b8
Revises: 5d2c80e7a941
"""

import sqlalchemy as sa
from alembic import op

revision = "7c1e4a90d2b8"
down_revision = "5d2c80e7a941"
branch_labels = None
depends_on = None

_WAITS = (
    "(state IN ('applied', 'letter_issued', 'registered', 'returned', 'source_review', "
    "'target_review', 'verifying')) OR (state = 'assigned' AND receipt <> 'back')"
)
_LETTER_RUNS = (
    "(state = 'letter_issued' OR (direction = 'in' AND state IN ('target_review', 'verifying')))"
)
_SIDES = ("source_branch", "source_committee", "target_committee")
_STEPS = "ck_transfer_reminders_step_known"
_BEFORE = "step IN ('handler', 'branch', 'committee')"
_AFTER = "step IN ('handler', 'branch', 'committee', 'completed')"


def upgrade() -> None:
    for side in _SIDES:
        op.create_index(
            f"ix_transfers_waits_{side}",
            "transfers",
            [f"{side}_id"],
            postgresql_where=sa.text(_WAITS),
        )
    op.create_index(
        "ix_transfers_waits_target",
        "transfers",
        [sa.text("coalesce(target_branch_id, target_committee_id)")],
        postgresql_where=sa.text(_WAITS),
    )
    op.create_index(
        "ix_transfers_letter_runs",
        "transfers",
        ["valid_until"],
        postgresql_where=sa.text(_LETTER_RUNS),
    )
    _steps(_AFTER)


def _steps(known: str) -> None:
    """Reminders are written once: going back leaves those of completion where they are."""
    op.drop_constraint(op.f(_STEPS), "transfer_reminders")
    op.create_check_constraint(
        op.f(_STEPS), "transfer_reminders", known, postgresql_not_valid=known == _BEFORE
    )


def downgrade() -> None:
    _steps(_BEFORE)
    op.drop_index("ix_transfers_letter_runs", "transfers")
    op.drop_index("ix_transfers_waits_target", "transfers")
    for side in _SIDES:
        op.drop_index(f"ix_transfers_waits_{side}", "transfers")
