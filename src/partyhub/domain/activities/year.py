"""What a street expects of two-new organisations in a year (ACT-02, ACT-03, PV-34)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.org import OrgName, OrgRef, Place

TWICE: Final = 2
"""两新组织每年在中心开展活动不少于2次 (002-7): the default of PV-34."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityYear:
    """评价办法 of a year (PD-21): how many activities at the centre, of which organisations."""

    street: OrgRef
    street_name: str
    year: int
    minimum: int
    method: str
    orgs: tuple[UUID, ...]
    set_at: datetime
    set_by: str

    def at(self) -> Place:
        return Place((self.street.path,))


@dataclass(frozen=True, slots=True)
class ActivityYearLine:
    """What a street has set for a year, and the organisations that it names."""

    street: OrgName
    year: int
    minimum: int
    method: str
    orgs: list[OrgName]


@dataclass(frozen=True, slots=True)
class ActivityGap:
    """An organisation that has held fewer than expected: `owed` lack their record, `ahead` come."""

    id: UUID
    name: str
    minimum: int
    held: int
    owed: int
    ahead: int
