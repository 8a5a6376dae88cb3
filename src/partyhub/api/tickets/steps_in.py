"""The steps of a ticket as clients send them: one body, told apart by `action`."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.shared.ids import AccountId, ServiceItemId
from partyhub.domain.tickets import asking, handling, intake, ownership, talking, waiting
from partyhub.domain.tickets.kinds import Medium, RequestKind
from partyhub.usecases.tickets.wishes import AskFor, OfferTo, RuleFor, Wish

_Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")]
Handed = Annotated[dict[_Name, Annotated[int, Field(ge=0, le=9999)]], Field(max_length=50)]
"""Papers in hand: the name on the checklist, and how many pages."""
_ID = "01936b5e-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(example)]})


class _StepIn(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AnswerIn(_StepIn):
    model_config = _example(action="answer", result="已当场答复", handed={"居民身份证": 1})
    action: Literal["answer"]
    result: Note
    handed: Handed = {}

    def wish(self) -> Wish:
        return intake.Answer(result=self.result, handed=self.handed)


class NotifyIn(_StepIn):
    model_config = _example(action="notify", handed={"身份证复印件": 1})
    action: Literal["notify"]
    handed: Handed = {}
    medium: Medium = Medium.WRITTEN

    def wish(self) -> Wish:
        return intake.Notify(handed=self.handed, medium=self.medium)


class SupplementIn(_StepIn):
    model_config = _example(action="supplement", handed={"户口簿复印件": 3})
    action: Literal["supplement"]
    handed: Handed

    def wish(self) -> Wish:
        return intake.Supplement(handed=self.handed)


class AcceptIn(_StepIn):
    model_config = _example(action="accept", handed={"身份证复印件": 1})
    action: Literal["accept"]
    handed: Handed = {}
    complex: bool = False

    def wish(self) -> Wish:
        return intake.Accept(handed=self.handed, complex=self.complex)


class DeclineIn(_StepIn):
    model_config = _example(action="decline", reason="不属本区户籍", basis="办法第四条")
    action: Literal["decline"]
    reason: Reason
    basis: Reason
    medium: Medium = Medium.PHONE

    def wish(self) -> Wish:
        return intake.Decline(reason=self.reason, basis=self.basis, medium=self.medium)


class PlainIn(_StepIn):
    """Steps that need no more than their name."""

    model_config = _example(action="start")
    action: Literal["start", "take", "grant"]

    def wish(self) -> Wish:
        steps = {"start": handling.Start(), "take": ownership.Take(), "grant": asking.Grant()}
        return steps[self.action]


class WordsIn(_StepIn):
    """Steps that need words: who verifies, where it hangs, what came of it, why."""

    model_config = _example(action="resolve", text="津贴已发放")
    action: Literal[
        "verify", "publicise", "proceed", "ask_client", "resume", "resolve", "reopen",
        "withdraw", "deny", "contact", "urge", "note",
    ]  # fmt: skip
    text: Reason

    def wish(self) -> Wish:
        text = self.text
        steps: dict[str, Wish] = {
            "verify": handling.Verify(investigators=text),
            "publicise": handling.Publicise(where=text),
            "proceed": handling.Proceed(outcome=text),
            "ask_client": waiting.AskClient(reason=text),
            "resume": waiting.Resume(answer=text),
            "resolve": handling.Resolve(result=text),
            "reopen": handling.Reopen(reason=text),
            "withdraw": handling.Withdraw(reason=text),
            "deny": asking.Deny(reason=text),
            "contact": talking.Contact(content=text),
            "urge": talking.Urge(text=text),
            "note": talking.Note(text=text),
        }
        return steps[self.action]


class SendUpIn(_StepIn):
    model_config = _example(action="send_up", target="区委组织部", days=5)
    action: Literal["send_up"]
    target: Word
    days: Annotated[int, Field(ge=1, le=365, description="Working days that the superior needs.")]

    def wish(self) -> Wish:
        return waiting.SendUp(target=self.target, days=self.days)


class EscalateIn(_StepIn):
    model_config = _example(action="escalate", target="区委组织部", report="需区级协调")
    action: Literal["escalate"]
    target: Word
    report: Note

    def wish(self) -> Wish:
        return waiting.Escalate(target=self.target, report=self.report)


class CloseIn(_StepIn):
    model_config = _example(action="close", feedback="已电话告知", medium="phone")
    action: Literal["close"]
    feedback: Note
    medium: Medium

    def wish(self) -> Wish:
        return handling.Close(feedback=self.feedback, medium=self.medium)


class HandIn(_StepIn):
    """To a colleague: offered by the owner, or ruled by the director."""

    model_config = _example(action="offer", to=_ID, reason="属社会事务科")
    action: Literal["offer", "rule"]
    to: UUID
    reason: Reason

    def wish(self) -> Wish:
        to = AccountId(self.to)
        if self.action == "offer":
            return OfferTo(account_id=to, reason=self.reason)
        return RuleFor(account_id=to, reason=self.reason)


class RefuseIn(_StepIn):
    model_config = _example(action="refuse", reason="不属本科室", instead="党员服务科")
    action: Literal["refuse"]
    reason: Reason
    instead: Line

    def wish(self) -> Wish:
        return ownership.Refuse(reason=self.reason, instead=self.instead)


class AskIn(_StepIn):
    """`days`: the whole new limit. `papers`: what the notice forgot. `item_id`: the other item."""

    model_config = _example(action="ask", kind="extension", reason="需多方核实", days=12)
    action: Literal["ask"]
    kind: RequestKind
    reason: Reason
    days: Annotated[int, Field(ge=0, le=365)] = 0
    papers: Annotated[list[_Name], Field(max_length=20)] = []
    item_id: UUID | None = None

    def wish(self) -> Wish:
        item = None if self.item_id is None else ServiceItemId(self.item_id)
        return AskFor(
            kind=self.kind,
            reason=self.reason,
            days=self.days,
            papers=tuple(self.papers),
            item_id=item,
        )


StepIn = Annotated[
    AnswerIn | NotifyIn | SupplementIn | AcceptIn | DeclineIn | PlainIn | WordsIn | SendUpIn
    | EscalateIn | CloseIn | HandIn | RefuseIn | AskIn,
    Field(discriminator="action"),
]  # fmt: skip
