"""The demo's activists (入党积极分子, MEM-16): under way, to be reviewed, members since."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from partyhub.demo.names import full_name
from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.domain.activists.activist import (
    Activist,
    ActivistEnd,
    ActivistOutcome,
    ActivistReview,
    ActivistSaid,
)
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import ActivistId, ActivistReviewId

_UNITS = 3  # so many keep the register
_CONFIRMED = (20, 160, 250, 430, 700)  # days ago
_EVERY = 175
_CONTACTS = 2
_POSTS = ("科员", "一级科员", "四级主任科员")
_FOUND = (
    "积极要求进步，按时参加支部活动，工作踏实", "按时递交思想汇报，群众基础好，理论学习有待加强",
    "主动承担急难任务，入党动机端正", "参加党校培训班学习，考核合格",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActivistKeeper:
    """The first units' first branches; two of their probationary members stood there before."""

    stage: Stage

    async def keep(self, people: Sequence[Person]) -> None:
        async with self.stage.work(None) as uow:
            for unit in range(_UNITS):
                of_unit = [person for person in people if person.unit == unit]
                for one in self._of_unit(unit, of_unit):
                    await uow.activists.add(one)
                    await uow.activists.close(one)
                    for review in self._reviews(one):
                        await uow.activists.add_review(review)
            await uow.commit(None)

    def _of_unit(self, unit: int, people: Sequence[Person]) -> Iterator[Activist]:
        rng = dice("activists", unit)
        full = [p for p in people if p.in_service and p.member.details.status is MemberStatus.FULL]
        branches = Counter(p.member.branch.id for p in full if p.player is None)
        largest = next(iter(branches.most_common(1)), None)
        if largest is None or largest[1] < _CONTACTS:
            return
        contacts = [p for p in full if p.member.branch.id == largest[0] and p.player is None]
        for ago in _CONFIRMED:
            gender, born = rng.choice(list(Gender)), rng.randint(1992, 2003)
            said = ActivistSaid(
                name=full_name(rng, gender, born), gender=gender,
                birth_month=f"{born}-{rng.randint(1, 12):02d}", post=rng.choice(_POSTS),
                confirmed_on=self._day(ago), **_both(rng, contacts),
            )  # fmt: skip
            yield self._made(rng, contacts[0], said, ago)
        new = [p for p in people if p.member.details.status is MemberStatus.PROBATIONARY]
        for person in new[:2]:
            yield self._become(rng, person, contacts)

    def _become(self, rng: Random, person: Person, contacts: Sequence[Person]) -> Activist:
        """Whoever is on probation was an activist for more than a year before."""
        details = person.member.details
        joined = details.joined_party_on or self._day(0)
        ago = (self._day(0) - joined).days + 500
        said = ActivistSaid(
            name=details.name, gender=details.gender, birth_month=details.birth_month,
            post=details.post, confirmed_on=self._day(ago), **_both(rng, contacts),
        )  # fmt: skip
        end = ActivistEnd(
            outcome=ActivistOutcome.BECAME_PROBATIONARY, on=joined, reason="",
            member_id=person.member.id,
        )  # fmt: skip
        one = self._made(rng, person, said, ago)
        return replace(one, end=end, ended_by=one.added_by)

    def _made(self, rng: Random, host: Person, said: ActivistSaid, ago: int) -> Activist:
        at = self.stage.now - timedelta(days=ago - 1)
        return Activist(
            id=ActivistId(made_id(rng, at)), branch=host.member.branch, branch_name="", said=said,
            name_sort=self.stage.services.pinyin.of_person(said.name).sort, added_at=at,
            added_by=said.contact_one,
        )  # fmt: skip

    def _reviews(self, one: Activist) -> Iterator[ActivistReview]:
        """Nearly every half-year while the entry stood; the last one of some is owed."""
        rng, first = dice("reviews", str(one.id)), one.said.confirmed_on
        until = one.end.on if one.end else self._day(0)
        for number in range(1, (until - first).days // _EVERY + (one.end is not None)):
            on = first + timedelta(days=_EVERY * number)
            at = self.stage.now - (self._day(0) - on)
            yield ActivistReview(
                id=ActivistReviewId(made_id(rng, at)), activist_id=one.id, on=on,
                findings=rng.choice(_FOUND), entered_at=at, entered_by=one.added_by,
            )  # fmt: skip

    def _day(self, ago: int) -> date:
        return local_day(self.stage.now) - timedelta(days=ago)


def _both(rng: Random, contacts: Sequence[Person]) -> dict[str, str]:
    one, two = rng.sample(contacts, _CONTACTS)
    return {"contact_one": one.member.details.name, "contact_two": two.member.details.name}
