"""Complaints are kept from whom they are about, and duplicates point to the ticket that is kept.

Whom a complaint is about is written once, with its registration. Nobody deletes a number: a merged
ticket is closed and names the one that goes on.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d0c7f1e2a94
Revises: 5d1f0c7ab2e4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5d0c7f1e2a94"
down_revision = "5d1f0c7ab2e4"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_TOLD_BEFORE = (
    "notice", "not_accepted", "accepted", "extended", "sent_up", "waiting", "result", "forwarded",
    "feedback", "due_moved", "delivered", "turned_back", "pick_up",
)  # fmt: skip
_COMPLAINTS, _BOARD = "ix_tickets_complaints", "ix_tickets_board"
_OPEN = sa.text(
    "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', "
    "'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', 'verifying')"
)
_COUNTED = (
    "state", "kind", "runs_on", "warn_at", "due_at", "silent_at", "sign_by", "answer_owed_since",
    "late_papers",
)  # fmt: skip


def _tells(*kinds: str) -> None:
    name = op.f("ck_ticket_messages_tells_known")
    op.drop_constraint(name, "ticket_messages", type_="check")
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    op.create_check_constraint(name, "ticket_messages", f"tells IN ({listed})")


def _board(*columns: str) -> None:
    """The board counts from its index alone: also what a complaint is kept from."""
    op.drop_index(_BOARD, table_name="tickets")
    op.create_index(
        _BOARD,
        "tickets",
        ["department_id"],
        postgresql_include=list(columns),
        postgresql_where=_OPEN,
    )


def _json(name: str, default: str | None = None) -> sa.Column:
    kind = postgresql.JSONB(astext_type=sa.Text())
    given = None if default is None else sa.text(f"'{default}'")
    return sa.Column(name, kind, server_default=given, nullable=default is None)


def upgrade() -> None:
    for name in ("anonymous", "overseen"):
        op.add_column(
            "tickets",
            sa.Column(name, sa.Boolean(), server_default=sa.text("false"), nullable=False),
        )
    op.add_column("tickets", _json("about"))
    op.add_column(
        "tickets",
        sa.Column(
            "kept_from",
            postgresql.ARRAY(sa.Uuid()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
    )
    op.add_column("tickets", _json("merged_into"))
    op.add_column("tickets", _json("merged", "[]"))
    op.execute(f"GRANT UPDATE (merged_into, merged) ON tickets TO {_APP}")
    op.create_index(
        _COMPLAINTS,
        "tickets",
        ["registered_at", "id"],
        unique=False,
        postgresql_where=sa.text("kind = 'complaint'"),
    )
    _board(*_COUNTED, "overseen", "kept_from")
    _tells(*_TOLD_BEFORE, "progress", "merged")


def downgrade() -> None:
    _tells(*_TOLD_BEFORE)
    _board(*_COUNTED)
    op.drop_index(_COMPLAINTS, table_name="tickets")
    for name in ("merged", "merged_into", "kept_from", "about", "overseen", "anonymous"):
        op.drop_column("tickets", name)
