"""Points by a community's versioned rule: an append-only ledger, and who wishes an order (CHK-25).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 6a1c9e4d2f80
Revises: 8fcf5720e7de
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "6a1c9e4d2f80"
down_revision = "8fcf5720e7de"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_MOMENT = sa.DateTime(timezone=True)
_ONCE = ("point_rules", "point_entries")


def _fk(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _column(name: str, kind: sa.types.TypeEngine, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, kind, nullable=nullable)


def upgrade() -> None:
    _rules()
    _entries()
    _consents()
    for table in _ONCE:
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )
    op.execute(f"GRANT SELECT, INSERT ON {', '.join(_ONCE)}, ranking_consents TO {_APP}")
    op.execute(f"GRANT UPDATE (withdrawn_at) ON ranking_consents TO {_APP}")


def _rules() -> None:
    table = "point_rules"
    op.create_table(
        table,
        *(_column(name, sa.Uuid()) for name in ("id", "community_id", "made_by")),
        _column("version", sa.Integer()),
        _column("since", sa.Date()),
        *(_column(name, sa.Boolean()) for name in ("counts", "ranking")),
        *(_column(name, JSONB()) for name in ("per_hour", "shares", "stars")),
        *(_column(name, sa.Text()) for name in ("reason", "made_name")),
        _column("made_at", _MOMENT),
        sa.CheckConstraint("version > 0", name=op.f("ck_point_rules_version_counts")),
        sa.CheckConstraint(
            "counts OR NOT ranking", name=op.f("ck_point_rules_ranking_needs_points")
        ),
        _fk(table, "community_id", "orgs"),
        _fk(table, "made_by", "accounts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_rules")),
        sa.UniqueConstraint("community_id", "version", name="uq_point_rules_community_id_version"),
    )


def _entries() -> None:
    table = "point_entries"
    ids = ("id", "member_id", "community_id", "record_id", "rule_id")
    op.create_table(
        table,
        *(_column(name, sa.Uuid()) for name in ids),
        _column("served_on", sa.Date()),
        _column("hours", sa.Numeric(4, 1)),
        *(_column(name, sa.Text()) for name in ("category", "source")),
        *(_column(name, sa.Integer()) for name in ("per_hour", "share", "points")),
        _column("at", _MOMENT),
        _column("reverses_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(hours < 0) = (reverses_id IS NOT NULL)",
            name=op.f("ck_point_entries_only_reversals_below_zero"),
        ),
        sa.CheckConstraint("hours * points >= 0", name=op.f("ck_point_entries_points_as_hours")),
        _fk(table, "member_id", "members"),
        _fk(table, "community_id", "orgs"),
        _fk(table, "record_id", "service_records"),
        _fk(table, "rule_id", "point_rules"),
        _fk(table, "reverses_id", "point_entries"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_entries")),
        sa.UniqueConstraint("record_id", name="uq_point_entries_record_id"),
        sa.UniqueConstraint("reverses_id", name="uq_point_entries_reverses_id"),
    )
    op.create_index(
        "ix_point_entries_member_id_served_on_id", table, ["member_id", "served_on", "id"]
    )
    op.create_index("ix_point_entries_community_id_served_on", table, ["community_id", "served_on"])


def _consents() -> None:
    table, stands = "ranking_consents", sa.text("withdrawn_at IS NULL")
    op.create_table(
        table,
        *(_column(name, sa.Uuid()) for name in ("id", "member_id", "community_id")),
        _column("given_at", _MOMENT),
        _column("withdrawn_at", _MOMENT, nullable=True),
        sa.CheckConstraint("withdrawn_at >= given_at", name=op.f("ck_ranking_consents_in_order")),
        _fk(table, "member_id", "members"),
        _fk(table, "community_id", "orgs"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ranking_consents")),
    )
    pair = ["member_id", "community_id"]
    op.create_index("uq_ranking_consents_stands", table, pair, unique=True, postgresql_where=stands)
    op.create_index("ix_ranking_consents_member_id", table, ["member_id"])
    op.create_index(
        "ix_ranking_consents_community_id", table, ["community_id"], postgresql_where=stands
    )


def downgrade() -> None:
    for table in ("ranking_consents", "point_entries", "point_rules"):
        op.drop_table(table)
