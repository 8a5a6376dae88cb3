"""Reading letters: by side, one whole, several to print; a superior reads what was issued."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from partyhub.domain.participation_letters.letter import (
    LETTER_LIFECYCLE,
    LetterAction,
    LetterState,
    ParticipationLetter,
)
from partyhub.domain.participation_letters.views import (
    LetterFilter,
    LetterLine,
    LetterSide,
    WholeLetter,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.ids import OrgId, ParticipationLetterId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

RIGHTS: Final[Mapping[LetterSide, Permission]] = {
    Side.UNIT: Permission.PARTICIPATION_LETTER_ANSWER,
    Side.COMMUNITY: Permission.PARTICIPATION_LETTER_KEEP,
    Side.TARGET: Permission.PARTICIPATION_LETTER_RECEIVE,
}
_OPEN: Final = (LetterState.DRAFTED, LetterState.REVIEWED)


@dataclass(frozen=True, slots=True)
class SeenLetter:
    """A letter as its reader sees it, and what they may do."""

    whole: WholeLetter
    possible: Sequence[LetterAction]


async def list_letters(
    uow: UnitOfWork, actor: Actor, wanted: LetterFilter, *, org_id: OrgId | None
) -> list[tuple[LetterLine, str]]:
    """NotAllowed for those who have nothing to do with that side."""
    scope = actor.require_any(RIGHTS[wanted.side])
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        found = await uow.participation_letters.page(wanted, within=within)
        return [(_as_issued(line, wanted.side), key) for line, key in found]


def require_reader(actor: Actor) -> None:
    """NotAllowed for those who have nothing to do with letters on any side."""
    if not any(actor.holds(right) for right in RIGHTS.values()):
        raise NotAllowed("nothing to do with participation letters")


def _as_issued(line: LetterLine, side: LetterSide) -> LetterLine:
    """A superior does not see that a correction is being drafted."""
    if side is not Side.TARGET or line.state not in _OPEN:
        return line
    state = LetterState.ISSUED if line.received_at is None else LetterState.RECEIVED
    return replace(line, state=state)


async def read_letter(
    uow: UnitOfWork, actor: Actor, letter_id: ParticipationLetterId
) -> SeenLetter:
    """NotFound out of reach, and for a superior before it was issued."""
    async with uow.reading():
        found = await uow.participation_letters.whole([letter_id])
        return seen(actor, found[0] if found else None, letter_id)


def seen(actor: Actor, whole: WholeLetter | None, letter_id: ParticipationLetterId) -> SeenLetter:
    shown = None if whole is None else shown_to(actor, whole)
    if shown is None:
        raise NotFound("no such letter", letter=str(letter_id))
    return SeenLetter(shown, possible(actor, shown.letter))


def shown_to(actor: Actor, whole: WholeLetter) -> WholeLetter | None:
    """All of it to the unit and the community, the issued versions to the superior."""
    letter = whole.letter
    if any(_at(actor, letter, side) for side in (Side.UNIT, Side.COMMUNITY)):
        return whole
    issued = [one for one in whole.versions if one.issued_at is not None]
    if not issued or not _at(actor, letter, Side.TARGET):
        return None
    newest = issued[0]
    state = LetterState.ISSUED if newest.received_at is None else LetterState.RECEIVED
    return WholeLetter(replace(letter, current=newest, state=state), issued)


def _at(actor: Actor, letter: ParticipationLetter, side: LetterSide) -> bool:
    return actor.scope(RIGHTS[side]).covers(letter.at(side))


def possible(actor: Actor, letter: ParticipationLetter) -> list[LetterAction]:
    """What the reader may do next; the unit answers once, who drafted does not review."""
    current = letter.current
    off = {
        LetterAction.ANSWER: current.answered_at is not None,
        LetterAction.REVIEW: current.drafted_by == actor.account_id,
    }
    return [
        step.action
        for step in LETTER_LIFECYCLE.steps_from(letter.state)
        if actor.scope(step.needs).covers(letter.at(*step.at)) and not off.get(step.action)
    ]


async def letters_to_print(
    uow: UnitOfWork, actor: Actor, ids: Sequence[ParticipationLetterId]
) -> list[WholeLetter]:
    """Those in reach, by the units' names; NotFound if there is none."""
    async with uow.reading():
        found = await uow.participation_letters.whole(ids)
        shown = [one for whole in found if (one := shown_to(actor, whole)) is not None]
        if not shown:
            raise NotFound("no such letters", count=str(len(ids)))
        return shown
