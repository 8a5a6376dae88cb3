"""Members ask organisations to be contacted; what was promised and not answered is reminded of.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d2c80e7a941
Revises: 7c41d90e62ab
"""

import sqlalchemy as sa
from alembic import op

revision = "5d2c80e7a941"
down_revision = "7c41d90e62ab"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_T = "contact_requests"
_TOPICS = "'belonging', 'party_life', 'dues', 'help', 'advice', 'other'"
_WAYS = "'phone', 'message', 'visit', 'come'"
_STATES = "'sent', 'contacted', 'closed', 'declined', 'withdrawn'"
_LATER = "state, contacted_on, contacted_at, handler_name, answer, closed_at, version"


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _blank(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def upgrade() -> None:
    op.create_table(
        _T,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        *_text("topic", "words", "way"),
        _blank("times"),
        *_text("state"),
        _moment("sent_at"),
        _moment("due_at"),
        _blank("entered_by"),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        _moment("contacted_at", nullable=True),
        _blank("handler_name"),
        _blank("answer"),
        _moment("closed_at", nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(f"topic IN ({_TOPICS})", name=op.f(f"ck_{_T}_topic_known")),
        sa.CheckConstraint(f"way IN ({_WAYS})", name=op.f(f"ck_{_T}_way_known")),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f(f"ck_{_T}_state_known")),
        sa.CheckConstraint(
            "(state IN ('sent', 'contacted')) = (closed_at IS NULL)",
            name=op.f(f"ck_{_T}_closed_is_dated"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f(f"fk_{_T}_member_id_members")
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f(f"fk_{_T}_org_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_T}")),
    )
    _index()
    op.add_column("estates", _blank("grid"))
    op.execute(f"GRANT SELECT, INSERT ON {_T} TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON {_T} TO {_APP}")
    _remind()


def _index() -> None:
    is_open, is_closed = sa.text("closed_at IS NULL"), sa.text("closed_at IS NOT NULL")
    op.create_index(f"ix_{_T}_member_id_sent_at", _T, ["member_id", "sent_at"])
    op.create_index(f"ix_{_T}_open_due_at_id", _T, ["due_at", "id"], postgresql_where=is_open)
    op.create_index(f"ix_{_T}_closed_at_id", _T, ["closed_at", "id"], postgresql_where=is_closed)
    op.create_index(
        f"uq_{_T}_open", _T, ["member_id", "org_id"], unique=True, postgresql_where=is_open
    )


def _remind() -> None:
    op.create_table(
        "desk_reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_text("matter"),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        *_text("step"),
        _moment("due_at"),
        _moment("at"),
        sa.CheckConstraint(
            "matter IN ('data_request', 'contact')", name=op.f("ck_desk_reminders_matter_known")
        ),
        sa.CheckConstraint(
            "step IN ('near', 'late', 'above')", name=op.f("ck_desk_reminders_step_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_reminders")),
        sa.UniqueConstraint("subject_id", "step", name=op.f("uq_desk_reminders_subject_id_step")),
    )
    op.create_table(
        "desk_reminded",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("reminder_id", sa.Uuid(), nullable=False),
        _moment("at"),
        _moment("read_at", nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_desk_reminded_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["reminder_id"],
            ["desk_reminders.id"],
            name=op.f("fk_desk_reminded_reminder_id_desk_reminders"),
        ),
        sa.PrimaryKeyConstraint("account_id", "reminder_id", name=op.f("pk_desk_reminded")),
    )
    op.create_index(
        "ix_desk_reminded_account_id_unread_at_reminder_id",
        "desk_reminded",
        ["account_id", sa.text("(read_at IS NULL)"), "at", "reminder_id"],
    )
    op.execute(f"GRANT SELECT, INSERT ON desk_reminders, desk_reminded TO {_APP}")
    op.execute(f"GRANT UPDATE (read_at) ON desk_reminded TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_reminders "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_column("estates", "grid")
    for table in ("desk_reminded", "desk_reminders", _T):
        op.drop_table(table)
