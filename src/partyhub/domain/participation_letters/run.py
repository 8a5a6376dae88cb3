"""A run writes the drafts of all communities of an organisation; it can resume (REG-02)."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.participation_letters.period import Period
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, LetterRunId
from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRun:
    """`total` units are concerned, of `done` there is a letter; `finished_at` None: at work."""

    id: LetterRunId
    org: OrgRef
    org_name: str
    period: Period
    started_by: AccountId
    started_name: str
    started_at: datetime
    total: int
    done: int = 0
    finished_at: datetime | None = None

    @property
    def at_work(self) -> bool:
        return self.finished_at is None

    def went_on(self, made: int) -> "LetterRun":
        done = self.done + made
        return replace(self, done=done, total=max(self.total, done))

    def finished(self, at: datetime) -> tuple["LetterRun", Event]:
        event = Event(
            action="letter-run.finish", subject=self.org.id, by=self.started_by, at=at,
            facts={"period": self.period.title, "letters": str(self.done)},
        )  # fmt: skip
        return replace(self, finished_at=at, total=self.done), event
