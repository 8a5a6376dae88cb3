"""One transfer taken up at a counter for a member of another committee's branch (TRF-01 … TRF-04).

It holds what the person said and nothing of any record: who is in the register is not told by it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, TransferClaimId, TransferId
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.transfers.change import reason_of
from partyhub.domain.transfers.claims.states import (
    CLAIM_LIFECYCLE,
    OPEN,
    ClaimAction,
    ClaimState,
)
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.states import UNDER_WAY, TransferState

_A, _S = ClaimAction, ClaimState


class TransferNotOver(DomainError):
    """The transfer is under way yet; the member is told of its outcome once there is one."""

    kind, code = Kind.CONFLICT, "transfer-not-over"


def seal_of_claim(claim_id: TransferClaimId) -> str:
    """What ties the sealed phone to its claim."""
    return f"transfer_claims|phone|{claim_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who the person says they are; `org_id` is None where the organisation was only named."""

    name: str
    org_name: str
    org_id: OrgId | None = None
    birth_month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """Where to and why; `branch_id` is None for an organisation elsewhere."""

    name: str
    reason: Reason
    branch_id: OrgId | None = None
    committee_name: str = ""
    destination: str = ""
    channel: TransferChannel = TransferChannel.ONLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferClaim:
    """`centre` took it up, `keeper` is the committee that is to claim it by `due_at`. The `phone`
    is sealed, and dropped with the end. `stands` is the state of the transfer that it became.
    """

    id: TransferClaimId
    centre: OrgRef
    centre_name: str
    keeper: OrgRef
    keeper_name: str
    said: Said
    going: Going
    materials: tuple[str, ...]
    told: str
    told_by: str
    sent_at: datetime
    due_at: datetime
    phone_masked: str
    phone: bytes | None = field(default=None, repr=False)
    phone_index: bytes | None = field(default=None, repr=False)
    state: ClaimState = ClaimState.WAITING
    transfer_id: TransferId | None = None
    stands: TransferState | None = None
    handler_name: str = ""
    answer: str = ""
    answered_at: datetime | None = None
    feedback: str = ""
    closed_at: datetime | None = None
    version: int = 1

    def at(self, *sides: Side) -> Place:
        orgs = {Side.CENTRE: self.centre, Side.KEEPER: self.keeper}
        return Place(tuple(orgs[side].path for side in sides or tuple(orgs)))

    @property
    def open(self) -> bool:
        return self.state in OPEN

    @property
    def to_tell(self) -> bool:
        """There is an outcome, and the counter owes it to the member (TRF-04)."""
        over = self.stands is not None and self.stands not in UNDER_WAY
        return self.state is _S.DECLINED or (self.state is _S.CLAIMED and over)

    def late(self, now: datetime) -> bool:
        return self.state is _S.WAITING and now > self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStep:
    """`transfer_id` is what a claim became; the other steps need words alone."""

    action: ClaimAction
    text: str = ""
    transfer_id: TransferId | None = None


def stepped(
    claim: TransferClaim, step: ClaimStep, *, by: Actor, at: datetime
) -> tuple[TransferClaim, Event]:
    """IllegalTransition, WhyNeeded, TransferNotOver."""
    after = replace(claim, state=CLAIM_LIFECYCLE.after(claim.state, step.action))
    text = step.text.strip()
    if step.action is not _A.CLAIM:
        text = reason_of(step.text, field="text")
    if step.action in (_A.CLAIM, _A.DECLINE):
        after = replace(after, handler_name=by.signature, answered_at=at, answer=text)
    if step.action is _A.CLAIM:
        after = replace(after, transfer_id=step.transfer_id, stands=TransferState.REGISTERED)
    if step.action is _A.TELL:
        if not claim.to_tell:
            raise TransferNotOver("there is no outcome yet")
        after = replace(after, feedback=text)
    if not after.open:
        after = replace(after, closed_at=at, phone=None)
    return after, _event(claim, after, step, text, by, at)


def possible(claim: TransferClaim, by: Actor) -> Sequence[ClaimAction]:
    """The steps that are offered to this person now."""
    return [
        step.action
        for step in CLAIM_LIFECYCLE.steps_from(claim.state)
        if by.scope(step.needs).covers(claim.at(*step.at))
        and (step.action is not _A.TELL or claim.to_tell)
    ]


def _event(
    before: TransferClaim, after: TransferClaim, step: ClaimStep, text: str, by: Actor, at: datetime
) -> Event:
    return Event(
        action=f"transfer-claim.{step.action}", subject=before.id, by=by.account_id, at=at,
        from_state=before.state, to_state=after.state, note=text,
        facts={"transfer": str(step.transfer_id)} if step.transfer_id else {},
    )  # fmt: skip
