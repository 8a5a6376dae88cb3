"""What clients without an account send and get: never a name, a phone or an internal note."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from partyhub.api.attachments.schemas import ShownFileOut
from partyhub.api.text import Note, Reason
from partyhub.api.working_time.views_questions import ExplanationLineOut
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.awaited import Awaited, Side, awaited
from partyhub.domain.tickets.codes import Proof, digest_of
from partyhub.domain.tickets.kinds import Medium, Tells
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction, TicketState
from partyhub.domain.tickets.supplying import can_supply
from partyhub.domain.tickets.views import MessageLine
from partyhub.domain.working_time.standing import State
from partyhub.usecases.tickets.follow import Followed, Pair

_NUMBER = "F2026-0018-000042"
Number = Annotated[str, Field(max_length=30, pattern=r"^F[0-9]{4}-[0-9]{4,10}-[0-9]{6,10}$")]
_Tail = Annotated[str, Field(pattern=r"^[0-9]{4}$", max_length=4)]
Code = Annotated[str, Field(pattern=r"^[0-9A-Za-z]{4}[ -]?[0-9A-Za-z]{4}$", max_length=9)]


def example(**fields: Any) -> ConfigDict:
    """A closed schema, with the number of a ticket in its example."""
    extra: JsonDict = {"examples": [{"number": _NUMBER} | fields]}
    return ConfigDict(extra="forbid", json_schema_extra=extra)


class FollowIn(BaseModel):
    """The number on the paper, and one of: the phone's last four digits, the paper's code."""

    model_config = example(phone_tail="1234")
    number: Number
    phone_tail: _Tail | None = None
    code: Code | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.phone_tail is None) == (self.code is None):
            raise ValueError("either the phone's ending or the code")
        return self

    def known(self, vault: Vault) -> Pair | Proof:
        if self.code is not None:
            return Proof(self.number, digest_of(vault, self.number, self.code))
        return Pair(self.number, self.phone_tail or "")


class ClientIn(BaseModel):
    """What every act of a client begins with: the number, and the code on the newest paper."""

    number: Number
    code: Code

    def proof(self, vault: Vault) -> Proof:
        return Proof(self.number, digest_of(vault, self.number, self.code))


class TicketWithdrawalIn(ClientIn):
    model_config = example(code="7K3M-9QRT", reason="已自行办妥")
    reason: Reason


class ShownFileIn(ClientIn):
    model_config = example(code="7K3M-9QRT", file_id="0193a000-0000-7000-8000-000000000001")
    file_id: UUID


class TicketRatingIn(ClientIn):
    model_config = example(code="7K3M-9QRT", stars=5, words="办得很快")
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Note = ""


@dataclass(frozen=True, slots=True)
class MissingPaperOut:
    """A paper that is still missing, and who issues it."""

    name: str
    issuer: str


@dataclass(frozen=True, slots=True)
class AwaitedOut:
    """Who has to do something next; `what` as the client was told, `until` for papers."""

    side: Side
    what: str
    until: datetime | None

    @classmethod
    def of(cls, found: Awaited) -> "AwaitedOut":
        return cls(found.side, found.what, found.until)


@dataclass(frozen=True, slots=True)
class ToldOut:
    """A message to the client; `officer`, `org_name` and `org_phone` where it says whom to call."""

    at: datetime
    tells: Tells
    medium: Medium
    text: str
    officer: str
    org_name: str
    org_phone: str

    @classmethod
    def of(cls, line: MessageLine) -> "ToldOut":
        return cls(*(getattr(line, name) for name in cls.__slots__))


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedTicketOut:
    """How it stands, who answers, by when and why: a line a day, as codes with Chinese words.

    `merged_from` is the number that was asked for, if it goes on under this one.
    """

    number: str
    merged_from: str
    item_name: str
    state: TicketState
    registered_at: datetime
    centre_name: str
    owner_name: str
    department_name: str
    office_phone: str
    first_contact_name: str
    bounces: int
    reopenings: int
    due_at: datetime | None
    provisional: bool
    standing: State | None
    stopped_at: datetime | None
    why: Sequence[ExplanationLineOut]
    awaited: AwaitedOut
    missing: Sequence[MissingPaperOut]
    messages: Sequence[ToldOut]
    files: Sequence[ShownFileOut]
    can_supply: bool
    supplements: int
    can_withdraw: bool
    can_rate: bool
    stars: int | None

    @classmethod
    def of(cls, found: Followed) -> "FollowedTicketOut":
        ticket, office = found.ticket, found.department
        given = [r.stars for r in found.ratings if r.round == ticket.reopenings]
        offered = {step.action for step in TICKET_LIFECYCLE.steps_from(ticket.state)}
        return cls(
            **_same(found),
            merged_from="" if found.asked_number == ticket.number else found.asked_number,
            item_name=ticket.matter.name,
            centre_name=found.centre.name,
            owner_name=ticket.owner.name,
            department_name=office.name,
            office_phone=office.contact_phone or found.centre.contact_phone,
            first_contact_name=ticket.first_contact.name,
            why=[ExplanationLineOut.of(line) for line in found.why],
            awaited=AwaitedOut.of(awaited(ticket)),
            missing=[MissingPaperOut(p.name, p.issuer) for p in ticket.papers if _lacks(p)],
            messages=[ToldOut.of(line) for line in found.messages],
            files=[ShownFileOut.of(one) for one in found.files],
            can_supply=can_supply(ticket, found.supplements),
            can_withdraw=TicketAction.WITHDRAW in offered,
            can_rate=ticket.state is TicketState.CLOSED and not given,
            stars=given[0] if given else None,
        )


def _same(found: Followed) -> dict[str, Any]:
    """What is told as it is known."""
    of_ticket = ("number", "state", "registered_at", "bounces", "reopenings")
    of_clock = ("due_at", "provisional", "stopped_at")
    own = ("standing", "supplements")
    return {
        **{name: getattr(found.ticket, name) for name in of_ticket},
        **{name: getattr(found.ticket.clock, name) for name in of_clock},
        **{name: getattr(found, name) for name in own},
    }


def _lacks(paper: Paper) -> bool:
    return paper.required and not paper.handed
