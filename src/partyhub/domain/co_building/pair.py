"""结对共建: a unit and the community nearby that it partners with (CHK-26)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.co_building.between import require_past
from partyhub.domain.co_building.refusals import DayOutOfOrder, PairEnded
from partyhub.domain.shared.ids import PartnerPairId
from partyhub.domain.shared.org import OrgName, OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPair:
    """One stands per unit; `agreed_by` says who agreed on it for both sides."""

    id: PartnerPairId
    unit: OrgRef
    unit_name: str
    community: OrgRef
    community_name: str
    since: date
    agreed_by: str
    entered_at: datetime
    entered_by: str
    until: date | None = None
    end_reason: str = ""
    ended_by: str = ""

    @property
    def unit_named(self) -> OrgName:
        return OrgName(self.unit.id, self.unit_name)

    @property
    def community_named(self) -> OrgName:
        return OrgName(self.community.id, self.community_name)

    def at(self) -> Place:
        return Place.of((self.unit, self.community))


def ended(pair: PartnerPair, on: date, reason: str, *, by: str, today: date) -> PartnerPair:
    """`on` is its last day; PairEnded, DayOutOfOrder."""
    if pair.until is not None:
        raise PairEnded("it has ended", until=f"{pair.until}")
    require_past(on, today)
    if on < pair.since:
        raise DayOutOfOrder("it ends after it began", field="on")
    return replace(pair, until=on, end_reason=reason, ended_by=by)
