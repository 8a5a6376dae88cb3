"""The demo's members over a year: they have been in the register for long; some have changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from partyhub.demo import work_life
from partyhub.demo.moments import happens_at
from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice
from partyhub.demo.tree import Tree
from partyhub.domain.members.member import Details, Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.events import Event

_AT_ONCE = 500
_SINCE_DAYS = 400
_EVERY = 20  # of so many members one has changed
_OLD_HOMES = ("城北职工宿舍", "解放路老院", "学府里")


class Chronicle:
    """Adds the members as they were, and lets them become what they are, each on a day."""

    def __init__(self, stage: Stage, tree: Tree, officers: Sequence[Actor]) -> None:
        self._stage, self._tree, self._officers = stage, tree, officers

    async def keep(self, people: Sequence[Person]) -> None:
        past = [self._past(number, person) for number, person in enumerate(people)]
        await happens_at(self._stage.work, self._stage.now - timedelta(days=_SINCE_DAYS))
        for start in range(0, len(past), _AT_ONCE):
            async with self._stage.work(None) as uow:
                await uow.members.add(past[start : start + _AT_ONCE])
                await uow.commit(None)
        for number, (person, before) in enumerate(zip(people, past, strict=True)):
            if before is not person.member:
                await self._change(number, person, before)
        await happens_at(self._stage.work, None)

    async def _change(self, number: int, person: Person, before: Member) -> None:
        at = self._stage.now - timedelta(days=dice("change", number).randint(20, 300), hours=3)
        await happens_at(self._stage.work, at)
        officer = self._officers[person.unit]
        async with self._stage.work(officer) as uow:
            await uow.members.save([person.member])
            fields = ",".join(before.changed(person.member))
            uow.record(
                Event(
                    action="member.edit", subject=before.id, by=officer.account_id, at=at,
                    facts={"fields": fields},
                )
            )  # fmt: skip
            await uow.commit(None)

    def _past(self, number: int, person: Person) -> Member:
        """Known people and those who left are what they always were."""
        member = person.member
        if number % _EVERY or person.player is not None or member.details.left_on is not None:
            return member
        rng = dice("past", number)
        unit = self._tree.units[person.unit]
        others = [branch for branch in unit.branches if branch.id != member.branch.id]
        if others and rng.random() < 1 / 3:
            member = replace(member, branch=rng.choice(others).ref)
        return replace(member, details=self._details(rng, person))

    def _details(self, rng: Random, person: Person) -> Details:
        """Another post, another home, and, of who joined lately, not yet a full member."""
        details, sort = person.member.details, self._tree.units[person.unit].spec.sort
        past = replace(details, post=work_life.post_of(rng, sort, int(details.birth_month[:4])))
        if rng.random() < 1 / 2:
            past = replace(past, estate_id=None, residence_estate=rng.choice(_OLD_HOMES))
        joined = details.joined_party_on
        if joined and joined.year >= self._stage.now.year - 2:
            past = replace(past, status=MemberStatus.PROBATIONARY)
        return past
