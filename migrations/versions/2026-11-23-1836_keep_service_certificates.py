"""What a community certified of service, written once (CHK-13, CHK-25).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: adb5ba979351
Revises: 5b0d7f21c3a8
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "adb5ba979351"
down_revision = "5b0d7f21c3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "service_certificates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("issuer_name", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("years", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("assurances", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("hours", postgresql.ARRAY(sa.Numeric(precision=6, scale=1)), nullable=False),
        sa.Column("entries", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_certificates_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_service_certificates_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_certificates")),
        sa.UniqueConstraint("number", name=op.f("uq_service_certificates_number")),
    )
    op.create_index(
        "ix_service_certificates_community_id",
        "service_certificates",
        ["community_id", "issued_on"],
        unique=False,
    )
    op.create_index(
        "ix_service_certificates_member_id",
        "service_certificates",
        ["member_id", "issued_on"],
        unique=False,
    )
    op.execute("GRANT SELECT, INSERT ON service_certificates TO partyhub_app")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON service_certificates "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("service_certificates")
