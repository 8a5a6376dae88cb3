"""What clients send and get where many tickets take a step at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from partyhub.api.text import Reason
from partyhub.api.tickets.step_body import AN_ID, example
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import AccountId, OrgId, TicketId
from partyhub.usecases.tickets.colleagues import CentreColleague
from partyhub.usecases.tickets.hand_over_many import MOST, HandOvers
from partyhub.usecases.tickets.step_many import Batch, Row

_Ids = Annotated[list[UUID], Field(min_length=1, max_length=MOST)]


class HandOversIn(BaseModel):
    """Either `ticket_ids` or all open ones `of` somebody (oneself, or who is away); either `to` a
    colleague or over a department, there to who has the fewest.
    """

    model_config = example(ticket_ids=[AN_ID], to=AN_ID, reason="请假")
    ticket_ids: _Ids | None = None
    of: UUID | None = None
    to: UUID | None = None
    department_id: UUID | None = None
    reason: Reason

    @model_validator(mode="after")
    def _one_way_each(self) -> Self:
        if (self.ticket_ids is None) == (self.of is None):
            raise ValueError("either ticket_ids or of")
        if (self.to is None) == (self.department_id is None):
            raise ValueError("either to or department_id")
        return self

    def wanted(self) -> HandOvers:
        return HandOvers(
            ids=[TicketId(one) for one in self.ticket_ids or ()],
            of=None if self.of is None else AccountId(self.of),
            to=None if self.to is None else AccountId(self.to),
            department=None if self.department_id is None else OrgId(self.department_id),
            reason=self.reason,
        )


class TakingsIn(BaseModel):
    """What to sign for."""

    model_config = example(ticket_ids=[AN_ID])
    ticket_ids: _Ids


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one ticket was left as it was; a code of problems with the facts of its words."""

    code: str
    facts: Mapping[str, str]

    @classmethod
    def of(cls, refusal: DomainError | None) -> "RowProblem | None":
        return None if refusal is None else cls(refusal.code, refusal.facts)


@dataclass(frozen=True, slots=True)
class BatchRowOut:
    """`to`: who it is offered to now, or who answers for it now; empty where it was refused."""

    ticket_id: UUID
    number: str
    to: str
    problem: RowProblem | None

    @classmethod
    def of(cls, row: Row) -> "BatchRowOut":
        return cls(row.ticket_id, row.number, row.to, RowProblem.of(row.refusal))


@dataclass(frozen=True, slots=True)
class BatchOut:
    """One line for each; `more`: there are more than one batch holds, so send another."""

    items: Sequence[BatchRowOut]
    more: bool

    @classmethod
    def of(cls, batch: Batch) -> "BatchOut":
        return cls([BatchRowOut.of(row) for row in batch.rows], batch.more)


@dataclass(frozen=True, slots=True)
class CentreColleaguesOut:
    """Who could take tickets of one's centre."""

    items: Sequence[CentreColleague]
