"""A place where activities are held; one at a time (ACT-10)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.activities.refusals import VenueClosed
from partyhub.domain.shared.ids import ActivityVenueId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """活动场所 of an organisation. A centre's serves its whole street, any other those below."""

    id: ActivityVenueId
    org: OrgRef
    org_name: str
    at_centre: bool
    name: str
    seats: int | None
    listed_at: datetime
    listed_by: str
    closed_on: date | None = None

    def at(self) -> Place:
        return Place((self.org.path,))

    @property
    def serves_below(self) -> str:
        """The path at and below which organisations hold activities here."""
        return self.org.path_steps[-2] if self.at_centre else self.org.path

    def serves(self, org: OrgRef) -> bool:
        return org.path.startswith(self.serves_below)

    def require_open(self) -> None:
        if self.closed_on is not None:
            raise VenueClosed("it is used no longer", venue=str(self.id))

    def closed(self, on: date) -> "Venue":
        self.require_open()
        return replace(self, closed_on=on)
