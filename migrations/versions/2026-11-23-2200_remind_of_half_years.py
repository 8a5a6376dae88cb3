"""What lacks as a half-year ends, noted once so that it is reminded of (NT-23).

`half_year_nudges` was never written. Policy: small locks (lock_timeout is 1 s), compatible with the
release that is still running; destructive changes in two steps over two releases; data backfills
are commands, not migrations.

Revision ID: 5150c1a333f4
Revises: 37985d44e85b
"""

import sqlalchemy as sa
from alembic import op

revision = "5150c1a333f4"
down_revision = "37985d44e85b"
branch_labels = None
depends_on = None

_BEFORE = "matter IN ('data_request', 'contact', 'transfer_claim')"
_AFTER = "matter IN ('data_request', 'contact', 'transfer_claim', 'half_service', 'half_meeting')"
_WAITS = {"co_offers": "open", "unit_services": "told"}
_TRIGGER = (
    "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {} "
    "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
)


def upgrade() -> None:
    op.create_table(
        "half_year_gaps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "matter IN ('half_service', 'half_meeting')",
            name=op.f("ck_half_year_gaps_matter_known"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_half_year_gaps_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_half_year_gaps")),
        sa.UniqueConstraint("org_id", "matter", "begins", name="uq_half_year_gaps_once"),
    )
    op.create_index("ix_half_year_gaps_matter_due_at", "half_year_gaps", ["matter", "due_at", "id"])
    op.execute("GRANT SELECT, INSERT ON half_year_gaps TO partyhub_app")
    op.execute(_TRIGGER.format("half_year_gaps"))
    op.drop_table("half_year_nudges")
    _known(_AFTER)
    for table, state in _WAITS.items():
        for side, other in (("unit", "community"), ("community", "unit")):
            where = sa.text(f"state = '{state}' AND told_side = '{other}'")
            op.create_index(
                f"ix_{table}_{side}_waits", table, [f"{side}_id"], postgresql_where=where
            )


def downgrade() -> None:
    for table in _WAITS:
        for side in ("unit", "community"):
            op.drop_index(f"ix_{table}_{side}_waits", table_name=table)
    _known(_BEFORE)
    op.create_table(
        "half_year_nudges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_half_year_nudges_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_half_year_nudges")),
        sa.UniqueConstraint("org_id", "begins", name="uq_half_year_nudges_once"),
    )
    op.execute("GRANT SELECT, INSERT ON half_year_nudges TO partyhub_app")
    op.execute(_TRIGGER.format("half_year_nudges"))
    op.drop_table("half_year_gaps")


def _known(matters: str) -> None:
    name = op.f("ck_desk_reminders_matter_known")
    op.drop_constraint(name, "desk_reminders", type_="check")
    op.create_check_constraint(name, "desk_reminders", matters)
