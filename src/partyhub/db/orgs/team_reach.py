"""Whose volunteer teams serve at a community: its own, and its street's centre's (VOL-01)."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, literal_column, or_, select

from partyhub.db.orgs.table import orgs

_PLACE = orgs.alias("place")
OF_CENTRE: ColumnElement[bool] = orgs.c.kind == literal_column("'centre'")


def serving_at(community: ColumnElement[Any]) -> "Select[tuple[UUID]]":
    """Ids of the organisations whose teams a member of that community may be of."""
    itself = orgs.c.id == _PLACE.c.id
    beside = orgs.c.parent_id == _PLACE.c.parent_id
    return (
        select(orgs.c.id)
        .join_from(_PLACE, orgs, or_(itself, beside & OF_CENTRE))
        .where(_PLACE.c.id == community)
    )
