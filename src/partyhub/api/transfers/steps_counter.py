"""Steps of who stands before somebody: they arrive, bring papers, are told; a letter runs out."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.transfers.fields import example
from partyhub.domain.transfers import arriving, reviewing, telling
from partyhub.domain.transfers.policy import LETTER_VALID_DAYS_MAX
from partyhub.usecases.transfers.wishes import Wish

_Proof = Annotated[Line, Field(description="Which paper proves it, as one finds it in the file.")]


class ArriveIn(BaseModel):
    """The member has come, or the letter has; of a letter that has run out with the `reason`, and
    with the `proof` that there is (9.3).
    """

    model_config = example(
        {"action": "arrive"},
        {"action": "arrive", "reason": "住院未能按期报到", "proof": "市一院出院小结"},
    )
    action: Literal["arrive"]
    reason: Note = ""
    proof: _Proof = ""

    def wish(self) -> Wish:
        return arriving.Arrive(reason=self.reason, proof=self.proof)


class ProlongIn(BaseModel):
    """A letter whose time is over goes on, counted from today (9.3)."""

    model_config = example({"action": "prolong", "days": 30, "reason": "因病未能按期报到"})
    action: Literal["prolong"]
    days: Annotated[int, Field(ge=1, le=LETTER_VALID_DAYS_MAX)]
    reason: Reason
    proof: _Proof = ""

    def wish(self) -> Wish:
        return reviewing.Prolong(days=self.days, reason=self.reason, proof=self.proof)


class TellIn(BaseModel):
    """The member is told again: when, where, whom, what to bring (TRF-03)."""

    model_config = example({"action": "tell", "text": "改到周三上午，三楼302室找李老师"})
    action: Literal["tell"]
    text: Reason

    def wish(self) -> Wish:
        return telling.Tell(text=self.text)


class TakeMaterialsIn(BaseModel):
    """More papers have come; those that stand there stay (TRF-02)."""

    model_config = example({"action": "take_materials", "materials": ["党费证"]})
    action: Literal["take_materials"]
    materials: Annotated[list[Word], Field(min_length=1, max_length=20)]

    def wish(self) -> Wish:
        return telling.TakeMaterials(materials=tuple(self.materials))


class TakeReceiptIn(BaseModel):
    """The source has the paper receipt in hand."""

    model_config = example({"action": "take_receipt", "received_on": "2026-11-20"})
    action: Literal["take_receipt"]
    received_on: date

    def wish(self) -> Wish:
        return arriving.TakeReceipt(received_on=self.received_on)
