"""党员志愿服务队: a team of a community or of the centre (VOL-01), in one field (VOL-02)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import CheckInId, MemberId, TeamId, TeamLeaderId
from partyhub.domain.shared.org import OrgName, OrgRef, Place
from partyhub.domain.volunteer_teams.refusals import TeamIsClosed


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerTeam:
    """One of the organisation's teams (CHK-10): the check-ins assigned to it are its members."""

    id: TeamId
    org: OrgRef
    org_name: str
    of_centre: bool
    name: str
    field: WorkType
    closed_on: date | None = None

    @property
    def org_named(self) -> OrgName:
        return OrgName(self.org.id, self.org_name)

    def at(self, owner: MemberId | None = None) -> Place:
        return Place((self.org.path,), owner)

    @property
    def root(self) -> str:
        """Where its members have checked in: the community, or the street of the centre."""
        if not self.of_centre:
            return self.org.path
        return self.org.path[: self.org.path.rstrip("/").rindex("/") + 1]

    def require_open(self) -> None:
        if self.closed_on is not None:
            raise TeamIsClosed("the team is closed")


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLeader:
    """队长: a member of the team whom the community named, until the end of it."""

    id: TeamLeaderId
    team_id: TeamId
    member_id: MemberId
    check_in_id: CheckInId
    since: datetime
    named_by: str
    until: datetime | None = None

    def ended(self, now: datetime) -> "TeamLeader":
        return replace(self, until=self.until or max(now, self.since))
