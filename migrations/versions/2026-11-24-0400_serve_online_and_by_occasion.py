"""Service online, and fields of service that theme activities have (SRV-05, ACT-05).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 8c1f4e7a2b60
Revises: 4b8e1d7c2a95
"""

import sqlalchemy as sa
from alembic import op

revision = "8c1f4e7a2b60"
down_revision = "4b8e1d7c2a95"
branch_labels = None
depends_on = None

_BEFORE = (
    "policy_publicity",
    "party_guidance",
    "legal_aid",
    "traffic_guidance",
    "security_patrol",
    "dispute_mediation",
    "greening",
    "information_consulting",
    "pairing_support",
    "youth_care",
    "elder_care",
    "culture_sports",
    "medical_health",
    "other",
)
_MORE = (
    "moral_lectures",
    "red_education",
    "civilised_community",
    "proxy_errands",
    "technical_training",
    "market_information",
)
_CHECKS = {
    "service_demands": {
        "manner_known": "manner IN ('in_person', 'online')",
        "somewhere": "manner = 'online' OR area <> ''",
    },
    "service_menu_items": {"manner_known": "manner IN ('in_person', 'online')"},
    "activities": {"occasion_known": "occasion IN ('key_task', 'festival', 'concern')"},
}


def upgrade() -> None:
    for table in ("service_demands", "service_menu_items"):
        column = sa.Column("manner", sa.Text(), server_default="in_person", nullable=False)
        op.add_column(table, column)
    op.add_column("activities", sa.Column("occasion", sa.Text(), nullable=True))
    for table, checks in _CHECKS.items():
        for name, rule in checks.items():
            _check(table, name, rule)
    op.execute("GRANT UPDATE (occasion) ON activities TO partyhub_app")
    for table in ("activities", "service_days"):
        _fields(table, (*_BEFORE, *_MORE))


def _check(table: str, name: str, rule: str) -> None:
    """In two steps: the second lets others write meanwhile."""
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_{name} CHECK ({rule}) NOT VALID")
    op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT ck_{table}_{name}")


def _fields(table: str, known: tuple[str, ...]) -> None:
    op.drop_constraint(op.f(f"ck_{table}_field_known"), table, type_="check")
    listed = ", ".join(f"'{field}'" for field in known)
    _check(table, "field_known", f"field IN ({listed})")


def downgrade() -> None:
    for table in ("activities", "service_days"):
        _fields(table, _BEFORE)
    op.drop_column("activities", "occasion")
    for table in ("service_demands", "service_menu_items"):
        op.drop_column(table, "manner")
