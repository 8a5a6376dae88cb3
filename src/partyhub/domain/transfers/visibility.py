"""Which part of a member's record which side of a transfer sees, and when: one table.

The old organisation keeps what it wrote and no longer sees the person's data; the new one sees
everything except the old one's notes.
"""

from collections.abc import Mapping
from enum import StrEnum

from partyhub.domain.transfers.states import UNDER_WAY, TransferState


class Section(StrEnum):
    """The parts of a person page."""

    IDENTITY = "identity"
    CONTACT = "contact"
    FAMILY = "family"
    PARTY_LIFE = "party_life"
    CHECK_INS = "check_ins"
    HISTORY = "history"
    OWN_NOTES = "own_notes"
    LETTER = "letter"


class Viewer(StrEnum):
    """Whose eyes: the issuing side's or the taking side's."""

    OLD = "old"
    NEW = "new"


class Phase(StrEnum):
    """How far the transfer is: nothing decided, on the way, taken in."""

    BEFORE = "before"
    ON_THE_WAY = "on_the_way"
    AFTER = "after"


_ALL = frozenset(Section)
VISIBLE: Mapping[tuple[Viewer, Phase], frozenset[Section]] = {
    (Viewer.OLD, Phase.BEFORE): _ALL,
    (Viewer.OLD, Phase.ON_THE_WAY): _ALL,
    (Viewer.OLD, Phase.AFTER): frozenset({Section.OWN_NOTES, Section.LETTER}),
    (Viewer.NEW, Phase.BEFORE): frozenset(),
    (Viewer.NEW, Phase.ON_THE_WAY): frozenset(
        {Section.IDENTITY, Section.CONTACT, Section.PARTY_LIFE, Section.LETTER}
    ),
    (Viewer.NEW, Phase.AFTER): _ALL - {Section.OWN_NOTES},
}
"""`OWN_NOTES` are those of the old organisation; the new one's begin after it."""

_LETTERED = frozenset(
    {TransferState.TARGET_REVIEW, TransferState.LETTER_ISSUED, TransferState.VERIFYING}
)


def phase_of(state: TransferState) -> Phase:
    """The target knows of the person from its committee's review on."""
    if state is TransferState.ASSIGNED:
        return Phase.AFTER
    return Phase.ON_THE_WAY if state in _LETTERED and state in UNDER_WAY else Phase.BEFORE


def sees(viewer: Viewer, state: TransferState, section: Section) -> bool:
    return section in VISIBLE[viewer, phase_of(state)]
