"""The rules of a committee for letters and receipts: read, and changed by a new version (PV-48)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.text import Reason
from partyhub.api.transfers.fields import example
from partyhub.api.versions import RequiredVersion
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.policy import BOUNDS, TransferPolicy
from partyhub.domain.transfers.rules import NotACommittee
from partyhub.usecases.transfers.rules import NewRules, RulesBook, read_rules, set_rules

router = APIRouter(prefix="/transfer-rules/{org_id}", tags=["transfers"])
_READS = (NotSignedIn, NotAllowed, NotFound)


def _number(name: str) -> object:
    least, most = BOUNDS[name]
    return Field(ge=least, le=most)


class TransferRulesIn(BaseModel):
    """The whole of the next version in calendar days, and why it is made."""

    model_config = example(
        {
            "letter_valid_days": 60, "receipt_days": 30, "chase_handler_days": 0,
            "chase_branch_days": 7, "chase_committee_days": 15, "reason": "与属地一致",
        }
    )  # fmt: skip
    letter_valid_days: Annotated[int, _number("letter_valid_days")]
    receipt_days: Annotated[int, _number("receipt_days")]
    chase_handler_days: Annotated[int, _number("chase_handler_days")]
    chase_branch_days: Annotated[int, _number("chase_branch_days")]
    chase_committee_days: Annotated[int, _number("chase_committee_days")]
    reason: Reason

    def new(self, org_id: OrgId, read_version: int) -> NewRules:
        wanted = TransferPolicy(**self.model_dump(exclude={"reason"}))
        return NewRules(org_id=org_id, wanted=wanted, reason=self.reason, read_version=read_version)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDaysOut:
    """Calendar days; those of chasing are counted from the day that the paper was due."""

    letter_valid_days: int
    receipt_days: int
    chase_handler_days: int
    chase_branch_days: int
    chase_committee_days: int


@dataclass(frozen=True, slots=True)
class RuleBoundsOut:
    """Least and most of a number."""

    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRulesVersionOut:
    """What was settled, and what held there before."""

    version: int
    at: datetime
    by_name: str
    reason: str
    before: TransferDaysOut
    after: TransferDaysOut


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRulesOut:
    """What holds there, and its own versions, the newest first. `held_from` is whose it is: null
    for the catalogue's. `version` counts its own, 0 while it has none.
    """

    org_id: UUID
    org_name: str
    held_from_id: UUID | None
    held_from_name: str
    version: int
    values: TransferDaysOut
    bounds: Sequence[RuleBoundsOut]
    history: Sequence[TransferRulesVersionOut]
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, book: RulesBook) -> "TransferRulesOut":
        return cls(
            org_id=book.org.id,
            org_name=book.org.name,
            held_from_id=book.held.of,
            held_from_name=book.held.of_name,
            version=book.version,
            values=_days(book.held.policy),
            bounds=[RuleBoundsOut(name, *edges) for name, edges in BOUNDS.items()],
            history=[
                TransferRulesVersionOut(
                    version=made.version,
                    at=made.at,
                    by_name=made.by_name,
                    reason=made.reason,
                    before=_days(made.before),
                    after=_days(made.policy),
                )
                for made in book.history
            ],
            allowed_actions=book.allowed_actions,
        )


def _days(policy: TransferPolicy) -> TransferDaysOut:
    return TransferDaysOut(**{name: getattr(policy, name) for name in BOUNDS})


@router.get(
    "",
    operation_id="getTransferRules",
    summary="How long letters hold, when receipts are due, who is reminded when",
    response_model=TransferRulesOut,
    responses=refuses(*_READS),
)
async def get_route(org_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Its own, or those of the nearest committee above it, or the catalogue's 90 and 30 days."""
    book = await read_rules(work, actor, org_id=OrgId(org_id))
    return answer(TransferRulesOut.of(book), version=book.version)


@router.post(
    "/versions",
    operation_id="setTransferRules",
    summary="Change a committee's rules for letters and receipts",
    status_code=201,
    response_model=TransferRulesOut,
    responses=refuses(
        *_READS, Invalid, KeyNeeded, KeyReused, NotACommittee, OrgClosed, PreconditionFailed,
        PreconditionRequired, StaleVersion,
    ),
)  # fmt: skip
async def set_route(
    org_id: UUID,
    body: TransferRulesIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: RequiredVersion,
) -> Response:
    """A new version from now on, by those who review transfers there; letters that are out keep
    the days that they went out with.
    """
    new = body.new(OrgId(org_id), version)
    return await once.answer(
        lambda work: set_rules(work, actor, new, now=now), TransferRulesOut.of, status=201
    )
