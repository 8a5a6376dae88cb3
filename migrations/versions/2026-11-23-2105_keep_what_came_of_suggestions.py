"""Suggestions are tickets of their own kind, with what came of them (CHK-35).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3f6d2b9a7c15
Revises: 834d3c14ffde
"""

import sqlalchemy as sa
from alembic import op

revision = "3f6d2b9a7c15"
down_revision = "834d3c14ffde"
branch_labels = None
depends_on = None

_BEFORE = (
    "immediate", "time_limited", "consultation", "help", "approval", "proxy", "complaint",
)  # fmt: skip
_ADOPTED = "ck_tickets_adopted_suggestion"


def upgrade() -> None:
    _kinds((*_BEFORE, "suggestion"))
    op.add_column("tickets", sa.Column("adopted", sa.Boolean(), nullable=True))
    op.execute(
        f"ALTER TABLE tickets ADD CONSTRAINT {_ADOPTED}"
        " CHECK (adopted IS NULL OR kind = 'suggestion') NOT VALID"
    )
    op.execute(f"ALTER TABLE tickets VALIDATE CONSTRAINT {_ADOPTED}")
    op.create_index(
        "ix_tickets_suggestions",
        "tickets",
        ["intake_id", "registered_at", "id"],
        postgresql_where=sa.text("kind = 'suggestion'"),
    )
    op.execute("GRANT UPDATE (adopted) ON tickets TO partyhub_app")


def _kinds(kinds: tuple[str, ...]) -> None:
    name, listed = "ck_service_items_kind_known", ", ".join(f"'{kind}'" for kind in kinds)
    op.drop_constraint(op.f(name), "service_items", type_="check")
    op.execute(
        f"ALTER TABLE service_items ADD CONSTRAINT {name} CHECK (kind IN ({listed})) NOT VALID"
    )
    if "suggestion" in kinds:
        op.execute(f"ALTER TABLE service_items VALIDATE CONSTRAINT {name}")


def downgrade() -> None:
    op.drop_index("ix_tickets_suggestions", table_name="tickets")
    op.drop_constraint(op.f(_ADOPTED), "tickets", type_="check")
    op.drop_column("tickets", "adopted")
    _kinds(_BEFORE)
