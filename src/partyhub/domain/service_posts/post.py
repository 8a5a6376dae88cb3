"""服务岗位: where members serve at fixed times, with content, duties, obligations (VOL-04)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.service_posts.opening import Opening, require_sound
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import MemberId, ServicePostId, TeamId
from partyhub.domain.shared.org import OrgName, OrgRef, Place


class PostKind(StrEnum):
    """在职党员服务驿站, 党员群众谈心室, 党代表工作室, 其他."""

    STATION = "station"
    TALK_ROOM = "talk_room"
    DELEGATE_STUDIO = "delegate_studio"
    OTHER = "other"


KIND_ZH = {
    PostKind.STATION: "在职党员服务驿站",
    PostKind.TALK_ROOM: "党员群众谈心室",
    PostKind.DELEGATE_STUDIO: "党代表工作室",
    PostKind.OTHER: "其他岗位",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTerms:
    """What is said of a post; `places` members serve at a time, those of its team and those who
    claimed it.
    """

    kind: PostKind
    name: str
    place: str
    field: WorkType
    openings: Sequence[Opening]
    content: str
    duties: str
    obligations: str
    places: int
    since: date
    until: date | None = None
    team_id: TeamId | None = None

    def require_sound(self) -> None:
        require_sound(self.openings)
        if self.until is not None and self.until < self.since:
            raise Invalid("it ends after it begins", field="until")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePost:
    """A post of a community as it is now; each change makes a version."""

    id: ServicePostId
    community: OrgRef
    community_name: str
    terms: PostTerms
    kept_at: datetime
    kept_by: str
    version: int = 1
    team_name: str = ""

    @property
    def community_named(self) -> OrgName:
        return OrgName(self.community.id, self.community_name)

    def at(self, owner: MemberId | None = None) -> Place:
        return Place((self.community.path,), owner)

    def changed(self, terms: PostTerms, *, by: str, at: datetime) -> "ServicePost":
        terms.require_sound()
        return replace(self, terms=terms, kept_at=at, kept_by=by, version=self.version + 1)


@dataclass(frozen=True, slots=True)
class PostVersion:
    """What was said of a post from then on, and by whom."""

    number: int
    terms: PostTerms
    kept_at: datetime
    kept_by: str
