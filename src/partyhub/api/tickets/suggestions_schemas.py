"""Suggestions as they go over the wire (CHK-35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from partyhub.api.text import Reason
from partyhub.api.tickets.follow_schemas import ToldOut
from partyhub.api.tickets.step_body import AN_ID
from partyhub.domain.shared.org import OrgName
from partyhub.domain.tickets.states import TicketState
from partyhub.usecases.tickets.suggestions import ReadSuggestion


class SuggestionIn(BaseModel):
    """What a member suggests to one of their communities."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"community_id": AN_ID, "content": "小区东门加装路灯"}]},
    )
    community_id: UUID
    content: Reason


class SuggestionAnswerIn(BaseModel):
    """Whether it was adopted, and why; the member reads the reason."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"adopted": True, "reason": "已列入本季度议事清单"}]},
    )
    adopted: bool
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionOut:
    """A suggestion with what its member was told; `stars` is how they rated the answer."""

    id: UUID
    number: str
    community: OrgName
    client_name: str
    unit: str
    content: str
    state: TicketState
    owner_name: str
    due_at: datetime | None
    provisional: bool
    adopted: bool | None
    result: str
    registered_at: datetime
    closed_at: datetime | None
    messages: Sequence[ToldOut]
    stars: int | None
    may_accept: bool
    may_answer: bool

    @classmethod
    def of(cls, found: ReadSuggestion) -> "SuggestionOut":
        ticket = found.ticket
        return cls(
            id=ticket.id, number=ticket.number,
            community=OrgName(ticket.intake.id, found.community_name),
            client_name=ticket.client.name, unit=ticket.client.unit, content=ticket.content,
            state=ticket.state, owner_name=ticket.owner.name, due_at=ticket.clock.due_at,
            provisional=ticket.clock.provisional, adopted=ticket.adopted, result=ticket.result,
            registered_at=ticket.registered_at, closed_at=ticket.closed_at,
            messages=[ToldOut.of(line) for line in found.messages], stars=found.stars,
            may_accept=found.may_accept, may_answer=found.may_answer,
        )  # fmt: skip
