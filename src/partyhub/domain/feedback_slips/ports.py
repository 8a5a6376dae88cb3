"""What appraisals and feedback slips need of a database."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.feedback_slips.later import Consultation, SlipDecision
from partyhub.domain.feedback_slips.run import AppraisalRun
from partyhub.domain.feedback_slips.slip import FeedbackSlip, SlipHead, Totals
from partyhub.domain.feedback_slips.views import (
    RunProgress,
    SlipFilter,
    SlipLine,
    SlipsArrived,
    SlipsHere,
    WholeSlip,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import (
    AppraisalRunId,
    FeedbackDecisionId,
    FeedbackSlipId,
    MemberId,
    OrgId,
)
from partyhub.domain.shared.org import OrgRef


class AppraisalRuns(Protocol):
    """Runs, whom they concern, and what these served. A person is their record after a merge."""

    async def add(self, run: AppraisalRun) -> None: ...
    async def save(self, run: AppraisalRun) -> None: ...
    async def of(self, community_id: OrgId, year: int) -> AppraisalRun | None:
        """Held against other writers."""
        ...

    async def get(self, run_id: AppraisalRunId) -> AppraisalRun:
        """NotFound."""
        ...

    async def claim(self, run_id: AppraisalRunId) -> AppraisalRun | None:
        """Held for one step; None if it is finished or somebody else is at it."""
        ...

    async def unfinished(self) -> list[AppraisalRun]: ...
    async def page(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[AppraisalRun]:
        """The latest started first."""
        ...

    async def progress(self, runs: Sequence[AppraisalRun]) -> list[RunProgress]: ...
    async def concerned(self, community_id: OrgId, year: int) -> int:
        """How many people were checked in there on a day of that year."""
        ...

    async def without_slip(
        self, community_id: OrgId, year: int, *, limit: int
    ) -> list[tuple[MemberId, SlipHead]]:
        """Some of these of whom there is no slip yet, with the check-in that counts."""
        ...

    async def heads(
        self, community_id: OrgId, year: int, members: Sequence[MemberId]
    ) -> Mapping[MemberId, SlipHead]:
        """The check-in that counts today."""
        ...

    async def totals(
        self, community_id: OrgId, year: int, members: Sequence[MemberId]
    ) -> Mapping[MemberId, Totals]:
        """Confirmed service with that community in that year; who has none is missing."""
        ...

    async def grades(self, org: OrgRef) -> tuple[str, ...] | None:
        """The newest list of the nearest organisation upwards; None if none has one (PV-46)."""
        ...

    async def set_grades(
        self, org_id: OrgId, grades: Sequence[str], *, by: str, at: datetime
    ) -> None: ...


class FeedbackSlips(Protocol):
    """All slips; versions, answers and consultations are written once."""

    async def add(self, slips: Sequence[FeedbackSlip]) -> None: ...
    async def locked(self, ids: Sequence[FeedbackSlipId]) -> list[FeedbackSlip]:
        """Those of `ids` that there are, held against other writers."""
        ...

    async def save(self, slips: Sequence[FeedbackSlip]) -> None: ...
    async def write(self, slips: Sequence[FeedbackSlip]) -> None:
        """Save them, each with its current version as a new one."""
        ...

    async def answer(self, slip: FeedbackSlip) -> None:
        """What the member said to the current version; SlipAnswered."""
        ...

    async def consult(self, one: Consultation) -> None: ...
    async def decide(self, one: SlipDecision) -> None: ...
    async def slip_of_decision(self, decision_id: FeedbackDecisionId) -> FeedbackSlipId:
        """NotFound."""
        ...

    async def answer_decision(
        self, decision_id: FeedbackDecisionId, words: str, *, at: datetime
    ) -> None: ...

    async def whole(self, ids: Sequence[UUID]) -> list[WholeSlip]:
        """Those of `ids` that there are, by name."""
        ...

    async def of_member(self, member_id: MemberId) -> list[WholeSlip]:
        """The latest year first, of merged records too; a hundred at most."""
        ...

    async def page(self, wanted: SlipFilter, *, within: Scope) -> list[tuple[SlipLine, str]]:
        """By name, with sort keys; on the unit's side what was sent to it."""
        ...

    async def to_answer(self, member_id: MemberId) -> tuple[int, date | None]:
        """How many the member may answer before they are sent, and until when the first."""
        ...

    async def here(self, *, within: Scope) -> list[SlipsHere]: ...
    async def arrived(self, *, within: Scope) -> list[SlipsArrived]: ...


class FeedbackPrinter(Protocol):
    """Prints slips (附3), one after the other, each on A4."""

    def print_feedback(self, slips: Sequence[WholeSlip]) -> bytes: ...
