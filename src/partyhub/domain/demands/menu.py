"""服务菜单 (SRV-02): what members of a community offer, and residents choose from freely."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.demands.refusals import MenuItemClosed
from partyhub.domain.demands.states import DemandManner
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MenuItemId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """Closed ones stay with the orders of before."""

    id: MenuItemId
    community: OrgRef
    community_name: str
    title: str
    field: WorkType
    description: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None = None
    closed_by: str = ""
    manner: DemandManner = DemandManner.IN_PERSON

    def at(self) -> Place:
        return Place((self.community.path,))

    def require_open(self) -> None:
        if self.closed_at is not None:
            raise MenuItemClosed("it is not offered any more")

    def closed(self, by: str, at: datetime) -> "MenuItem":
        self.require_open()
        return replace(self, closed_at=at, closed_by=by)
