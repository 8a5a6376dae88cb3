"""Which part of a transfer, and of the member's record, which side sees, and when: one table.

The old organisation keeps what it wrote and no longer sees the person's data; the new one sees
everything except the old one's notes.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum

from partyhub.domain.shared.org import Side
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import UNDER_WAY, TransferState


class Section(StrEnum):
    """`record` is the member's own page; `letter` the words of the letter, the opinions and the
    way; `contact` the phone; notes are of the side that wrote them.
    """

    RECORD = "record"
    LETTER = "letter"
    CONTACT = "contact"
    OLD_NOTES = "old_notes"
    NEW_NOTES = "new_notes"


class Viewer(StrEnum):
    """Whose eyes: the issuing side's, the taking side's, or the counter's that registered it."""

    OLD = "old"
    NEW = "new"
    COUNTER = "counter"


SIDES_OF: Mapping[Viewer, AbstractSet[Side]] = {
    Viewer.OLD: frozenset({Side.SOURCE, Side.SOURCE_COMMITTEE}),
    Viewer.NEW: frozenset({Side.TARGET, Side.TARGET_COMMITTEE}),
    Viewer.COUNTER: frozenset({Side.CENTRE}),
}

NOTES_OF: Mapping[Viewer, Section] = {
    Viewer.OLD: Section.OLD_NOTES,
    Viewer.NEW: Section.NEW_NOTES,
}
"""The counter's notes are everybody's."""


class Phase(StrEnum):
    """How far it is: the target's side knows nothing, it is on the way, taken in, over, or the
    letter out is settled: then nobody else here has the record, and who kept it reads it, writes
    nothing in it, and opens no phone (`domain/members/member.py:MemberGone`).
    """

    BEFORE = "before"
    ON_THE_WAY = "on_the_way"
    AFTER = "after"
    CAME_TO_NOTHING = "came_to_nothing"
    LEFT = "left"


_C = Section
_OURS = frozenset({_C.RECORD, _C.LETTER, _C.CONTACT, _C.OLD_NOTES})
_COUNTER = frozenset({_C.LETTER, _C.CONTACT})
VISIBLE: Mapping[tuple[Viewer, Phase], AbstractSet[Section]] = {
    (Viewer.OLD, Phase.BEFORE): _OURS,
    (Viewer.OLD, Phase.ON_THE_WAY): _OURS,
    (Viewer.OLD, Phase.CAME_TO_NOTHING): _OURS,
    (Viewer.OLD, Phase.AFTER): frozenset({_C.LETTER, _C.OLD_NOTES}),
    (Viewer.OLD, Phase.LEFT): frozenset({_C.RECORD, _C.LETTER, _C.OLD_NOTES}),
    (Viewer.NEW, Phase.BEFORE): frozenset(),
    (Viewer.NEW, Phase.ON_THE_WAY): frozenset({_C.LETTER, _C.CONTACT, _C.NEW_NOTES}),
    (Viewer.NEW, Phase.CAME_TO_NOTHING): frozenset({_C.LETTER, _C.NEW_NOTES}),
    (Viewer.NEW, Phase.AFTER): frozenset({_C.RECORD, _C.LETTER, _C.CONTACT, _C.NEW_NOTES}),
    (Viewer.NEW, Phase.LEFT): frozenset(),
    (Viewer.COUNTER, Phase.BEFORE): _COUNTER,
    (Viewer.COUNTER, Phase.ON_THE_WAY): _COUNTER,
    (Viewer.COUNTER, Phase.CAME_TO_NOTHING): _COUNTER,
    (Viewer.COUNTER, Phase.AFTER): frozenset({_C.LETTER}),
    (Viewer.COUNTER, Phase.LEFT): frozenset({_C.LETTER}),
}


def phase_of(state: TransferState, direction: Direction, *, reached: bool) -> Phase:
    """`reached`: the target's committee has had it before it."""
    if state is TransferState.ASSIGNED:
        return Phase.LEFT if direction is Direction.OUT else Phase.AFTER
    if state not in UNDER_WAY:
        return Phase.CAME_TO_NOTHING if reached else Phase.BEFORE
    return Phase.ON_THE_WAY if reached else Phase.BEFORE


def visible(viewers: AbstractSet[Viewer], phase: Phase) -> AbstractSet[Section]:
    """Who stands on both sides sees what either sees."""
    return frozenset().union(*(VISIBLE[viewer, phase] for viewer in viewers))
