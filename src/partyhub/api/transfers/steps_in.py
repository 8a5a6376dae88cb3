"""The steps of a transfer as clients send them: one body, told apart by `action`."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from partyhub.api.text import Note, Reason, Word
from partyhub.api.transfers.fields import (
    AN_ID,
    TERMS,
    LetterNo,
    Month,
    TermsIn,
    TransferTargetIn,
    example,
)
from partyhub.api.transfers.steps_beside import (
    ChangeChannelIn,
    NoteNumberIn,
    ReferIn,
    ReferralWordsIn,
    TalkIn,
)
from partyhub.api.transfers.steps_counter import (
    ArriveIn,
    ProlongIn,
    TakeMaterialsIn,
    TakeReceiptIn,
    TellIn,
)
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers import applying, arriving, following, reviewing
from partyhub.domain.transfers.change import Step
from partyhub.usecases.transfers.wishes import Wish, WishToApply, WishToAssign, WishToEnter


class ApplyIn(BaseModel):
    """The source branch fills the letter in, as often as needed until it submits."""

    model_config = example({"action": "apply", "to": {"branch_id": AN_ID}, "terms": TERMS})
    action: Literal["apply"]
    to: TransferTargetIn
    terms: TermsIn

    def wish(self) -> Wish:
        return WishToApply(to=self.to.named(), terms=self.terms.terms())


class PlainTransferStepIn(BaseModel):
    """Steps that need no more than their name: the letter is complete; the receipt goes back."""

    model_config = example({"action": "submit"})
    action: Literal["submit", "send_receipt"]

    def wish(self) -> Wish:
        steps: dict[str, Step] = {
            "submit": applying.Submit(),
            "send_receipt": arriving.SendReceipt(),
        }
        return steps[self.action]


class ApproveIn(BaseModel):
    """The committee whose turn it is agrees; its opinion is kept with person and time (TRF-10)."""

    model_config = example({"action": "approve", "opinion": "同意转出"})
    action: Literal["approve"]
    opinion: Note = ""

    def wish(self) -> Wish:
        return reviewing.Approve(opinion=self.opinion)


class ReasonedTransferStepIn(BaseModel):
    """Steps that need a reason in words: a committee returns or rejects, the target sends back,
    the source takes it back or issues the letter anew, the counter what it registered by mistake.
    """

    model_config = example({"action": "return", "reason": "党费交至月份有误"})
    action: Literal["return", "reject", "send_back", "withdraw", "unregister", "reissue"]
    reason: Reason

    def wish(self) -> Wish:
        reason = self.reason
        steps: dict[str, Step] = {
            "return": reviewing.Return(reason=reason),
            "reject": reviewing.Reject(reason=reason),
            "send_back": arriving.SendBack(reason=reason),
            "withdraw": applying.Withdraw(reason=reason),
            "unregister": applying.Unregister(reason=reason),
            "reissue": reviewing.Reissue(reason=reason),
        }
        return steps[self.action]


class EnterIn(BaseModel):
    """A letter from outside has come in; its words are typed in, and the `birth_month` if it was
    not known.
    """

    model_config = example(
        {
            "action": "enter", "branch_id": AN_ID, "terms": TERMS, "letter_no": "校组〔2026〕77",
            "issued_on": "2026-11-02",
        }
    )  # fmt: skip
    action: Literal["enter"]
    branch_id: UUID
    terms: TermsIn
    letter_no: LetterNo
    issued_on: date
    birth_month: Month = ""

    def wish(self) -> Wish:
        return WishToEnter(
            to=OrgId(self.branch_id),
            terms=self.terms.terms(),
            letter_no=self.letter_no,
            issued_on=self.issued_on,
            birth_month=self.birth_month,
        )


class AssignIn(BaseModel):
    """The data is right; the member belongs to `branch_id` from this moment on."""

    model_config = example({"action": "assign", "branch_id": AN_ID})
    action: Literal["assign"]
    branch_id: UUID
    category: MemberCategory | None = Field(
        None, description="What the member is there; null: as before, or by the letter's reason."
    )

    def wish(self) -> Wish:
        return WishToAssign(branch_id=OrgId(self.branch_id), category=self.category)


class SettleIn(BaseModel):
    """The receipt of an organisation elsewhere: the member has left this system."""

    model_config = example(
        {
            "action": "settle", "branch_name": "第三党支部", "assigned_on": "2026-11-10",
            "received_on": "2026-11-20",
        }
    )  # fmt: skip
    action: Literal["settle"]
    branch_name: Word
    assigned_on: date
    received_on: date

    def wish(self) -> Wish:
        return arriving.Settle(
            branch_name=self.branch_name,
            assigned_on=self.assigned_on,
            received_on=self.received_on,
        )


class FollowUpIn(BaseModel):
    """What was asked of whom, and what they said (TRF-04); the other end does not see it."""

    model_config = example({"action": "follow_up", "text": "已电话联系对方组织部，材料已收到"})
    action: Literal["follow_up"]
    text: Reason

    def wish(self) -> Wish:
        return following.FollowUp(text=self.text)


TransferStepIn = Annotated[
    ApplyIn | PlainTransferStepIn | ApproveIn | ReasonedTransferStepIn | EnterIn | AssignIn
    | TakeReceiptIn | SettleIn | ProlongIn | FollowUpIn
    | TalkIn | ReferIn | ReferralWordsIn | NoteNumberIn | ChangeChannelIn
    | ArriveIn | TellIn | TakeMaterialsIn,
    Field(discriminator="action"),
]  # fmt: skip
