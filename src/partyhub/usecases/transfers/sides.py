"""From which side somebody looks at a transfer, and writes a note to it."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import SIDES_OF, Section, Viewer, phase_of, visible

SIDE = "side"
"""The fact of a note's event that says from which side it is."""


def viewers(actor: Actor, transfer: Transfer) -> AbstractSet[Viewer]:
    """Who stands above both ends looks from both; the target's side once it may know of it."""
    scope = actor.scope(Permission.TRANSFER_READ)
    return frozenset(
        viewer
        for viewer, sides in SIDES_OF.items()
        if scope.covers(transfer.at(sides)) and (transfer.reached or viewer is not Viewer.NEW)
    )


def written_from(actor: Actor, transfer: Transfer) -> str:
    """Notes of who stands on both sides are of the issuing one."""
    seen = viewers(actor, transfer)
    return next(viewer for viewer in Viewer if viewer in seen)


def sections_for(actor: Actor, transfer: Transfer) -> AbstractSet[Section]:
    """What this reader sees of it, by the table of the domain."""
    phase = phase_of(transfer.state, transfer.direction, reached=transfer.reached)
    return visible(viewers(actor, transfer), phase)


def shown(transfer: Transfer, sections: AbstractSet[Section]) -> Transfer:
    """Without what the reader's side does not see."""
    if Section.CONTACT not in sections:
        transfer = replace(transfer, person=replace(transfer.person, phone_masked=""))
    return transfer if Section.RECORD in sections else replace(transfer, member_id=None)
