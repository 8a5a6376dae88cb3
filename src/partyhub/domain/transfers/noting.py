"""Beside a transfer's way: its number in the national system, and the channel of its papers, given
or put right later (MEM-04, PV-29).
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.transfers.change import Change, Doing, Step, reason_of
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteNumber(Step):
    """As the national system has it; a `reason` where another one stood."""

    action: ClassVar = TransferAction.NOTE_NUMBER
    national_no: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeChannel(Step):
    """The papers travel by another way, as when one of them has failed."""

    action: ClassVar = TransferAction.CHANGE_CHANNEL
    channel: TransferChannel
    reason: str


def note_number(transfer: Transfer, step: NoteNumber, _doing: Doing) -> Change:
    """The first one needs no reason; one that was wrong is put right or taken out for a reason."""
    number = step.national_no.strip()
    if number == transfer.national_no:
        raise Invalid("that is how it stands", field="national_no")
    why = reason_of(step.reason) if transfer.national_no else step.reason.strip()
    return Change(transfer=replace(transfer, national_no=number), note=why)


def change_channel(transfer: Transfer, step: ChangeChannel, _doing: Doing) -> Change:
    why = reason_of(step.reason)
    if step.channel is transfer.channel:
        raise Invalid("that is how it stands", field="channel")
    return Change(transfer=replace(transfer, channel=step.channel), note=why)
