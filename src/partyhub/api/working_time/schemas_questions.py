"""What a client sends to try a deadline out."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line
from partyhub.api.working_time.bounds import Moment
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.usecases.working_time.calculate import Question


class LimitIn(BaseModel):
    """`days` is promised (0 for the same day); a statutory limit overrides it (CLK-08)."""

    model_config = ConfigDict(extra="forbid")

    kind: LimitKind
    days: Annotated[int, Field(ge=0, le=366)]
    statutory_days: Annotated[int | None, Field(ge=1, le=366)] = None


class PauseIn(BaseModel):
    """A time that doesn't count (CLK-09 … CLK-11); open while `end` is null."""

    model_config = ConfigDict(extra="forbid")

    start: Moment
    end: Moment | None = None
    kind: PauseKind
    reason: Line = ""
    ground: Line = Field("", description="The rule it rests on.")


class CalculationIn(BaseModel):
    """A start (acceptance, CLK-01), a limit and pauses; without `org_id` no local rule counts."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "start": "2026-02-11T10:00:00+08:00",
                    "limit": {"kind": "working_days", "days": 7},
                    "pauses": [],
                    "org_id": None,
                }
            ]
        },
    )

    start: Moment
    limit: LimitIn
    pauses: Annotated[list[PauseIn], Field(max_length=20)] = []
    org_id: UUID | None = None

    def question(self) -> Question:
        limit = Limit(self.limit.kind, self.limit.days, statutory_days=self.limit.statutory_days)
        pauses = tuple(Pause(p.start, p.end, p.kind, p.reason, p.ground) for p in self.pauses)
        return Question(self.start, limit, pauses, OrgId(self.org_id) if self.org_id else None)
