"""Counters take transfers up for members of other streets, whose committees claim them.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 8e41b7d02c65
Revises: 5e1c7ab90d34
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "8e41b7d02c65"
down_revision = "5e1c7ab90d34"
branch_labels = None
depends_on = None

_APP, _T = "partyhub_app", "transfer_claims"
_STATES = "'waiting', 'claimed', 'declined', 'told', 'withdrawn'"
_REASONS = "'job', 'graduation', 'demobilised', 'retirement', 'residence', 'other'"
_CHANNELS = "'online', 'paper', 'national'"
_LATER = (
    "state, transfer_id, handler_name, answer, answered_at, feedback, closed_at, phone, version"
)
_FOREIGN = {
    "centre_id": "orgs", "keeper_id": "orgs", "org_id": "orgs", "to_branch_id": "orgs",
    "transfer_id": "transfers",
}  # fmt: skip


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _blank(*names: str) -> list[sa.Column[object]]:
    return [
        sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False) for name in names
    ]


def _uuid(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _columns() -> list[sa.Column[object]]:
    return [
        _uuid("id"),
        _uuid("centre_id"),
        _uuid("keeper_id"),
        *_text("name"),
        *_blank("birth_month"),
        _uuid("org_id", nullable=True),
        *_text("org_name"),
        *_blank("phone_masked"),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        _uuid("to_branch_id", nullable=True),
        *_blank("to_name", "to_committee_name"),
        *_text("reason"),
        *_blank("destination"),
        *_text("channel"),
        sa.Column("materials", ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *_blank("told", "told_by"),
        *_text("state"),
        _moment("sent_at"),
        _moment("due_at"),
        _uuid("transfer_id", nullable=True),
        *_blank("handler_name", "answer"),
        _moment("answered_at", nullable=True),
        *_blank("feedback"),
        _moment("closed_at", nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    ]


def _checks() -> list[sa.CheckConstraint]:
    rules = {
        "state_known": f"state IN ({_STATES})",
        "reason_known": f"reason IN ({_REASONS})",
        "channel_known": f"channel IN ({_CHANNELS})",
        "closed_is_dated": "(state IN ('told', 'withdrawn')) = (closed_at IS NOT NULL)",
    }
    return [sa.CheckConstraint(rule, name=op.f(f"ck_{_T}_{n}")) for n, rule in rules.items()]


def upgrade() -> None:
    op.create_table(
        _T,
        *_columns(),
        *_checks(),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_{_T}_{name}_{table}"))
            for name, table in _FOREIGN.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_T}")),
    )
    for name, held in (("open", "closed_at IS NULL"), ("closed", "closed_at IS NOT NULL")):
        op.create_index(
            f"ix_{_T}_{name}_sent_at_id", _T, ["sent_at", "id"], postgresql_where=sa.text(held)
        )
    op.create_index(
        f"ix_{_T}_waiting_due_at_id",
        _T,
        ["due_at", "id"],
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.execute(f"GRANT SELECT, INSERT ON {_T} TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON {_T} TO {_APP}")
    _matters("'data_request', 'contact', 'transfer_claim'")


def _matters(known: str) -> None:
    name = op.f("ck_desk_reminders_matter_known")
    op.drop_constraint(name, "desk_reminders", type_="check")
    op.create_check_constraint(name, "desk_reminders", f"matter IN ({known})")


def downgrade() -> None:
    _matters("'data_request', 'contact'")
    op.drop_table(_T)
