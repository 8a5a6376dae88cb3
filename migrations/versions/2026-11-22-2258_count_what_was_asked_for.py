"""Count what was asked for: net time of stopped clocks, frozen reports, filed ledgers.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5a1c0e7d42b9
Revises: 6b2c1f4d9e70
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "5a1c0e7d42b9"
down_revision = "6b2c1f4d9e70"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_UNMEASURED = "started_at IS NOT NULL AND stopped_at IS NOT NULL AND net_minutes IS NULL"
_MOMENT = sa.DateTime(timezone=True)
_ONCE = ("ticket_clocks", "ticket_reports", "ticket_report_sendings", "ledger_filings")


def _filled(name: str, kind: sa.types.TypeEngine[object]) -> sa.Column[object]:
    return sa.Column(name, kind, nullable=False)


def _blank(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def upgrade() -> None:
    op.add_column("tickets", sa.Column("net_minutes", sa.Integer(), nullable=True))
    op.execute(f"GRANT UPDATE (net_minutes) ON tickets TO {_APP}")
    op.create_index(
        "ix_tickets_department_id_registered_at_id",
        "tickets",
        ["department_id", "registered_at", "id"],
    )
    op.create_index(
        "ix_tickets_unmeasured",
        "tickets",
        ["stopped_at"],
        postgresql_where=sa.text(_UNMEASURED),
    )
    op.create_index("ix_ticket_ratings_at", "ticket_ratings", ["at"])
    _clocks()
    _reports()
    _sendings()
    _filings()
    for table in _ONCE:
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def _clocks() -> None:
    op.create_table(
        "ticket_clocks",
        _filled("ticket_id", sa.Uuid()),
        _filled("round", sa.Integer()),
        _filled("department_id", sa.Uuid()),
        _filled("item_id", sa.Uuid()),
        _filled("kind", sa.Text()),
        _filled("stopped_at", _MOMENT),
        _filled("net_minutes", sa.Integer()),
        sa.Column("kept", sa.Boolean(), nullable=True),
        _key("ticket_clocks", "ticket_id", "tickets"),
        _key("ticket_clocks", "department_id", "orgs"),
        _key("ticket_clocks", "item_id", "service_items"),
        sa.PrimaryKeyConstraint("ticket_id", "round", name=op.f("pk_ticket_clocks")),
    )
    op.create_index(
        "ix_ticket_clocks_department_id_stopped_at",
        "ticket_clocks",
        ["department_id", "stopped_at", "ticket_id"],
    )


def _reports() -> None:
    op.create_table(
        "ticket_reports",
        _filled("id", sa.Uuid()),
        _filled("number", sa.Text()),
        _filled("centre_id", sa.Uuid()),
        _filled("centre_name", sa.Text()),
        _filled("year", sa.Integer()),
        _filled("running", sa.Integer()),
        _filled("period", sa.Text()),
        _filled("since", sa.Date()),
        _filled("until", sa.Date()),
        _filled("definition", sa.Integer()),
        _filled("metrics", JSONB()),
        _filled("figures", JSONB()),
        _blank("hot_comment"),
        _blank("difficult_comment"),
        _filled("frozen_at", _MOMENT),
        _filled("frozen_by", sa.Uuid()),
        _filled("frozen_by_name", sa.Text()),
        sa.CheckConstraint(
            "period IN ('month', 'quarter', 'year', 'free')",
            name=op.f("ck_ticket_reports_period_known"),
        ),
        _key("ticket_reports", "centre_id", "orgs"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_reports")),
        sa.UniqueConstraint("number", name=op.f("uq_ticket_reports_number")),
        sa.UniqueConstraint(
            "centre_id", "year", "running", name="uq_ticket_reports_centre_year_running"
        ),
    )
    op.create_index(
        "ix_ticket_reports_centre_id_frozen_at_id",
        "ticket_reports",
        ["centre_id", "frozen_at", "id"],
    )


def _sendings() -> None:
    table = "ticket_report_sendings"
    op.create_table(
        table,
        _filled("report_id", sa.Uuid()),
        _filled("sent_at", _MOMENT),
        _filled("sent_by", sa.Uuid()),
        _filled("sent_by_name", sa.Text()),
        _filled("to_org_id", sa.Uuid()),
        _filled("to_name", sa.Text()),
        _filled("copies", sa.Text()),
        _key(table, "report_id", "ticket_reports"),
        _key(table, "to_org_id", "orgs"),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_ticket_report_sendings")),
    )


def _filings() -> None:
    op.create_table(
        "ledger_filings",
        _filled("id", sa.Uuid()),
        _filled("org_id", sa.Uuid()),
        _filled("form", sa.Text()),
        _filled("year", sa.Integer()),
        _blank("first_number"),
        _blank("last_number"),
        _filled("numbered", sa.Integer()),
        _filled("missing", sa.Integer()),
        _filled("listed", sa.Integer()),
        _filled("digest", sa.Text()),
        _filled("filed_at", _MOMENT),
        _filled("filed_by", sa.Uuid()),
        _filled("filed_by_name", sa.Text()),
        sa.CheckConstraint(
            "form IN ('base', 'contacts', 'proxy')", name=op.f("ck_ledger_filings_form_known")
        ),
        _key("ledger_filings", "org_id", "orgs"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_filings")),
    )
    op.create_index(
        "ix_ledger_filings_org_id_filed_at_id", "ledger_filings", ["org_id", "filed_at", "id"]
    )


def downgrade() -> None:
    for table in reversed(_ONCE):
        op.drop_table(table)
    op.drop_index("ix_ticket_ratings_at", "ticket_ratings")
    op.drop_index("ix_tickets_unmeasured", "tickets")
    op.drop_index("ix_tickets_department_id_registered_at_id", "tickets")
    op.drop_column("tickets", "net_minutes")
