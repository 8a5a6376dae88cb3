"""Proxy matters are delivered and collected, publicities meet objections, verifiers have names.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d1f0c7ab2e4
Revises: 8b2c5d90e417
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5d1f0c7ab2e4"
down_revision = "8b2c5d90e417"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_STATES = (
    "registered", "awaiting_materials", "forwarded", "accepted", "in_progress", "verifying",
    "publicising", "awaiting_superior", "awaiting_client", "escalated", "resolved", "closed",
    "not_accepted", "withdrawn",
)  # fmt: skip
_OPEN = (
    "accepted", "awaiting_client", "awaiting_materials", "awaiting_superior", "escalated",
    "forwarded", "in_progress", "publicising", "registered", "resolved", "verifying",
)  # fmt: skip
_TELLS = (
    "notice", "not_accepted", "accepted", "extended", "sent_up", "waiting", "result", "forwarded",
    "feedback", "due_moved",
)  # fmt: skip
_PAPERS = ("notice", "receipt", "slip", "screen")
_NEW_STATES = ("delivered", "collected", "picked_up")
_QUEUES = {
    "ix_tickets_owner_id_act_by_id": ["owner_id", "act_by", "id"],
    "ix_tickets_first_contact_id_act_by_id": ["first_contact_id", "act_by", "id"],
    "ix_tickets_department_id_act_by_id": ["department_id", "act_by", "id"],
    "ix_tickets_sign_by_id": ["sign_by", "id"],
    "ix_tickets_board": ["department_id"],
}
_BOARD = [
    "state", "kind", "runs_on", "warn_at", "due_at", "silent_at", "sign_by",
    "answer_owed_since", "late_papers",
]  # fmt: skip
_ADDED = ("proxy_no", "errands", "publicity", "posted_until", "verifications")


def upgrade() -> None:
    _known((*_STATES, *_NEW_STATES), (*_TELLS, "delivered", "turned_back", "pick_up"), "FGSBD")
    _one_of("ticket_codes", "kind", (*_PAPERS, "proxy"))
    _queues((*_OPEN, *_NEW_STATES))
    op.add_column(
        "tickets", sa.Column("proxy_no", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    for name in ("errands", "verifications"):
        op.add_column("tickets", _json(name, server_default=sa.text("'[]'"), nullable=False))
    op.add_column("tickets", _json("publicity", nullable=True))
    op.add_column("tickets", sa.Column("posted_until", sa.Date(), nullable=True))
    op.create_index(
        "ix_tickets_posted_until",
        "tickets",
        ["posted_until"],
        postgresql_where=sa.text("posted_until IS NOT NULL"),
    )
    op.execute(f"GRANT UPDATE ({', '.join(_ADDED)}) ON tickets TO {_APP}")
    op.create_table(
        "ticket_objections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_objections_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_objections")),
    )
    op.create_index("ix_ticket_objections_ticket_id_at", "ticket_objections", ["ticket_id", "at"])
    op.execute(f"GRANT SELECT, INSERT ON ticket_objections TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_objections "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("ticket_objections")
    op.drop_index("ix_tickets_posted_until", table_name="tickets")
    for name in _ADDED:
        op.drop_column("tickets", name)
    _queues(_OPEN)
    _known(_STATES, _TELLS, "FGSB")
    _one_of("ticket_codes", "kind", _PAPERS)


def _json(name: str, **kw: object) -> sa.Column[object]:
    return sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), **kw)


def _known(states: tuple[str, ...], tells: tuple[str, ...], series: str) -> None:
    _one_of("tickets", "state", states)
    _one_of("ticket_messages", "tells", tells)
    for table in ("ticket_numbers", "ticket_papers"):
        _one_of(table, "series", tuple(series))


def _one_of(table: str, column: str, values: tuple[str, ...]) -> None:
    name = f"ck_{table}_{column}_known"
    op.drop_constraint(op.f(name), table, type_="check")
    known = f"CHECK ({column} IN ({_listed(values)}))"
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {known} NOT VALID")
    op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")


def _queues(states: tuple[str, ...]) -> None:
    """The queues' partial indexes say in their own words which tickets are open."""
    for name, columns in _QUEUES.items():
        op.drop_index(name, table_name="tickets")
        op.create_index(
            name,
            "tickets",
            columns,
            postgresql_include=_BOARD if name == "ix_tickets_board" else None,
            postgresql_where=sa.text(f"state IN ({_listed(sorted(states))})"),
        )


def _listed(values: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)
