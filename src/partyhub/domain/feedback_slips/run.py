"""年度评议: a community's appraisal of a year, which makes a slip for everybody concerned (CHK-14).

Everybody who was checked in on a day of that year, those whose check-in ended in it too: what they
did until then is fed back. One slip a person and year, for the unit of the latest check-in.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from partyhub.domain.feedback_slips.refusals import NotTheSeason
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, AppraisalRunId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.policy import Policy

DEFAULT_GRADES: Final = ("优秀", "合格", "基本合格", "不合格")
_MOST_GRADES: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalRun:
    """How far the slips of a community and year are made; it can be started again for latecomers.

    `total` people are concerned, of `done` there is a slip; `finished_at` is empty while it works.
    """

    id: AppraisalRunId
    community: OrgRef
    community_name: str
    year: int
    started_by: AccountId
    started_name: str
    started_at: datetime
    total: int
    done: int = 0
    finished_at: datetime | None = None

    @property
    def at_work(self) -> bool:
        return self.finished_at is None

    def went_on(self, made: int) -> "AppraisalRun":
        done = self.done + made
        return replace(self, done=done, total=max(self.total, done))

    def finished(self, at: datetime) -> tuple["AppraisalRun", Event]:
        event = Event(
            action="appraisal-run.finish", subject=self.community.id, by=self.started_by, at=at,
            facts={"year": str(self.year), "slips": str(self.done)},
        )  # fmt: skip
        return replace(self, finished_at=at, total=self.done), event


def require_season(year: int, today: date, policy: Policy) -> None:
    """From late autumn on for the year itself, and all through the next one (PD-15, PD-16)."""
    begins = date(year, policy.appraisal_first_month, 1)
    if not begins <= today < date(year + 2, 1, 1):
        raise NotTheSeason("not the time for that year", begins=f"{begins}")


def clean_grades(grades: list[str]) -> tuple[str, ...]:
    """The list as it is kept; Invalid if one stands twice or there are too few (PV-46)."""
    kept = tuple(grade.strip() for grade in grades)
    if not 1 < len(kept) <= _MOST_GRADES or len(set(kept)) != len(kept) or "" in kept:
        raise Invalid("two to ten different grades", field="grades")
    return kept
