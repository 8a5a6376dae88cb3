"""What clients send and get about batches of transfers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from partyhub.api.transfers.fields import AN_ID, example
from partyhub.api.transfers.steps_counter import ArriveIn
from partyhub.api.transfers.steps_in import (
    ApproveIn,
    PlainTransferStepIn,
    ReasonedTransferStepIn,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import OrgId, TransferId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.batches.batch import BatchAction, BatchState, TransferBatch
from partyhub.domain.transfers.states import TransferState
from partyhub.usecases.transfers.step_many import MOST, AsAddressed, Stepped, Wanted
from partyhub.usecases.transfers.wishes import Wish, WishToAssign


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferBatchOut:
    """A list that was sent: `started` and `refused` rows need nothing more, out of `total`.

    `why`: what stopped it by itself, `no-right` if who let it run may not begin transfers any
    more. `unknown_columns` are headings that mean nothing to us. `mine`: the caller begins
    transfers there, so reads the rows and decides.
    """

    id: UUID
    org: OrgName
    sent_by: str
    file_name: str
    state: BatchState
    total: int
    started: int
    refused: int
    why: str
    unknown_columns: Sequence[str]
    mine: bool
    created_at: datetime
    finished_at: datetime | None
    version: int

    @classmethod
    def of(cls, batch: TransferBatch, actor: Actor) -> "TransferBatchOut":
        same = ("id", "file_name", "state", "total", "started", "refused", "why", "created_at",
                "finished_at", "version")  # fmt: skip
        return cls(
            **{name: getattr(batch, name) for name in same},
            org=OrgName(batch.org.id, batch.org_name),
            sent_by=batch.account_name,
            unknown_columns=batch.header.unknown,
            mine=actor.scope(Permission.TRANSFER_APPLY).covers(batch.at()),
        )


class TransferBatchStepIn(BaseModel):
    """`commit` lets it run; `stop` and `go_on` as often as needed; `discard` before the commit."""

    model_config = example({"action": "commit"}, {"action": "stop"}, {"action": "go_on"})
    action: Literal["commit", "stop", "go_on", "discard"]

    def wanted(self) -> BatchAction:
        return BatchAction(self.action)


class AssignManyIn(BaseModel):
    """Into `branch_id`; without it each into the branch that its own letter names."""

    model_config = example({"action": "assign"}, {"action": "assign", "branch_id": AN_ID})
    action: Literal["assign"]
    branch_id: UUID | None = None

    def wish(self) -> Wish | AsAddressed:
        if self.branch_id is None:
            return AsAddressed()
        return WishToAssign(branch_id=OrgId(self.branch_id))


_Step = Annotated[
    PlainTransferStepIn | ArriveIn | ApproveIn | ReasonedTransferStepIn | AssignManyIn,
    Field(discriminator="action"),
]


class TransferStepsIn(BaseModel):
    """The same step for many; those that do not stand in `state` any more are left as they are."""

    model_config = example(
        {"transfer_ids": [AN_ID], "state": "source_review", "step": {"action": "approve"}},
        {"transfer_ids": [AN_ID], "state": "verifying", "step": {"action": "assign"}},
    )
    transfer_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST)]
    state: TransferState
    step: _Step

    def wanted(self) -> Wanted:
        ids = [TransferId(one) for one in self.transfer_ids]
        return Wanted(ids=ids, state=self.state, wish=self.step.wish())


@dataclass(frozen=True, slots=True)
class StepProblem:
    """Why one transfer was left as it was; a code of problems with the facts of its words."""

    code: str
    facts: Mapping[str, str]

    @classmethod
    def of(cls, refusal: DomainError | None) -> "StepProblem | None":
        return None if refusal is None else cls(refusal.code, refusal.facts)


@dataclass(frozen=True, slots=True)
class SteppedOut:
    """`state` after the step; null where it was refused, and `problem` says why."""

    transfer_id: UUID
    name: str
    state: TransferState | None
    problem: StepProblem | None


@dataclass(frozen=True, slots=True)
class TransferStepsOut:
    """One line for each, in the order asked for."""

    items: Sequence[SteppedOut]

    @classmethod
    def of(cls, done: Sequence[Stepped]) -> "TransferStepsOut":
        return cls(
            [
                SteppedOut(one.transfer_id, one.name, one.state, StepProblem.of(one.refusal))
                for one in done
            ]
        )
