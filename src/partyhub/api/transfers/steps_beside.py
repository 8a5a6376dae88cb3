"""Steps beside a transfer's way: the must-talk, what goes to a superior, the number in the national
system and the channel (TRF-09, TRF-13, MEM-04).
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.transfers.fields import example
from partyhub.domain.transfers import following, noting, referral
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.usecases.transfers.wishes import Wish


class TalkIn(BaseModel):
    """The branch has talked with a member who changes jobs: when and who, and no word of what was
    said (TRF-13, TLK-04).
    """

    model_config = example({"action": "talk", "held_on": "2026-11-02", "held_by": "李书记"})
    action: Literal["talk"]
    held_on: date
    held_by: Word

    def wish(self) -> Wish:
        return following.Talk(held_on=self.held_on, held_by=self.held_by)


class ReferIn(BaseModel):
    """What cannot be handled here goes to the superior organisation department or the regional
    centre; who refers it still tells the member (TRF-09).
    """

    model_config = example({"action": "refer", "to": "区委组织部", "reason": "对方党组织已撤销"})
    action: Literal["refer"]
    to: Word
    reason: Reason

    def wish(self) -> Wish:
        return referral.Refer(to=self.to, reason=self.reason)


class ReferralWordsIn(BaseModel):
    """What they answered (`hear`), and what the member was told of it (`feed_back`)."""

    model_config = example({"action": "hear", "text": "可凭证明补开介绍信"})
    action: Literal["hear", "feed_back"]
    text: Reason

    def wish(self) -> Wish:
        if self.action == "hear":
            return referral.Hear(text=self.text)
        return referral.FeedBack(text=self.text)


class NoteNumberIn(BaseModel):
    """Its number in the national system, which stays authoritative; a `reason` where another one
    stood (MEM-04).
    """

    model_config = example({"action": "note_number", "national_no": "QG-2026-778899"})
    action: Literal["note_number"]
    national_no: Line
    reason: Note = ""

    def wish(self) -> Wish:
        return noting.NoteNumber(national_no=self.national_no, reason=self.reason)


class ChangeChannelIn(BaseModel):
    """The papers travel by another way from now on (PV-29)."""

    model_config = example(
        {"action": "change_channel", "channel": "paper", "reason": "网上接转被退回"}
    )
    action: Literal["change_channel"]
    channel: TransferChannel
    reason: Reason

    def wish(self) -> Wish:
        return noting.ChangeChannel(channel=self.channel, reason=self.reason)
