"""Case reports and the proof of their way upward: added to, and never changed or deleted.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5f0d7b1c22ab
Revises: 7d0e5a2c4b91
"""

import sqlalchemy as sa
from alembic import op

revision = "5f0d7b1c22ab"
down_revision = "7d0e5a2c4b91"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_WRITTEN_ONCE = ("case_reports", "case_report_proofs")
_NUMBERED = ("ticket_numbers", "ticket_papers")
_BLANK = sa.text("''")


def _series(known: str) -> None:
    """Another series of numbers; the check is looked at without a long lock."""
    for table in _NUMBERED:
        name = f"ck_{table}_series_known"
        op.drop_constraint(name, table)
        op.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (series IN ({known})) NOT VALID"
        )
        op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")


def upgrade() -> None:
    _series("'F', 'G', 'S', 'B'")
    op.create_table(
        "case_reports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("centre_id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("ticket_number", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("first_id", sa.Uuid(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("done", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("asked", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("recognised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("to_org_id", sa.Uuid(), nullable=True),
        sa.Column("to_name", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "part IN ('first', 'further', 'final', 'correction')",
            name=op.f("ck_case_reports_part_known"),
        ),
        sa.CheckConstraint(
            "kind IN ('special', 'major_request', 'emergency')",
            name=op.f("ck_case_reports_kind_known"),
        ),
        sa.CheckConstraint(
            "(part = 'first') = (first_id IS NULL)",
            name=op.f("ck_case_reports_part_follows_first"),
        ),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["orgs.id"], name=op.f("fk_case_reports_centre_id_orgs")
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_case_reports_org_id_orgs")),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_case_reports_ticket_id_tickets")
        ),
        sa.ForeignKeyConstraint(
            ["first_id"], ["case_reports.id"], name=op.f("fk_case_reports_first_id_case_reports")
        ),
        sa.ForeignKeyConstraint(
            ["to_org_id"], ["orgs.id"], name=op.f("fk_case_reports_to_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_reports")),
        sa.UniqueConstraint("number", name=op.f("uq_case_reports_number")),
    )
    op.create_index(op.f("ix_case_reports_first_id"), "case_reports", ["first_id"])
    op.create_index(
        "ix_case_reports_org_id_written_at_id", "case_reports", ["org_id", "written_at", "id"]
    )
    op.create_index(
        "ix_case_reports_to_org_id_written_at_id",
        "case_reports",
        ["to_org_id", "written_at", "id"],
    )
    op.create_index(
        "uq_case_reports_ticket_id_to_name",
        "case_reports",
        ["ticket_id", "to_name"],
        unique=True,
        postgresql_where=sa.text("part = 'first'"),
    )
    _proofs()
    for table in _WRITTEN_ONCE:
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def _proofs() -> None:
    op.create_table(
        "case_report_proofs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("org_name", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("medium", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("said_by", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("text", sa.Text(), server_default=_BLANK, nullable=False),
        sa.CheckConstraint(
            "kind IN ('sent', 'opened', 'acknowledged', 'answered')",
            name=op.f("ck_case_report_proofs_kind_known"),
        ),
        sa.CheckConstraint(
            "medium IN ('system', 'letter', 'fax', 'phone', 'national_system')",
            name=op.f("ck_case_report_proofs_medium_known"),
        ),
        sa.CheckConstraint(
            "(kind = 'sent') = (medium IS NOT NULL)",
            name=op.f("ck_case_report_proofs_medium_of_sending"),
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["case_reports.id"],
            name=op.f("fk_case_report_proofs_report_id_case_reports"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_report_proofs")),
    )
    op.create_index("ix_case_report_proofs_report_id_at", "case_report_proofs", ["report_id", "at"])
    op.create_index(
        "uq_case_report_proofs_acknowledged",
        "case_report_proofs",
        ["report_id"],
        unique=True,
        postgresql_where=sa.text("kind = 'acknowledged'"),
    )
    op.create_index(
        "uq_case_report_proofs_opened",
        "case_report_proofs",
        ["report_id", "by_id"],
        unique=True,
        postgresql_where=sa.text("kind = 'opened'"),
    )


def downgrade() -> None:
    for table in reversed(_WRITTEN_ONCE):
        op.drop_table(table)
    _series("'F', 'G', 'S'")
