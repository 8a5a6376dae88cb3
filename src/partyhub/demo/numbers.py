"""Running numbers of the invented certificates, as their units gave them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.courses import Script
from partyhub.demo.people import Person
from partyhub.demo.tree import Tree
from partyhub.domain.check_ins.numbering import certificate_number
from partyhub.domain.check_ins.states import CheckInAction
from partyhub.domain.shared.days import local_day


async def numbered(
    work: SqlUnitOfWork, tree: Tree, people: Sequence[Person], scripts: Mapping[int, list[Script]]
) -> dict[int, list[str]]:
    """Per unit and year, in the order in which certificates were issued; by the person's place."""
    issued = sorted(
        (at, n, place)
        for n, found in scripts.items()
        for place, script in enumerate(found)
        if (at := script.when(CheckInAction.CERTIFY)) is not None
    )
    wanted = Counter((people[n].unit, local_day(at).year) for at, n, _ in issued)
    following: dict[tuple[int, int], int] = defaultdict(int)
    async with work as uow:
        for (unit, year), count in wanted.items():
            org = tree.units[unit].org
            following[unit, year] = await uow.check_ins.next_numbers(org.id, year, count)
        await uow.commit(None)
    given = {n: [""] * len(found) for n, found in scripts.items()}
    for at, n, place in issued:
        key = unit, year = people[n].unit, local_day(at).year
        given[n][place] = certificate_number(tree.units[unit].org.ref, year, following[key])
        following[key] += 1
    return given
