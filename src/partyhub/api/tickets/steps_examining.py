"""Verifying and publicising as clients send them (TKT-21, TKT-22, TKT-37)."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from partyhub.api.text import Line, Reason, Word
from partyhub.api.tickets.step_body import AN_ID, StepBody, example
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.tickets.examining import Object, Proceed, Publicise
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.verification import MOST_INVESTIGATORS
from partyhub.usecases.tickets.wishes import VerifyBy, Wish


class VerifyIn(StepBody):
    """One to five people: colleagues, and others by name; `place` makes it a site survey."""

    model_config = example(
        action="verify", colleagues=[AN_ID], others=["社区网格员李强"], place="望河街道 12 号院"
    )
    action: Literal["verify"]
    colleagues: Annotated[list[UUID], Field(max_length=MOST_INVESTIGATORS)] = Field(
        default_factory=list
    )
    others: Annotated[list[Word], Field(max_length=MOST_INVESTIGATORS)] = Field(
        default_factory=list
    )
    place: Line = ""

    def wish(self) -> Wish:
        return VerifyBy(
            colleagues=tuple(AccountId(one) for one in self.colleagues),
            others=tuple(self.others),
            place=self.place,
        )


class PubliciseIn(StepBody):
    """The public reads `text` and nothing else; without days, from today for five working days."""

    model_config = example(
        action="publicise", where=["board", "online"], place="柳荫社区公示栏",
        text="拟给予困难党员帮扶：任某某", from_day="2026-03-02", until_day="2026-03-09",
    )  # fmt: skip
    action: Literal["publicise"]
    where: Annotated[list[PostedOn], Field(min_length=1, max_length=3)]
    text: Reason
    place: Line = ""
    from_day: date | None = None
    until_day: date | None = None

    def wish(self) -> Wish:
        return Publicise(
            where=tuple(self.where),
            text=self.text,
            place=self.place,
            from_day=self.from_day,
            until_day=self.until_day,
        )


class ProceedIn(StepBody):
    """What came of it; `upheld` if an objection was right, which ends a publicity at once."""

    model_config = example(action="proceed", text="公示期满无异议")
    action: Literal["proceed"]
    text: Reason
    upheld: bool = False

    def wish(self) -> Wish:
        return Proceed(outcome=self.text, upheld=self.upheld)


class ObjectIn(StepBody):
    """Written down by staff for whoever objects; without a name it is anonymous (SP-11)."""

    model_config = example(action="object", content="家庭收入与公示不符", objector="某居民")
    action: Literal["object"]
    content: Reason
    objector: Line = ""
    contact: Line = ""

    def wish(self) -> Wish:
        return Object(content=self.content, objector=self.objector, contact=self.contact)
