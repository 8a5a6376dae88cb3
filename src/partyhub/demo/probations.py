"""The demo's probationary members (预备党员, MEM-16): extended, overdue, converted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.domain.probations.decision import Decided, ProbationDecision
from partyhub.domain.probations.kinds import ProbationDecisionKind
from partyhub.domain.probations.period import Probation, extensions
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import ProbationDecisionId

_K = ProbationDecisionKind
_LATE, _LATELY = 45, 400  # days: who is later than that was extended; full ones of late


@dataclass(frozen=True, slots=True)
class ProbationKeeper:
    """Decisions of branches, from each member's own day of joining."""

    stage: Stage

    async def keep(self, people: Sequence[Person]) -> None:
        decisions = [made for person in people for made in self._of(person)]
        async with self.stage.work(None) as uow:
            await uow.probations.add(decisions)
            await uow.commit(None)

    def _of(self, person: Person) -> Iterator[ProbationDecision]:
        details, today = person.member.details, local_day(self.stage.now)
        due = Probation(details.joined_party_on).due_on
        if due is None or details.left_on is not None:
            return
        rng = dice("probation", str(person.member.id))
        if details.status is MemberStatus.PROBATIONARY:
            if due < today - timedelta(days=_LATE):
                longest = extensions(due)[1]
                yield self._made(rng, person, _K.EXTENDED, due, until=longest)
        elif today - timedelta(days=_LATELY) < due < today - timedelta(days=10):
            yield self._made(rng, person, _K.CONVERTED, due + timedelta(days=rng.randint(0, 9)))

    def _made(
        self,
        rng: Random,
        person: Person,
        kind: ProbationDecisionKind,
        on: date,
        until: date | None = None,
    ) -> ProbationDecision:
        at = self.stage.now - (local_day(self.stage.now) - on)
        number = f"支部大会决议〔{on.year}〕{rng.randint(1, 20)}号"
        return ProbationDecision(
            id=ProbationDecisionId(made_id(rng, at)), member_id=person.member.id,
            said=Decided(
                kind=kind, decided_on=on, decision_ref=number, until=until,
                note="" if until is None else "需要继续考察和教育",
            ),
            recorded_at=at, recorded_by=person.member.verified_by or "系统",
        )  # fmt: skip
