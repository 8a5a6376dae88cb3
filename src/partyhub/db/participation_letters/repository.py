"""Participation letters on PostgreSQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate
from partyhub.db.participation_letters import statements as s
from partyhub.db.participation_letters.mapping import (
    done_values,
    letter_of,
    line_of,
    version_of,
    version_values,
)
from partyhub.db.participation_letters.pages import page_statement, waiting_statement
from partyhub.domain.participation_letters.letter import (
    LetterState,
    LetterVersion,
    ParticipationLetter,
)
from partyhub.domain.participation_letters.views import (
    LetterFilter,
    LetterLine,
    LetterSide,
    LettersWaiting,
    WholeLetter,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ParticipationLetterId
from partyhub.domain.shared.org import OrgRef

_ISSUED = (LetterState.ISSUED, LetterState.RECEIVED)


class SqlParticipationLetters:
    """All letters."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, letters: Sequence[ParticipationLetter]) -> None:
        for one in letters:
            await self._gate.run(
                s.ADD, id=one.id, unit_id=one.unit.id, community_id=one.community.id,
                superior_id=one.superior.id, begins=one.period.begins, ends=one.period.ends,
                state=one.state, number=one.current.number, issued_number=0,
            )  # fmt: skip
            await self._add_version(one)

    async def locked(self, letter_id: ParticipationLetterId) -> ParticipationLetter:
        await self._gate.run(s.HOLD, id=letter_id)
        found = await self.whole([letter_id])
        if not found:
            raise NotFound("no such letter", letter=str(letter_id))
        return found[0].letter

    async def save(self, letter: ParticipationLetter) -> None:
        current = letter.current
        changed = {f"new_{name}": value for name, value in done_values(current).items()}
        await self._gate.run(s.SAVE_VERSION, id=letter.id, of_number=current.number, **changed)
        await self._state(letter)

    async def write(self, letter: ParticipationLetter) -> None:
        await self._add_version(letter)
        await self._state(letter)

    async def next_number(self, community: OrgRef, year: int) -> int:
        return int(await self._gate.value(s.NEXT, community_id=community.id, year=year))

    async def whole(self, ids: Sequence[UUID]) -> list[WholeLetter]:
        rows = await self._gate.rows(s.WHOLE, ids=list(ids))
        versions: dict[UUID, dict[int, LetterVersion]] = {}
        for row in await self._gate.rows(s.VERSIONS, ids=list(ids)):
            versions.setdefault(row["letter_id"], {})[row["number"]] = version_of(row)
        return [
            WholeLetter(letter_of(row, versions[row["id"]]), [*versions[row["id"]].values()])
            for row in rows
        ]

    async def page(self, wanted: LetterFilter, *, within: Scope) -> list[tuple[LetterLine, str]]:
        binds: dict[str, Any] = {
            "roots": list(within.roots), "limit": wanted.limit,
            "after_key": wanted.after.name_sort, "after_id": wanted.after.id,
        }  # fmt: skip
        if wanted.period is not None:
            binds |= {"begins": wanted.period.begins, "ends": wanted.period.ends}
        if wanted.state is not None:
            binds["state"] = wanted.state.value
        statement = page_statement(
            wanted.side, of_period=wanted.period is not None, of_state=wanted.state is not None
        )
        return [line_of(row) for row in await self._gate.rows(statement, **binds)]

    async def waiting(self, side: LetterSide, *, within: Scope) -> list[LettersWaiting]:
        rows = await self._gate.rows(waiting_statement(side), roots=list(within.roots))
        return [LettersWaiting(row[0], row[1], LetterState(row[2]), row[3]) for row in rows]

    async def _add_version(self, letter: ParticipationLetter) -> None:
        values = version_values(letter.current)
        await self._gate.run(s.ADD_VERSION, letter_id=letter.id, **values)

    async def _state(self, letter: ParticipationLetter) -> None:
        number = letter.current.number
        await self._gate.run(
            s.SAVE_ISSUED if letter.state in _ISSUED else s.SAVE, id=letter.id,
            new_state=letter.state, new_number=number,
        )  # fmt: skip
