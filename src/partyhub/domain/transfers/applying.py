"""The source branch applies, mends what came back, and may take it back (TRF-05, TRF-07)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.transfers.change import Change, Doing, Step, reason_of
from partyhub.domain.transfers.hands import require_other
from partyhub.domain.transfers.kinds import UNSETTLED, Direction
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.refusals import (
    LetterIncomplete,
    NotFloatingOrg,
    NotUnsettled,
    OtherWay,
    SameBranch,
)
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Terms, Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class Apply(Step):
    """The letter's fields as the branch fills them in; as often as needed until submitted."""

    action: ClassVar = TransferAction.APPLY
    target: Party
    terms: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit(Step):
    """The letter is complete and goes to the committee."""

    action: ClassVar = TransferAction.SUBMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(Step):
    """The member or the source branch takes it back."""

    action: ClassVar = TransferAction.WITHDRAW
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unregister(Step):
    """The counter takes back what it registered by mistake, while nobody has gone on with it."""

    action: ClassVar = TransferAction.UNREGISTER
    reason: str


def apply(transfer: Transfer, step: Apply, doing: Doing) -> Change:
    """A new application asks for every approval anew: they were given to other words. Days that
    nobody named are the rules' (PV-48).
    """
    require_out(transfer)
    require_other(transfer.hands, doing.by, ("approver",))
    require_target(transfer.source, step.target)
    require_settled(step.target, step.terms)
    require_month(step.terms, doing.today)
    filled = replace(
        transfer,
        target=step.target,
        terms=step.terms.by(doing.policy),
        direction=Direction.WITHIN if step.target.inside else Direction.OUT,
        hands=transfer.hands.applied_for(doing.by),
        reached=False,
    )
    return Change(transfer=filled)


def submit(transfer: Transfer, _step: Submit, doing: Doing) -> Change:
    """LetterIncomplete with the names of what is empty."""
    require_out(transfer)
    if missing := transfer.terms.missing():
        raise LetterIncomplete("required fields are empty", fields=",".join(missing))
    require_other(transfer.hands, doing.by, ("approver",))
    return Change(transfer=replace(transfer, hands=transfer.hands.applied_for(doing.by)))


def withdraw(transfer: Transfer, step: Withdraw, _doing: Doing) -> Change:
    why = reason_of(step.reason)
    return Change(transfer=replace(transfer, why=why), note=why)


def unregister(transfer: Transfer, step: Unregister, _doing: Doing) -> Change:
    require_out(transfer)
    why = reason_of(step.reason)
    return Change(transfer=replace(transfer, why=why), note=why)


def require_month(terms: Terms, today: date) -> None:
    """Invalid for dues paid further ahead than anybody pays them (TRF-14)."""
    last = f"{today.year + 1}-{today.month:02d}"
    if terms.dues_paid_to > last:
        raise Invalid(f"not after {last}", field="dues_paid_to")


def require_out(transfer: Transfer) -> None:
    """OtherWay for a transfer into this system: nobody here applies for it."""
    if transfer.direction is Direction.IN:
        raise OtherWay("the source is elsewhere", direction=transfer.direction)


def require_settled(target: Party, terms: Terms) -> None:
    """NotUnsettled but for graduates and demobilised soldiers, NotFloatingOrg but for who keeps
    floating members (TRF-06).
    """
    if not terms.unsettled:
        return
    if terms.reason not in UNSETTLED:
        raise NotUnsettled("only without settled work", reason=terms.reason)
    if not target.keeps_floating:
        raise NotFloatingOrg("to the floating members of a street", target=target.name)


def require_target(source: Party, target: Party) -> None:
    """SameBranch for a move that is none."""
    if source.branch is not None and source.branch == target.branch:
        raise SameBranch("the member belongs there already")
