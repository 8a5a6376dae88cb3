"""What somebody tells of one stretch of service, and the words of the record's entries."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId, CheckInId, MemberId, TeamId
from partyhub.domain.shared.org import OrgRef


class Source(StrEnum):
    """Where an entry comes from: 三单制的需求, an activity, a post, 结对帮扶, the member, or a list
    typed in by staff, which is a kind of its own and shows as such.
    """

    DEMAND = "demand"
    ACTIVITY = "activity"
    POST = "post"
    PAIRING = "pairing"
    OWN = "own"
    BULK = "bulk"


class RecordState(StrEnum):
    """待确认, 已确认, 未确认; only the second counts."""

    DECLARED = "declared"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class Proof(StrEnum):
    """By what it was confirmed: the resident's own code, attendance taken, or the community."""

    RESIDENT = "resident"
    ATTENDANCE = "attendance"
    COMMUNITY = "community"


class ServiceMark(StrEnum):
    """What whoever confirms should look at: 与其他记录重叠, 时间过长, 事后补记."""

    OVERLAP = "overlap"
    LONG = "long"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """An account and its name on that day."""

    id: AccountId
    name: str
    member_id: MemberId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One stretch of service of one member, as somebody tells it."""

    member_id: MemberId
    community: OrgRef
    source: Source
    source_id: UUID | None = None
    check_in_id: CheckInId | None = None
    team_id: TeamId | None = None
    begins_at: datetime
    ends_at: datetime
    category: WorkType
    content: str
    place: str = ""
    organiser: str = ""
    beneficiary_code: str = ""
    note: str = ""

    @property
    def on(self) -> date:
        return local_day(self.begins_at)

    @property
    def hours(self) -> Decimal:
        """From beginning to end in tenths of an hour, what is left over cut off."""
        seconds = Decimal((self.ends_at - self.begins_at).total_seconds())
        return (seconds / 3600).quantize(Decimal("0.1"), ROUND_DOWN)
