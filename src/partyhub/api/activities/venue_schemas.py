"""Places for activities, years and walk-ins as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Note, Word
from partyhub.domain.activities.venue import Venue
from partyhub.domain.activities.views import VenueLine, VenueUse
from partyhub.domain.activities.year import TWICE, ActivityYear, ActivityYearLine
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.activities.venues import ReadVenue
from partyhub.usecases.activities.years import YearWanted

_ID = "0193a000-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class WalkInsIn(BaseModel):
    """Who came without having signed up, by their check-ins with the community."""

    model_config = _example(check_in_ids=[_ID])

    check_in_ids: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class VenueIn(BaseModel):
    """A place for activities of an organisation."""

    model_config = _example(org_id=_ID, name="二楼活动室", seats=40)

    org_id: UUID
    name: Word
    seats: Annotated[int, Field(ge=1, le=5000)] | None = None


class ActivityYearIn(BaseModel):
    """What a street expects of its two-new organisations in a year."""

    model_config = _example(
        street_id=_ID, year=2026, minimum=TWICE, method="每年在中心开展活动不少于2次", org_ids=[_ID]
    )

    street_id: UUID
    year: Annotated[int, Field(ge=2020, le=2100)]
    minimum: Annotated[int, Field(ge=1, le=12)] = TWICE
    method: Note = ""
    org_ids: Annotated[list[UUID], Field(max_length=200)]

    def wanted(self) -> YearWanted:
        orgs = [OrgId(one) for one in self.org_ids]
        return YearWanted(year=self.year, minimum=self.minimum, method=self.method, orgs=orgs)


@dataclass(frozen=True, slots=True)
class ActivityYearOut:
    """What was set."""

    street: OrgName
    year: int
    minimum: int
    method: str
    org_count: int

    @classmethod
    def of(cls, one: ActivityYear) -> "ActivityYearOut":
        street = OrgName(one.street.id, one.street_name)
        return cls(street, one.year, one.minimum, one.method, len(one.orgs))


@dataclass(frozen=True, slots=True)
class ActivityYearsOut:
    """By street."""

    items: Sequence[ActivityYearLine]


@dataclass(frozen=True, slots=True)
class VenuesOut:
    """By organisation, then by name; at most five hundred."""

    items: Sequence[VenueLine]


@dataclass(frozen=True, slots=True)
class VenueUsesOut:
    """In order; at most five hundred."""

    items: Sequence[VenueUse]


def venue_line(read: ReadVenue) -> VenueLine:
    one: Venue = read.venue
    org = OrgName(one.org.id, one.org_name)
    return VenueLine(one.id, org, one.name, one.seats, one.at_centre, read.may_keep)
