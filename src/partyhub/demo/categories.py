"""The demo's changes of category (人员类别变化, MEM-01, MEM-02): who came to a unit and retired."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice
from partyhub.domain.members.category import CategoryPeriod
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.days import local_day

_C = MemberCategory
_EVERY = 3  # of so many units, one has somebody who retired last year
_KEPT_BY = "郑凯"


@dataclass(frozen=True, slots=True)
class CategoryKeeper:
    """Of some units the youngest who is retired: from a private firm, in service, retired."""

    stage: Stage

    async def keep(self, people: Sequence[Person]) -> None:
        youngest: dict[int, Person] = {}
        for person in people:
            if person.unit % _EVERY == 0 and person.player is None and _is_retired(person):
                known = youngest.get(person.unit, person)
                youngest[person.unit] = max(known, person, key=_born)
        periods = [period for one in youngest.values() for period in self._of(one)]
        async with self.stage.work(None) as uow:
            for period in periods:
                await uow.categories.begin(period, was=_C.TWO_NEW)
            await uow.commit(None)

    def _of(self, person: Person) -> tuple[CategoryPeriod, CategoryPeriod]:
        rng = dice("category", str(person.member.id))
        retired = local_day(self.stage.now).replace(day=1) - timedelta(days=rng.randint(329, 350))
        came = date(int(_born(person)[:4]) + 38, rng.randint(2, 11), 1)
        return (
            self._period(person, _C.IN_SERVICE, came, f"干调〔{came.year}〕{rng.randint(2, 60)}号"),
            self._period(
                person, _C.RETIRED, retired, f"人社退〔{retired.year}〕{rng.randint(2, 60)}号"
            ),
        )

    def _period(
        self, person: Person, category: MemberCategory, since: date, decision_ref: str
    ) -> CategoryPeriod:
        """Entered a few days later, or when the unit's register began."""
        entered = max(since + timedelta(days=6), local_day(self.stage.founded))
        return CategoryPeriod(
            member_id=person.member.id, category=category, since=since,
            decision_ref=decision_ref, entered_on=entered,
            entered_by=person.member.verified_by or _KEPT_BY,
        )  # fmt: skip


def _is_retired(person: Person) -> bool:
    details = person.member.details
    return details.category is _C.RETIRED and details.left_on is None


def _born(person: Person) -> str:
    return person.member.details.birth_month
