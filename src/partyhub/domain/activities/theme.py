"""The street lists a theme for a month, and organisations design their own activity around it."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.ids import ActivityThemeId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityTheme:
    """ACT-02: one theme a month; `month` is its first day."""

    id: ActivityThemeId
    street: OrgRef
    street_name: str
    month: date
    title: str
    words: str
    listed_at: datetime
    listed_by: str

    def at(self) -> Place:
        return Place((self.street.path,))
