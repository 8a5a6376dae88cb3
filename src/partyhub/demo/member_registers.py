"""What the demo's registers hold: special groups, files, duties, probations, activists,
categories."""

from collections.abc import Sequence

from partyhub.demo.activists import ActivistKeeper
from partyhub.demo.categories import CategoryKeeper
from partyhub.demo.member_files import FileKeeper
from partyhub.demo.member_groups import GroupKeeper
from partyhub.demo.people import Person
from partyhub.demo.post_duties import DutyGiver
from partyhub.demo.probations import ProbationKeeper
from partyhub.demo.stage import Stage


async def keep_registers(stage: Stage, people: Sequence[Person]) -> int:
    """How many entries in special groups there are."""
    await FileKeeper(stage).check(people)
    entered = await GroupKeeper(stage).enter(people)
    await DutyGiver(stage).give(people)
    await ProbationKeeper(stage).keep(people)
    await ActivistKeeper(stage).keep(people)
    await CategoryKeeper(stage).keep(people)
    return entered
