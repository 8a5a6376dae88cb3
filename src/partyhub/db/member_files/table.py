"""The tables of members' files: the file as it stands, and its history, which is written once."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
)

from partyhub.db.columns import MOMENT, blank, one_of, version, words
from partyhub.db.metadata import metadata
from partyhub.domain.member_files.papers import FilePaper, PaperState

member_files = Table(
    "member_files",
    metadata,
    Column("member_id", Uuid, ForeignKey("members.id"), primary_key=True),
    blank("cabinet"),
    blank("box"),
    words("held"),
    words("lent"),
    Column("checked_at", MOMENT, nullable=False),
    Column("checked_by", Text, nullable=False),
    version(),
)
member_file_papers = Table(
    "member_file_papers",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("code", Text, nullable=False),
    blank("title"),
    Column("state", Text, nullable=False),
    Column("pages", Integer),
    Column("dated_on", Date),
    blank("note"),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    one_of("code", FilePaper),
    one_of("state", PaperState),
    CheckConstraint("pages BETWEEN 1 AND 9999", name="pages_bounded"),
    CheckConstraint("(code = 'other') = (title <> '')", name="other_named"),
    Index("ix_member_file_papers_member_id_entered_at", "member_id", "entered_at", "id"),
)
