"""Transfers that a counter takes up for members of other streets, as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.transfers.fields import AN_ID, TransferTargetIn, example
from partyhub.api.transfers.schemas_in import Materials
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.transfers.claims.claim import TransferClaim
from partyhub.domain.transfers.claims.ports import Candidate
from partyhub.domain.transfers.claims.states import ClaimAction, ClaimState
from partyhub.domain.transfers.kinds import Reason as Why
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.views import TransferEvent
from partyhub.usecases.transfers.claims.desk import WholeClaim
from partyhub.usecases.transfers.claims.send import TakenUp
from partyhub.usecases.transfers.claims.step import ClaimWish

_Phone = Annotated[
    str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})$")
]
_BirthMonth = Annotated[str, StringConstraints(pattern=r"^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$")]
_SAID = {
    "registered_at": AN_ID, "name": "方知行", "phone": "13700001234", "birth_month": "1990-04",
    "from_org_id": AN_ID, "to": {"branch_id": AN_ID}, "reason": "job", "materials": ["身份证"],
    "told": "周一至周五上午，政务大厅三楼，找李老师，带身份证",
}  # fmt: skip


class TransferClaimIn(BaseModel):
    """What somebody says at the counter `registered_at`: who they are, where they belong (an
    organisation of the tree, or its name), where to. Nothing is compared with the register.
    """

    model_config = example(_SAID)
    registered_at: UUID
    name: Word
    phone: _Phone
    birth_month: _BirthMonth = ""
    from_org_id: UUID | None = None
    from_name: Line = ""
    to: TransferTargetIn
    reason: Why
    destination: Line = ""
    channel: TransferChannel = TransferChannel.ONLINE
    materials: Annotated[Materials, Field(min_length=1)]
    told: Reason

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.from_org_id is None) == (not self.from_name):
            raise ValueError("either an organisation of the tree, or its name")
        return self

    def taken(self) -> TakenUp:
        same = ("name", "phone", "birth_month", "reason", "destination", "channel", "told")
        named = self.from_org_id
        return TakenUp(
            **{name: getattr(self, name) for name in same},
            from_org=self.from_name if named is None else OrgId(named),
            to=self.to.named(),
            materials=tuple(self.materials),
        )


class TransferClaimStepIn(BaseModel):
    """The committee claims with the `member_id` that it found, or declines with the reason; the
    counter follows up, tells the person the outcome, or withdraws.
    """

    model_config = example(
        {"action": "claim", "member_id": AN_ID},
        {"action": "decline", "text": "本街道没有查到，请核对所在党支部"},
    )
    action: Literal["claim", "decline", "tell", "follow_up", "withdraw"]
    text: Note = ""
    member_id: UUID | None = None

    @model_validator(mode="after")
    def _whom(self) -> Self:
        if (self.action == "claim") != (self.member_id is not None):
            raise ValueError("member_id belongs to a claim, and a claim needs it")
        return self

    def wish(self) -> ClaimWish:
        found = self.member_id
        return ClaimWish(
            action=ClaimAction(self.action),
            text=self.text,
            member_id=None if found is None else MemberId(found),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferClaimOut:
    """What was said, who is asked, and where it stands. `stands` is the state of the transfer that
    it became; nothing of any record is in it.
    """

    id: UUID
    name: str
    birth_month: str
    phone_masked: str
    from_name: str
    to_name: str
    to_committee_name: str
    reason: Why
    destination: str
    channel: TransferChannel
    registered_at_id: UUID
    registered_at_name: str
    keeper_name: str
    state: ClaimState
    stands: TransferState | None
    to_tell: bool
    materials: Sequence[str]
    told: str
    told_by: str
    sent_at: datetime
    due_at: datetime
    late: bool
    handler_name: str
    answer: str
    answered_at: datetime | None
    feedback: str
    closed_at: datetime | None
    version: int


_SAME = (
    "id", "phone_masked", "keeper_name", "state", "stands", "to_tell", "materials", "told",
    "told_by", "sent_at", "due_at", "handler_name", "answer", "answered_at", "feedback",
    "closed_at", "version",
)  # fmt: skip


def claim_out(claim: TransferClaim, now: datetime) -> TransferClaimOut:
    said, going = claim.said, claim.going
    return TransferClaimOut(
        **{name: getattr(claim, name) for name in _SAME},
        name=said.name, birth_month=said.birth_month, from_name=said.org_name,
        to_name=going.name, to_committee_name=going.committee_name, reason=going.reason,
        destination=going.destination, channel=going.channel, registered_at_id=claim.centre.id,
        registered_at_name=claim.centre_name, late=claim.late(now),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTransferClaimOut:
    """With the phone that the person left (masked once it is over), and the history. The committee
    that was asked opens what it became by `transfer_id`; for the counter that is null.
    """

    claim: TransferClaimOut
    phone: str
    transfer_id: UUID | None
    asked: bool
    allowed_actions: Sequence[ClaimAction]
    events: Sequence[TransferEvent]

    @classmethod
    def of(cls, whole: WholeClaim, now: datetime) -> "WholeTransferClaimOut":
        return cls(
            claim=claim_out(whole.claim, now),
            phone=whole.phone,
            transfer_id=whole.claim.transfer_id if whole.asked else None,
            asked=whole.asked,
            allowed_actions=whole.possible,
            events=[_without_facts(event) for event in whole.events],
        )


def _without_facts(event: TransferEvent) -> TransferEvent:
    """What was found is not for every reader."""
    return TransferEvent(
        event.at, event.action, event.account_name, event.from_state, event.to_state, event.note, {}
    )


@dataclass(frozen=True, slots=True)
class TransferClaimCandidatesOut:
    """The likeliest first; each of them is a look in the member's access log."""

    items: Sequence[Candidate]
