"""Reply templates in all their versions: the words of a row never change, it is only retired."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.reply_templates.template import ReplyAction

reply_templates = Table(
    "reply_templates",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("owner_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("item_id", Uuid, ForeignKey("service_items.id"), index=True),
    Column("action", Text, nullable=False),
    Column("title", Text, nullable=False),
    blank("initials"),
    Column("text", Text, nullable=False),
    Column("replaces", Uuid, ForeignKey("reply_templates.id"), unique=True),
    Column("written_at", MOMENT, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("retired_at", MOMENT),
    one_of("action", ReplyAction),
    Index("ix_reply_templates_owner_id_written_at", "owner_id", "written_at"),
    Index(
        "ix_reply_templates_owner_id_action",
        "owner_id",
        "action",
        postgresql_where=text("retired_at IS NULL"),
    ),
)
