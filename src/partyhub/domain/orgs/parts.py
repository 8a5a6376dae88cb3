"""What belongs to one organisation and is written as a whole list: estates, officers, teams."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Estate:
    """A home estate (小区) that a community covers (CHK-03), and the grid (网格) it belongs to."""

    id: UUID | None = None
    name: str
    address: str = ""
    grid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiaisonOfficer:
    """Who keeps a unit's contact with communities (ROL-19, CHK-26); the phone is the office's."""

    id: UUID | None = None
    name: str
    phone: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A service team of a community, in one field of work (CHK-10)."""

    id: UUID | None = None
    name: str
    field: WorkType
    closed_on: date | None = None


P = TypeVar("P", Estate, LiaisonOfficer, Team)


def identified(kept: Sequence[P], wanted: Sequence[P]) -> list[P]:
    """`wanted` with an id each; a new part of a kept name takes up the kept one again.

    Invalid where an id is another organisation's, or a name or an id stands twice.
    """
    known = {part.id for part in kept}
    by_name = {part.name: part.id for part in kept}
    ids = [part.id or by_name.get(part.name) or new_id() for part in wanted]
    if strange := [p for p in wanted if p.id is not None and p.id not in known]:
        raise Invalid("not a part of this organisation", part=str(strange[0].id))
    if len(set(ids)) < len(ids) or len({part.name for part in wanted}) < len(wanted):
        raise Invalid("a name stands twice", field="items")
    return [replace(part, id=part_id) for part, part_id in zip(wanted, ids, strict=True)]
