"""What residents send to follow an order and to act by its code."""

from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from partyhub.api.demands.schemas_in import example
from partyhub.api.text import Note, Reason
from partyhub.domain.demands.people import code_digest, tail_digest
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.demands.residents import Held, Tail

_NUMBER = "X2026-0018-000042"
Number = Annotated[str, Field(max_length=30, pattern=r"^X[0-9]{4}-[0-9]{4,10}-[0-9]{6,10}$")]
_Tail = Annotated[str, Field(pattern=r"^[0-9]{4}$", max_length=4)]
_Code = Annotated[str, Field(pattern=r"^[0-9A-Za-z]{4}[ -]?[0-9A-Za-z]{4}$", max_length=9)]


class FollowDemandIn(BaseModel):
    """The number, and one of: the phone's last four digits, the code on the slip."""

    model_config = example(number=_NUMBER, phone_tail="1234")
    number: Number
    phone_tail: _Tail | None = None
    code: _Code | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.phone_tail is None) == (self.code is None):
            raise ValueError("either the phone's ending or the code")
        return self

    def known(self, vault: Vault) -> Tail | Held:
        if self.code is not None:
            return Held(self.number, code_digest(vault, self.number, self.code))
        return Tail(self.number, tail_digest(vault, self.number, self.phone_tail or ""))


class ByCodeIn(BaseModel):
    """The number and the code on the newest slip: what every step of a resident begins with."""

    model_config = example(number=_NUMBER, code="7K3M-9QRT")
    number: Number
    code: _Code

    def held(self, vault: Vault) -> Held:
        return Held(self.number, code_digest(vault, self.number, self.code))


class WithdrawDemandIn(ByCodeIn):
    model_config = example(number=_NUMBER, code="7K3M-9QRT", reason="家人已经办好")
    reason: Reason


class RateDemandIn(ByCodeIn):
    model_config = example(number=_NUMBER, code="7K3M-9QRT", stars=5, words="很贴心")
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Note = ""
