"""Identity numbers (off by default), pairs of records of one person, and records that were merged.

Pairs are found with every writing of a member; those of members from before this release are found
by `partyhub find-duplicates`.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3c7e51ad9f08
Revises: 4c7e9a51d2f8
"""

import sqlalchemy as sa
from alembic import op

revision = "3c7e51ad9f08"
down_revision = "4c7e9a51d2f8"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_MOMENT = sa.DateTime(timezone=True)
_EMPTY = sa.text("''")


def _blank(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), server_default=_EMPTY, nullable=False)


def _to_members(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_members")
    return sa.ForeignKeyConstraint([column], ["members.id"], name=name)


def _identities() -> None:
    op.create_table(
        "member_identities",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        _blank("masked"),
        sa.Column("sealed", sa.LargeBinary()),
        sa.Column("index", sa.LargeBinary()),
        sa.Column("key_id", sa.SmallInteger(), nullable=False),
        sa.Column("set_at", _MOMENT, nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(sealed IS NULL) = (index IS NULL)", name=op.f("ck_member_identities_sealed_has_index")
        ),
        _to_members("member_identities", "member_id"),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_member_identities")),
    )
    op.create_index("ix_member_identities_index", "member_identities", ["index"])
    op.create_index(
        "ix_member_identities_key_id_member_id",
        "member_identities",
        ["key_id", "member_id"],
        postgresql_where=sa.text("sealed IS NOT NULL"),
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON member_identities TO {_APP}")


def _switchings() -> None:
    op.create_table(
        "identity_switchings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_identity_switchings_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_switchings")),
    )
    op.create_index(
        "ix_identity_switchings_org_id_at", "identity_switchings", ["org_id", "at", "id"]
    )
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_switchings "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT, INSERT ON identity_switchings TO {_APP}")


def _duplicates() -> None:
    op.create_table(
        "member_duplicates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("one_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("likeness", sa.Text(), nullable=False),
        sa.Column("found_at", _MOMENT, nullable=False),
        _blank("decision"),
        sa.Column("decided_at", _MOMENT),
        _blank("decided_by"),
        _blank("reason"),
        sa.CheckConstraint(
            "likeness IN ('certain', 'likely', 'none')",
            name=op.f("ck_member_duplicates_likeness_known"),
        ),
        sa.CheckConstraint(
            "decision IN ('', 'merged', 'different')",
            name=op.f("ck_member_duplicates_decision_known"),
        ),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_member_duplicates_one_first")),
        sa.CheckConstraint(
            "(decision = '') = (decided_at IS NULL)",
            name=op.f("ck_member_duplicates_decided_has_moment"),
        ),
        _to_members("member_duplicates", "one_id"),
        _to_members("member_duplicates", "other_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_duplicates")),
    )
    table = "member_duplicates"
    op.create_index("uq_member_duplicates_pair", table, ["one_id", "other_id"], unique=True)
    op.create_index("ix_member_duplicates_other_id", table, ["other_id"])
    still_open = sa.text("decision = '' AND likeness <> 'none'")
    op.create_index(
        "ix_member_duplicates_open", table, ["found_at", "id"], postgresql_where=still_open
    )
    decided = sa.text("decision <> ''")
    op.create_index(
        "ix_member_duplicates_decided", table, ["decided_at", "id"], postgresql_where=decided
    )
    op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    later = "likeness, decision, decided_at, decided_by, reason"
    op.execute(f"GRANT UPDATE ({later}) ON {table} TO {_APP}")


def _merges() -> None:
    op.create_table(
        "member_merges",
        sa.Column("merged_id", sa.Uuid(), nullable=False),
        sa.Column("kept_id", sa.Uuid(), nullable=False),
        _blank("external_id"),
        sa.Column("fields", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("merged_id <> kept_id", name=op.f("ck_member_merges_two_records")),
        _to_members("member_merges", "merged_id"),
        _to_members("member_merges", "kept_id"),
        sa.PrimaryKeyConstraint("merged_id", name=op.f("pk_member_merges")),
    )
    op.create_index("ix_member_merges_kept_id", "member_merges", ["kept_id"])
    op.execute(f"GRANT SELECT, INSERT ON member_merges TO {_APP}")
    op.execute(f"GRANT UPDATE (kept_id) ON member_merges TO {_APP}")


def upgrade() -> None:
    _identities()
    _switchings()
    _duplicates()
    _merges()


def downgrade() -> None:
    for table in ("member_merges", "member_duplicates", "identity_switchings", "member_identities"):
        op.drop_table(table)
