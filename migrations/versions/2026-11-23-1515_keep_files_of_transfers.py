"""Scans of papers and proofs stand on their transfer (machine 9.3).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 4d17f0a9be52
Revises: 8b27d5e1f0c4
"""

import sqlalchemy as sa
from alembic import op

revision = "4d17f0a9be52"
down_revision = "8b27d5e1f0c4"
branch_labels = None
depends_on = None

_T = "transfer_files"


def _text(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        _T,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("transfer_id", sa.Uuid(), nullable=False),
        *_text("kind", "side", "stored", "name", "media"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_text("digest"),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "media IN ('pdf', 'jpeg', 'png')", name=op.f(f"ck_{_T}_media_known")
        ),
        sa.CheckConstraint("size > 0", name=op.f(f"ck_{_T}_size_positive")),
        sa.ForeignKeyConstraint(
            ["transfer_id"], ["transfers.id"], name=op.f(f"fk_{_T}_transfer_id_transfers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_T}")),
        sa.UniqueConstraint("stored", name=op.f(f"uq_{_T}_stored")),
        sa.UniqueConstraint(
            "transfer_id", "digest", "kind", "side",
            name=op.f(f"uq_{_T}_transfer_id_digest_kind_side"),
        ),
    )  # fmt: skip
    op.execute(f"GRANT SELECT, INSERT ON {_T} TO partyhub_app")
    op.execute(
        f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {_T} "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table(_T)
