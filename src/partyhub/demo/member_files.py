"""The demo's members' files: of each unit a few are complete, a few lack something (MEM-06)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice
from partyhub.domain.member_files.file import Check, MemberFile, Paper, PaperEntry, checked
from partyhub.domain.member_files.papers import REQUIRED, FilePaper, PaperState
from partyhub.domain.shared.days import local_day

_OF_A_UNIT = 6
_LENT_TO = "借给区委组织部审核，月底归还"


@dataclass(frozen=True, slots=True)
class FileKeeper:
    """Checks the files of the first few members of every unit."""

    stage: Stage

    async def check(self, people: Sequence[Person]) -> int:
        by_unit: dict[int, list[Person]] = defaultdict(list)
        for person in people:
            if person.member.details.left_on is None and person.player is None:
                by_unit[person.unit].append(person)
        made = [
            self._checked(dice("file", unit, place), person, place)
            for unit, found in by_unit.items()
            for place, person in enumerate(found[:_OF_A_UNIT])
        ]
        async with self.stage.work(None) as uow:
            for file, entries in made:
                await uow.member_files.save(file, entries)
            await uow.commit(None)
        return len(made)

    def _checked(
        self, rng: Random, person: Person, place: int
    ) -> tuple[MemberFile, list[PaperEntry]]:
        """The second of a unit lacks a paper, the third has one lent."""
        at = self.stage.now - timedelta(days=rng.randint(20, 300))
        required = REQUIRED[person.member.details.status]
        papers = [Paper(code=code, state=PaperState.PRESENT, pages=rng.randint(1, 12))
                  for code in required]  # fmt: skip
        if place == 1:
            papers[-1] = Paper(code=required[-1], state=PaperState.MISSING, note="联系原单位补寄")
        if place == 2:  # noqa: PLR2004 - the third
            papers[0] = Paper(code=FilePaper.APPLICATION, state=PaperState.LENT, note=_LENT_TO)
        check = Check(
            cabinet=f"{1 + person.unit % 4}号柜", box=f"{person.unit + 1:02}-{place + 1:02}",
            papers=papers, read_version=0,
        )  # fmt: skip
        by = person.member.verified_by or "许国华"
        empty = MemberFile(member_id=person.member.id)
        file = checked(empty, check, by=by, at=at, today=local_day(at))
        return file, [PaperEntry(paper=paper, entered_at=at, entered_by=by) for paper in papers]
