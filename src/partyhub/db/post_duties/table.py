"""The tables of posts and duties: posts are closed, duties ended, nothing is deleted."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank
from partyhub.db.metadata import metadata

duty_posts = Table(
    "duty_posts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("duties", Text, nullable=False),
    Column("opened_at", MOMENT, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("closed_at", MOMENT),
    blank("closed_by"),
    Index(
        "uq_duty_posts_open",
        "org_id",
        "title",
        unique=True,
        postgresql_where=text("closed_at IS NULL"),
    ),
)
post_duties = Table(
    "post_duties",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("post_id", Uuid, ForeignKey("duty_posts.id"), nullable=False),
    Column("duties", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("assigned_at", MOMENT, nullable=False),
    Column("assigned_by", Text, nullable=False),
    Column("ended_on", Date),
    blank("end_reason"),
    blank("ended_by"),
    CheckConstraint("until > since", name="days_in_order"),
    Index("ix_post_duties_member_id_since", "member_id", "since"),
    Index(
        "uq_post_duties_open",
        "post_id",
        "member_id",
        unique=True,
        postgresql_where=text("ended_on IS NULL"),
    ),
)
