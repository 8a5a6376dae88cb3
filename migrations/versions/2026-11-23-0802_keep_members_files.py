"""Members' files: an index of papers as it stands, and what was ever entered, written once.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7e2b90c4d1f6
Revises: 5a1c7e90b3d4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7e2b90c4d1f6"
down_revision = "5a1c7e90b3d4"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_CODES = (
    "'application', 'cultivation', 'political_review', 'training', 'admission_form', "
    "'probation_review', 'conversion', 'introduction', 'appraisal', 'award', 'sanction', 'other'"
)
_BLANK = sa.text("''")


def _words(name: str) -> sa.Column:
    kind = postgresql.ARRAY(sa.Text())
    return sa.Column(name, kind, server_default=sa.text("'{}'"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "member_files",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("cabinet", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("box", sa.Text(), server_default=_BLANK, nullable=False),
        _words("held"),
        _words("lent"),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_member_files_member_id_members")
        ),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_member_files")),
    )
    op.create_table(
        "member_file_papers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), server_default=_BLANK, nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.CheckConstraint(f"code IN ({_CODES})", name=op.f("ck_member_file_papers_code_known")),
        sa.CheckConstraint(
            "state IN ('present', 'missing', 'lent')",
            name=op.f("ck_member_file_papers_state_known"),
        ),
        sa.CheckConstraint(
            "pages BETWEEN 1 AND 9999", name=op.f("ck_member_file_papers_pages_bounded")
        ),
        sa.CheckConstraint(
            "(code = 'other') = (title <> '')", name=op.f("ck_member_file_papers_other_named")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_member_file_papers_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_file_papers")),
    )
    op.create_index(
        "ix_member_file_papers_member_id_entered_at",
        "member_file_papers",
        ["member_id", "entered_at", "id"],
    )
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON member_file_papers "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON member_files TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT ON member_file_papers TO {_APP}")


def downgrade() -> None:
    op.drop_table("member_file_papers")
    op.drop_table("member_files")
