"""What a counter asks for and tells: contact, papers, when, where and whom; later additions stand
beside what was first written (TRF-02, TRF-03, NT-09).
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.shared.errors import DomainError, Invalid, Kind
from partyhub.domain.transfers.change import Change, Doing, Step, reason_of
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


class CounterIncomplete(DomainError):
    """A counter writes down how to reach the person, which papers came (or 无), and what was told;
    `fields` names what is missing (9.3, form 8.7).
    """

    kind, code = Kind.RULE_BROKEN, "counter-incomplete"


class NothingTold(DomainError):
    """Nobody has been told anything yet that could be printed."""

    kind, code = Kind.CONFLICT, "nothing-told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell(Step):
    """Told again; what was told before stays in the history."""

    action: ClassVar = TransferAction.TELL
    text: str
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMaterials(Step):
    """More papers have come."""

    action: ClassVar = TransferAction.TAKE_MATERIALS
    materials: tuple[str, ...]


def tell(transfer: Transfer, step: Tell, doing: Doing) -> Change:
    said = reason_of(step.text, field="text")
    told = replace(transfer, told=said, told_at=doing.at, told_by=step.told_by)
    return Change(transfer=told, note=said)


def take_materials(transfer: Transfer, step: TakeMaterials, _doing: Doing) -> Change:
    said = dict.fromkeys(one.strip() for one in step.materials)
    more = tuple(one for one in said if one and one not in transfer.materials)
    if not more:
        raise Invalid("these stand there already", field="materials")
    papers = (*transfer.materials, *more)
    return Change(transfer=replace(transfer, materials=papers), note="、".join(more))


def require_counter(transfer: Transfer) -> None:
    """Of a member here the record tells how to reach them; of who comes, nothing else does."""
    reached = transfer.direction is not Direction.IN or transfer.person.phone_masked
    said = {"phone": reached, "materials": transfer.materials, "told": transfer.told.strip()}
    if missing := [name for name, value in said.items() if not value]:
        raise CounterIncomplete("a counter asks for that", fields=",".join(missing))
