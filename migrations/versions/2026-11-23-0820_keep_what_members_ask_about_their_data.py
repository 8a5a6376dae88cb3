"""What members ask about their own data, each with its own clock, and the evidence they send.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 4c7e9a51d2f8
Revises: 7c1de0a95b34
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "4c7e9a51d2f8"
down_revision = "7c1de0a95b34"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_KINDS = "'correct', 'explain', 'restrict', 'erase'"
_STATES = "'submitted', 'taken_up', 'done', 'refused', 'withdrawn'"
_OPEN = "state IN ('submitted', 'taken_up')"
_LATER = "state, handler_id, handler_name, taken_up_at, settled_at, answer, complain_to, version"
_BLANK = ("field", "wanted", "held", "words", "handler_name", "answer", "complain_to")


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "data_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            for name in _BLANK
        ),
        sa.Column("wanted_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("look_number", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("look", JSONB(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        _moment("submitted_at"),
        _moment("due_at"),
        sa.Column("handler_id", sa.Uuid(), nullable=True),
        _moment("taken_up_at", nullable=True),
        _moment("settled_at", nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(f"kind IN ({_KINDS})", name=op.f("ck_data_requests_kind_known")),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f("ck_data_requests_state_known")),
        sa.CheckConstraint(
            f"({_OPEN}) = (settled_at IS NULL)", name=op.f("ck_data_requests_settled_is_dated")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_data_requests_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_requests")),
    )
    _create_indexes()
    _create_files()
    op.execute(f"GRANT SELECT, INSERT ON data_requests, data_request_files TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON data_requests TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON data_request_files "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def _create_indexes() -> None:
    table = "data_requests"
    op.create_index("ix_data_requests_member_id_submitted_at", table, ["member_id", "submitted_at"])
    op.create_index(
        "ix_data_requests_open_due_at_id",
        table,
        ["due_at", "id"],
        postgresql_where=sa.text(_OPEN),
    )
    op.create_index(
        "ix_data_requests_settled_at_id",
        table,
        ["settled_at", "id"],
        postgresql_where=sa.text("settled_at IS NOT NULL"),
    )
    op.create_index(
        "uq_data_requests_open",
        table,
        ["member_id", "kind", "field", "look_number"],
        unique=True,
        postgresql_where=sa.text(_OPEN),
    )


def _create_files() -> None:
    table = "data_request_files"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("stored", "name", "media", "digest")
        ),
        sa.Column("size", sa.Integer(), nullable=False),
        _moment("at"),
        sa.CheckConstraint("media IN ('pdf', 'jpeg', 'png')", name=op.f(f"ck_{table}_media_known")),
        sa.CheckConstraint("size > 0", name=op.f(f"ck_{table}_size_positive")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["data_requests.id"], name=op.f(f"fk_{table}_request_id_data_requests")
        ),
        sa.UniqueConstraint("stored", name=op.f(f"uq_{table}_stored")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f("ix_data_request_files_request_id"), table, ["request_id"])


def downgrade() -> None:
    op.drop_table("data_request_files")
    op.drop_table("data_requests")
