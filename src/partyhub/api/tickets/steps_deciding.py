"""Acceptance and its opposite as clients send them: the promise begins, or somebody is told why."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Reason, Word
from partyhub.api.tickets.step_body import Handed, StepBody, example
from partyhub.domain.shared.errand import Entrusted
from partyhub.domain.tickets.intake import Accept, Decline
from partyhub.domain.tickets.kinds import Medium
from partyhub.usecases.tickets.wishes import Wish

_MOST_FEN = 100_000_000


class EntrustedIn(BaseModel):
    """Money taken with a proxy matter, in fen, and for which months or bill (AGY-05)."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"amount_fen": 12000, "purpose": "2026年第四季度党费"}]},
    )
    amount_fen: Annotated[int, Field(ge=1, le=_MOST_FEN)]
    purpose: Word


class AcceptIn(StepBody):
    """`entrusted` only with proxy matters."""

    model_config = example(action="accept", handed={"身份证复印件": 1})
    action: Literal["accept"]
    handed: Handed = Field(default_factory=dict)
    complex: bool = False
    entrusted: EntrustedIn | None = None

    def wish(self) -> Wish:
        taken = self.entrusted
        money = Entrusted(taken.amount_fen, taken.purpose) if taken else None
        return Accept(handed=self.handed, complex=self.complex, entrusted=money)


class DeclineIn(StepBody):
    """`refer_to` names the right body with its address (TKT-05 d)."""

    model_config = example(action="decline", reason="不属本区户籍", basis="办法第四条")
    action: Literal["decline"]
    reason: Reason
    basis: Reason
    refer_to: Line = ""
    refer_phone: Line = ""
    medium: Medium = Medium.PHONE

    def wish(self) -> Wish:
        return Decline(
            reason=self.reason,
            basis=self.basis,
            refer_to=self.refer_to,
            refer_phone=self.refer_phone,
            medium=self.medium,
        )
