"""What clients send about floating members: a registration, and steps told apart by `action`."""

from datetime import date
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from partyhub.api.text import Line, Reason, Word
from partyhub.domain.floating import steps
from partyhub.domain.floating.registration import Activity, FloatingTerms
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.floating.steps import FloatingStep
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.ids import FloatingEntryId, MemberId
from partyhub.usecases.floating.arriving import Comer

AN_ID = "01936b5e-0000-7000-8000-000000000001"
_Phone = Annotated[
    str,
    StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})?$"),
    Field(description="A mobile, or a landline with its area code and a hyphen. Kept sealed."),
]


def example(*examples: dict[str, Any]) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": list(examples)})


class FloatingPersonIn(BaseModel):
    """Somebody who is no member of this system, and where the membership belongs."""

    model_config = example({"name": "周晓", "gender": "female", "home_org": "外省某厂第一党支部"})
    name: Word
    gender: Gender
    home_org: Word
    phone: _Phone = ""


_FLOATING: dict[str, Any] = {
    "registered_at": AN_ID, "direction": "outflow", "member_id": AN_ID, "place": "杭州市余杭区",
    "since": "2026-11-01", "until": "2027-10-31", "reason": "外出务工", "contact": "支部组织委员",
}  # fmt: skip


class FloatingIn(BaseModel):
    """流出: `member_id` is one of ours; 流入: also a `person` of elsewhere (MEM-09).

    `host` is the organisation they take part with; `until` the last day of the period.
    """

    model_config = example(_FLOATING)
    registered_at: UUID
    direction: FloatingDirection
    member_id: UUID | None = None
    person: FloatingPersonIn | None = None
    place: Word
    host: Line = ""
    since: date
    until: date
    reason: Line = ""
    contact: Line = ""

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.member_id is None) == (self.person is None):
            raise ValueError("either a member here, or a person of elsewhere")
        return self

    def who(self) -> MemberId | Comer:
        if self.person is not None:
            return Comer(**self.person.model_dump())
        if self.member_id is None:
            raise ValueError("refused above")
        return MemberId(self.member_id)

    def terms(self) -> FloatingTerms:
        own = ("place", "host", "since", "until", "reason", "contact")
        return FloatingTerms(**{name: getattr(self, name) for name in own})


class PermitIn(BaseModel):
    """The activity permit goes out, with the issuer's next number of the year."""

    model_config = example({"action": "issue"})
    action: Literal["issue"]

    def step(self) -> FloatingStep:
        return steps.Issue()


class RenewalIn(BaseModel):
    """The period runs on until a later day."""

    model_config = example({"action": "renew", "until": "2027-12-31"})
    action: Literal["renew"]
    until: date

    def step(self) -> FloatingStep:
        return steps.Renew(until=self.until)


class PledgeIn(BaseModel):
    """亮身份、订承诺: what the member signed, on which day."""

    model_config = example(
        {"action": "pledge", "text": "亮明党员身份，按时参加活动", "signed_on": "2026-11-02"}
    )
    action: Literal["pledge"]
    text: Reason
    signed_on: date

    def step(self) -> FloatingStep:
        return steps.Promise(text=self.text, signed_on=self.signed_on)


class ActivityIn(BaseModel):
    """An entry of the permit: what they took part in."""

    model_config = example(
        {"action": "note", "held_on": "2026-11-02", "activity": "主题党日", "place": "社区活动室"}
    )
    action: Literal["note"]
    held_on: date
    activity: Reason
    place: Line = ""
    org: Line = ""

    def step(self) -> FloatingStep:
        said = Activity(
            held_on=self.held_on, activity=self.activity, place=self.place, org=self.org
        )
        return steps.NoteActivity(activity=said)


class ReversalIn(BaseModel):
    """An entry was a mistake: it stays, and one against it says why."""

    model_config = example({"action": "reverse", "entry_id": AN_ID, "reason": "日期记错"})
    action: Literal["reverse"]
    entry_id: UUID
    reason: Reason

    def step(self) -> FloatingStep:
        entry_id = FloatingEntryId(self.entry_id)
        return steps.ReverseEntry(entry_id=entry_id, reason=self.reason)


class FloatingEndIn(BaseModel):
    """Back home, moved on, or transferred; `returned`: the permit is handed in as well."""

    model_config = example(
        {"action": "end", "ended_on": "2026-11-02", "reason": "已返回原单位", "returned": True}
    )
    action: Literal["end"]
    ended_on: date
    reason: Reason
    returned: bool = False

    def step(self) -> FloatingStep:
        return steps.End(ended_on=self.ended_on, reason=self.reason, returned=self.returned)


class PermitReturnIn(BaseModel):
    """The permit came back after the end."""

    model_config = example({"action": "take_back", "returned_on": "2026-11-02"})
    action: Literal["take_back"]
    returned_on: date

    def step(self) -> FloatingStep:
        return steps.TakeBack(returned_on=self.returned_on)


class FloatingWithdrawalIn(BaseModel):
    """Registered by mistake, before a permit went out."""

    model_config = example({"action": "withdraw", "reason": "重复登记"})
    action: Literal["withdraw"]
    reason: Reason

    def step(self) -> FloatingStep:
        return steps.Withdraw(reason=self.reason)


FloatingStepIn = Annotated[
    PermitIn | RenewalIn | PledgeIn | ActivityIn | ReversalIn | FloatingEndIn | PermitReturnIn
    | FloatingWithdrawalIn,
    Field(discriminator="action"),
]  # fmt: skip
