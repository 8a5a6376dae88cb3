"""Decisions on probations on PostgreSQL."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Uuid, bindparam, insert, select, update

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.probations.pages import BY_BRANCH, NEVER, PAGE, PAGE_OF_DUE, line_of
from partyhub.db.probations.table import probation_decisions
from partyhub.db.violations import names
from partyhub.domain.probations.decision import Decided, ProbationDecision
from partyhub.domain.probations.kinds import ProbationDecisionKind
from partyhub.domain.probations.refusals import ExtendedAlready
from partyhub.domain.probations.views import BranchProbations, ProbationerLine, ProbationFilter
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId

names({"uq_probation_decisions_extended": ExtendedAlready})

_P = probation_decisions.c
_SAID = ("kind", "decided_on", "decision_ref", "until", "note")
_LATER = ("withdrawn_at", "withdrawn_by", "withdrawn_because")
_OWN = ("id", "member_id", "recorded_at", "recorded_by", *_LATER)
OF_MEMBER = Statement(
    select(*(_P[name] for name in _OWN + _SAID))
    .where(_P.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_P.decided_on.desc(), _P.id.desc())
)
_ADD = Statement(
    insert(probation_decisions).values(
        {name: bindparam(name, type_=_P[name].type) for name in _OWN + _SAID}
    )
)
_WITHDRAW = Statement(
    update(probation_decisions)
    .where(_P.id == bindparam("id", type_=Uuid))
    .values({name: bindparam(f"new_{name}", type_=_P[name].type) for name in _LATER})
)


class SqlProbations:
    """All decisions, and whom they are awaited of."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(self, member_id: MemberId) -> list[ProbationDecision]:
        return [_decision(row) for row in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def add(self, decisions: Sequence[ProbationDecision]) -> None:
        for decision in decisions:
            own = {name: getattr(decision, name) for name in _OWN}
            said = {name: getattr(decision.said, name) for name in _SAID}
            await self._gate.run(_ADD, **own, **said)

    async def withdraw(self, decision: ProbationDecision) -> None:
        later = {f"new_{name}": getattr(decision, name) for name in _LATER}
        await self._gate.run(_WITHDRAW, id=decision.id, **later)

    async def page(self, wanted: ProbationFilter, *, within: Scope) -> list[ProbationerLine]:
        if not within.roots:
            return []
        since, due = wanted.after.since, wanted.due_by
        binds: dict[str, Any] = {
            "roots": list(within.roots),
            "after_since": NEVER if since is None else since.isoformat(),
            "after_id": wanted.after.id,
            "limit": wanted.limit,
        }
        statement, more = (PAGE, {}) if due is None else (PAGE_OF_DUE, {"due_by": due})
        rows = await self._gate.rows(statement, **binds, **more)
        return [line_of(row, wanted.today) for row in rows]

    async def by_branch(self, due_by: date, *, within: Scope) -> list[BranchProbations]:
        roots = list(within.roots)
        return await self._gate.made(BranchProbations, BY_BRANCH, due_by=due_by, roots=roots)


def _decision(row: Row) -> ProbationDecision:
    said = {name: row[name] for name in _SAID} | {"kind": ProbationDecisionKind(row["kind"])}
    return ProbationDecision(said=Decided(**said), **{name: row[name] for name in _OWN})
