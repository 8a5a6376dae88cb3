"""Feedback slips on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.feedback_slips import made as s
from partyhub.db.feedback_slips.mapping import (
    consultation_of,
    decision_of,
    line_of,
    slip_of,
    slip_values,
    version_of,
    version_values,
)
from partyhub.db.feedback_slips.pages import ARRIVED, HERE, page_statement
from partyhub.db.gate import Gate, Row
from partyhub.db.violations import names
from partyhub.domain.feedback_slips.later import Consultation, SlipDecision
from partyhub.domain.feedback_slips.refusals import SlipAnswered
from partyhub.domain.feedback_slips.slip import FeedbackSlip
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import (
    SlipFilter,
    SlipLine,
    SlipNames,
    SlipsArrived,
    SlipsHere,
    WholeSlip,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FeedbackDecisionId, FeedbackSlipId, MemberId

names({"pk_feedback_answers": SlipAnswered})


class SqlFeedbackSlips:
    """All slips."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, slips: Sequence[FeedbackSlip]) -> None:
        await self._gate.run(s.ADD, rows=[slip_values(slip) for slip in slips])

    async def locked(self, ids: Sequence[FeedbackSlipId]) -> list[FeedbackSlip]:
        await self._gate.run(s.HOLD, ids=list(ids))
        return [slip_of(row) for row in await self._gate.rows(s.GET_MANY, ids=list(ids))]

    async def save(self, slips: Sequence[FeedbackSlip]) -> None:
        await self._gate.run(s.SAVE, rows=[slip_values(slip) for slip in slips])

    async def write(self, slips: Sequence[FeedbackSlip]) -> None:
        versions = [version_values(slip, slip.current) for slip in slips if slip.current]
        await self._gate.run(s.ADD_VERSIONS, rows=versions)
        await self.save(slips)

    async def answer(self, slip: FeedbackSlip) -> None:
        if slip.current:
            await self._gate.run(
                s.ANSWER, slip_id=slip.id, number=slip.current.number, words=slip.current.answer,
                answered_at=slip.current.answered_at,
            )  # fmt: skip

    async def consult(self, one: Consultation) -> None:
        await self._gate.run(s.CONSULT, **asdict(one))

    async def decide(self, one: SlipDecision) -> None:
        said = {k: v for k, v in asdict(one).items() if k not in ("answer", "answered_at")}
        await self._gate.run(s.DECIDE, **said)

    async def slip_of_decision(self, decision_id: FeedbackDecisionId) -> FeedbackSlipId:
        found = await self._gate.value(s.DECISION_SLIP, id=decision_id)
        if found is None:
            raise NotFound("no such decision", decision=str(decision_id))
        return FeedbackSlipId(found)

    async def answer_decision(
        self, decision_id: FeedbackDecisionId, words: str, *, at: datetime
    ) -> None:
        await self._gate.run(s.ANSWER_DECISION, id=decision_id, words=words, at=at)

    async def whole(self, ids: Sequence[UUID]) -> list[WholeSlip]:
        return await self._whole(await self._gate.rows(s.GET_MANY, ids=list(ids)))

    async def of_member(self, member_id: MemberId) -> list[WholeSlip]:
        return await self._whole(await self._gate.rows(s.OF_MEMBER, member_id=member_id))

    async def page(self, wanted: SlipFilter, *, within: Scope) -> list[tuple[SlipLine, str]]:
        if not within.roots:
            return []
        binds: dict[str, Any] = {
            "roots": list(within.roots), "year": wanted.year, "limit": wanted.limit,
            "after_key": wanted.after.name_sort, "after_id": wanted.after.id,
        }  # fmt: skip
        if wanted.state is not None:
            binds["state"] = wanted.state.value
        statement = page_statement(wanted.side, of_state=wanted.state is not None)
        return [line_of(row) for row in await self._gate.rows(statement, **binds)]

    async def to_answer(self, member_id: MemberId) -> tuple[int, date | None]:
        count, until = tuple(await self._gate.row(s.TO_ANSWER, member_id=member_id) or (0, None))
        return count, until

    async def here(self, *, within: Scope) -> list[SlipsHere]:
        rows = await self._gate.rows(HERE, roots=list(within.roots))
        return [SlipsHere(r[0], r[1], r[2], SlipState(r[3]), r[4], r[5]) for r in rows]

    async def arrived(self, *, within: Scope) -> list[SlipsArrived]:
        return await self._gate.made(SlipsArrived, ARRIVED, roots=list(within.roots))

    async def _whole(self, rows: Sequence[Row]) -> list[WholeSlip]:
        ids = [row["id"] for row in rows]
        versions = await self._gate.rows(s.VERSIONS, ids=ids)
        consulted = await self._gate.rows(s.CONSULTATIONS, ids=ids)
        decided = await self._gate.rows(s.DECISIONS, ids=ids)
        return [
            WholeSlip(
                slip=slip_of(row),
                names=SlipNames(unit=row["unit_name"], community=row["community_name"]),
                versions=[version_of(one) for one in versions if one["slip_id"] == row["id"]],
                consultations=[consultation_of(o) for o in consulted if o["slip_id"] == row["id"]],
                decisions=[decision_of(o) for o in decided if o["slip_id"] == row["id"]],
            )
            for row in rows
        ]
