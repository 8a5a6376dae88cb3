"""Doing a step of a transfer: the table of states, the rule itself, and the event."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from partyhub.domain.shared.events import Event
from partyhub.domain.transfers import (
    applying,
    arriving,
    following,
    noting,
    referral,
    reviewing,
    telling,
)
from partyhub.domain.transfers.change import Change, Doing, Step
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import REACHES_TARGET, TRANSFER_LIFECYCLE, TransferAction
from partyhub.domain.transfers.tracked import difference
from partyhub.domain.transfers.transfer import Transfer

RULES: Mapping[type[Step], Callable[[Transfer, Any, Doing], Change]] = {
    applying.Apply: applying.apply,
    applying.Submit: applying.submit,
    applying.Withdraw: applying.withdraw,
    applying.Unregister: applying.unregister,
    reviewing.Approve: reviewing.approve,
    reviewing.Enter: reviewing.enter,
    reviewing.Return: reviewing.say_no,
    reviewing.Reject: reviewing.say_no,
    reviewing.Prolong: reviewing.prolong,
    reviewing.Reissue: reviewing.reissue,
    arriving.Arrive: arriving.arrive,
    arriving.Assign: arriving.assign,
    arriving.SendBack: arriving.send_back,
    arriving.SendReceipt: arriving.send_receipt,
    arriving.TakeReceipt: arriving.take_receipt,
    arriving.Settle: arriving.settle,
    following.FollowUp: following.follow_up,
    following.Talk: following.talk,
    telling.Tell: telling.tell,
    telling.TakeMaterials: telling.take_materials,
    noting.NoteNumber: noting.note_number,
    noting.ChangeChannel: noting.change_channel,
    referral.Refer: referral.refer,
    referral.Hear: referral.hear,
    referral.FeedBack: referral.feed_back,
}


def row_of(transfer: Transfer, step: Step) -> TransferAction:
    """Under which row of the table a step goes: an approval by whose turn it is; of a letter in,
    it is taken back by who registered it.
    """
    if isinstance(step, applying.Withdraw) and transfer.direction is Direction.IN:
        return TransferAction.CANCEL
    return reviewing.way_of(transfer) if isinstance(step, reviewing.Approve) else step.action


def act(transfer: Transfer, step: Step, doing: Doing) -> tuple[Transfer, Event]:
    """The transfer after `step`, and its event; a refusal changes nothing."""
    action = row_of(transfer, step)
    state = TRANSFER_LIFECYCLE.after(transfer.state, action)
    change = RULES[type(step)](transfer, step, doing)
    reached = change.transfer.reached or state in REACHES_TARGET
    after = replace(change.transfer, state=state, changed_at=doing.at, reached=reached)
    event = Event(
        action=f"transfer.{action}",
        subject=transfer.id,
        by=doing.by,
        at=doing.at,
        from_state=transfer.state,
        to_state=state,
        note=change.note,
        facts=difference(transfer, after),
    )
    return after, event
