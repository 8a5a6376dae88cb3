"""What participation letters need of a database, and of a printer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.participation_letters.letter import ParticipationLetter
from partyhub.domain.participation_letters.period import Period
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.participation_letters.views import (
    Concerned,
    Counted,
    LetterFilter,
    LetterLine,
    LetterSide,
    LettersWaiting,
    WholeLetter,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import LetterRunId, OrgId, ParticipationLetterId
from partyhub.domain.shared.org import OrgRef


class LetterPrinter(Protocol):
    """Letters on A4."""

    def print_letters(self, letters: Sequence[WholeLetter]) -> bytes: ...


class LetterRuns(Protocol):
    """Runs, whom they concern, and what is counted of these."""

    async def add(self, run: LetterRun) -> None: ...
    async def save(self, run: LetterRun) -> None: ...
    async def of(self, org_id: OrgId, period: Period) -> LetterRun | None:
        """Held against other writers."""
        ...

    async def get(self, run_id: LetterRunId) -> LetterRun:
        """NotFound."""
        ...

    async def claim(self, run_id: LetterRunId) -> LetterRun | None:
        """None if it is finished or somebody is at it."""
        ...

    async def unfinished(self) -> list[LetterRun]: ...
    async def page(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[LetterRun]: ...

    async def concerned(self, org: OrgRef, period: Period) -> int: ...
    async def without_letter(
        self, org: OrgRef, period: Period, *, limit: int
    ) -> list[Concerned]: ...

    async def counted(
        self, found: Sequence[tuple[UUID, UUID]], period: Period
    ) -> Mapping[tuple[UUID, UUID], Counted]:
        """By unit and community, in two questions for all of them."""
        ...


class ParticipationLetters(Protocol):
    """All letters."""

    async def add(self, letters: Sequence[ParticipationLetter]) -> None: ...
    async def locked(self, letter_id: ParticipationLetterId) -> ParticipationLetter:
        """Held, then read; NotFound."""
        ...

    async def save(self, letter: ParticipationLetter) -> None:
        """Its state, and what was done with its current version."""
        ...

    async def write(self, letter: ParticipationLetter) -> None:
        """A new version."""
        ...

    async def next_number(self, community: OrgRef, year: int) -> int:
        """Counted up in this transaction: one that is not committed leaves no gap."""
        ...

    async def whole(self, ids: Sequence[UUID]) -> list[WholeLetter]: ...
    async def page(
        self, wanted: LetterFilter, *, within: Scope
    ) -> list[tuple[LetterLine, str]]: ...

    async def waiting(self, side: LetterSide, *, within: Scope) -> list[LettersWaiting]:
        """What waits at that side: to be answered, reviewed or issued, received."""
        ...
