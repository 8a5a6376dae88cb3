"""The steps of a ticket as clients send them: one body, told apart by `action`."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.tickets.merge_in import MergeIn
from partyhub.api.tickets.step_body import AN_ID, Handed, Name, StepBody, example
from partyhub.api.tickets.steps_deciding import AcceptIn, DeclineIn
from partyhub.api.tickets.steps_examining import ObjectIn, ProceedIn, PubliciseIn, VerifyIn
from partyhub.api.tickets.steps_proxy import CollectIn, DeliverIn, PickUpIn
from partyhub.domain.shared.ids import AccountId, ServiceItemId
from partyhub.domain.tickets import asking, handling, intake, ownership, proxying, talking, waiting
from partyhub.domain.tickets.kinds import Medium, RequestKind
from partyhub.usecases.tickets.wishes import AskFor, OfferTo, RuleFor, Wish


class AnswerIn(StepBody):
    model_config = example(action="answer", result="已当场答复", handed={"居民身份证": 1})
    action: Literal["answer"]
    result: Note
    handed: Handed = Field(default_factory=dict)

    def wish(self) -> Wish:
        return intake.Answer(result=self.result, handed=self.handed)


class NotifyIn(StepBody):
    model_config = example(action="notify", handed={"身份证复印件": 1})
    action: Literal["notify"]
    handed: Handed = Field(default_factory=dict)
    medium: Medium = Medium.WRITTEN

    def wish(self) -> Wish:
        return intake.Notify(handed=self.handed, medium=self.medium)


class SupplementIn(StepBody):
    model_config = example(action="supplement", handed={"户口簿复印件": 3})
    action: Literal["supplement"]
    handed: Handed

    def wish(self) -> Wish:
        return intake.Supplement(handed=self.handed)


class PlainIn(StepBody):
    """Steps that need no more than their name."""

    model_config = example(action="start")
    action: Literal["start", "take", "grant"]

    def wish(self) -> Wish:
        steps = {"start": handling.Start(), "take": ownership.Take(), "grant": asking.Grant()}
        return steps[self.action]


class WordsIn(StepBody):
    """Steps that need words: what came of it, why."""

    model_config = example(action="resolve", text="津贴已发放")
    action: Literal[
        "ask_client", "resume", "turn_back", "resolve", "reopen", "withdraw", "deny", "contact",
        "urge", "supervise", "note",
    ]  # fmt: skip
    text: Reason
    adopted: bool | None = Field(None, description="With `resolve`: what came of a suggestion.")

    def wish(self) -> Wish:
        text = self.text
        steps: dict[str, Wish] = {
            "ask_client": waiting.AskClient(reason=text),
            "resume": waiting.Resume(answer=text),
            "turn_back": proxying.TurnBack(reason=text),
            "resolve": handling.Resolve(result=text, adopted=self.adopted),
            "reopen": handling.Reopen(reason=text),
            "withdraw": handling.Withdraw(reason=text),
            "deny": asking.Deny(reason=text),
            "contact": talking.Contact(content=text),
            "urge": talking.Urge(text=text),
            "supervise": talking.Supervise(text=text),
            "note": talking.Note(text=text),
        }
        return steps[self.action]


class SendUpIn(StepBody):
    model_config = example(action="send_up", target="区委组织部", days=5)
    action: Literal["send_up"]
    target: Word
    days: Annotated[int, Field(ge=1, le=365, description="Working days that the superior needs.")]

    def wish(self) -> Wish:
        return waiting.SendUp(target=self.target, days=self.days)


class EscalateIn(StepBody):
    model_config = example(action="escalate", target="区委组织部", report="需区级协调")
    action: Literal["escalate"]
    target: Word
    report: Note

    def wish(self) -> Wish:
        return waiting.Escalate(target=self.target, report=self.report)


class CloseIn(StepBody):
    model_config = example(action="close", feedback="已电话告知", medium="phone")
    action: Literal["close"]
    feedback: Note
    medium: Medium

    def wish(self) -> Wish:
        return handling.Close(feedback=self.feedback, medium=self.medium)


class HandIn(StepBody):
    """To a colleague: offered by the owner, or ruled by the director."""

    model_config = example(action="offer", to=AN_ID, reason="属社会事务科")
    action: Literal["offer", "rule"]
    to: UUID
    reason: Reason

    def wish(self) -> Wish:
        made = OfferTo if self.action == "offer" else RuleFor
        return made(account_id=AccountId(self.to), reason=self.reason)


class RefuseIn(StepBody):
    model_config = example(action="refuse", reason="不属本科室", instead="党员服务科")
    action: Literal["refuse"]
    reason: Reason
    instead: Line

    def wish(self) -> Wish:
        return ownership.Refuse(reason=self.reason, instead=self.instead)


class AskIn(StepBody):
    """`days`: the whole new limit. `papers`: what the notice forgot. `item_id`: the other item."""

    model_config = example(action="ask", kind="extension", reason="需多方核实", days=12)
    action: Literal["ask"]
    kind: RequestKind
    reason: Reason
    days: Annotated[int, Field(ge=0, le=365)] = 0
    papers: Annotated[list[Name], Field(max_length=20)] = Field(default_factory=list)
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
    | EscalateIn | CloseIn | HandIn | RefuseIn | AskIn
    | VerifyIn | PubliciseIn | ProceedIn | ObjectIn | DeliverIn | CollectIn | PickUpIn | MergeIn,
    Field(discriminator="action"),
]  # fmt: skip
