"""A confirmed entry names who confirmed it: an unknown proof let the check pass (ADR 0032).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5b0d7f21c3a8
Revises: 0cd55dc1c4cb
"""

from alembic import op

revision = "5b0d7f21c3a8"
down_revision = "0cd55dc1c4cb"
branch_labels = None
depends_on = None

_NAME = "ck_service_records_somebody_confirmed"
_REST = "state <> 'confirmed' OR decided_by IS NOT NULL OR reverses_id IS NOT NULL OR "


def _checked(proof: str) -> None:
    op.drop_constraint(op.f(_NAME), "service_records", type_="check")
    op.create_check_constraint(op.f(_NAME), "service_records", _REST + proof)


def upgrade() -> None:
    _checked("proof IS NOT DISTINCT FROM 'resident'")


def downgrade() -> None:
    _checked("proof = 'resident'")
