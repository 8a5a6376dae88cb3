"""走访与座谈: leading cadres at their contact points, units in the community (CHK-18, CHK-33)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.shared.ids import ContactVisitId
from partyhub.domain.shared.org import OrgName, OrgRef, Place


class VisitKind(StrEnum):
    """领导干部联系点走访, 单位走访社区, 单位党员座谈会."""

    CADRE = "cadre"
    UNIT = "unit"
    FORUM = "forum"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactVisit:
    """Who came, by name and post (not always a member), what was found and what promised."""

    id: ContactVisitId
    org: OrgRef
    org_name: str
    kind: VisitKind
    visited_on: date
    who: str
    post: str
    place: str
    found: str
    promised: str
    entered_at: datetime
    entered_by: str

    @property
    def org_named(self) -> OrgName:
        return OrgName(self.org.id, self.org_name)

    def at(self) -> Place:
        return Place((self.org.path,))
