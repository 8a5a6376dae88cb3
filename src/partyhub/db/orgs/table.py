"""Tables of organisations: the tree, the estates of communities, liaison officers and teams."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import SORTED, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.orgs.org import OrgKind

KEEPS_FLOATING = text("keeps_floating_since IS NOT NULL")

orgs = Table(
    "orgs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("node", BigInteger, Identity(), nullable=False, unique=True),
    Column("parent_id", Uuid, ForeignKey("orgs.id"), index=True),
    Column("path", SORTED, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    blank("short_name"),
    Column("name_sort", SORTED, nullable=False),
    Column("name_initials", SORTED, nullable=False),
    blank("code"),
    blank("address"),
    blank("place"),
    blank("secretary_name"),
    blank("contact_name"),
    blank("contact_phone"),
    blank("hours"),
    Column("closed_on", Date),
    Column("keeps_floating_since", Date),
    version(),
    one_of("kind", OrgKind),
    CheckConstraint("path ~ '^/([0-9]+/)+$'", name="path_closed"),
    UniqueConstraint("parent_id", "name", name="uq_orgs_parent_id_name"),
    Index(
        "uq_orgs_one_root",
        text("(1)"),
        unique=True,
        postgresql_where=text("parent_id IS NULL"),
    ),
    Index("ix_orgs_kind_name_sort", "kind", "name_sort"),
    Index("ix_orgs_keeps_floating", "path", postgresql_where=KEEPS_FLOATING),
)

estates = Table(
    "estates",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("name_initials", SORTED, nullable=False),
    blank("address"),
    blank("grid"),
    UniqueConstraint("community_id", "name", name="uq_estates_community_id_name"),
    Index("ix_estates_name", "name"),
)

liaison_officers = Table(
    "liaison_officers",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
)

teams = Table(
    "teams",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("closed_on", Date),
    UniqueConstraint("community_id", "name", name="uq_teams_community_id_name"),
)
