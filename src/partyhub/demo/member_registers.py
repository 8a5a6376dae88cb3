"""What the demo's registers hold of members: special groups, files, duties, probations."""

from collections.abc import Sequence

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
    return entered
