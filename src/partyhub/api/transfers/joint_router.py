"""One letter for several members (form 8.5; ADR 0030)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field, field_validator

from partyhub.api.dependencies import CurrentActor, Now
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.text import Note
from partyhub.api.transfers.fields import AN_ID, example
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.joint import (
    MOST_ON_ONE,
    JointLetter,
    LettersDiffer,
    NoLetterYet,
)
from partyhub.domain.transfers.refusals import SamePerson, WhyNeeded
from partyhub.domain.transfers.states import TransferState
from partyhub.usecases.transfers.joint import JointWish, issue_joint_letter

router = APIRouter(prefix="/transfer-letters")
_OTHER_ID = AN_ID[:-1] + "2"


class JointLetterIn(BaseModel):
    """Who stands on it, line by line: all in `state`, from one committee to one committee and one
    place, for one reason and so many days. `words` are the opinion of the approval; of those that
    have letters already (`letter_issued`), why it is made anew.
    """

    model_config = example(
        {"transfer_ids": [AN_ID, _OTHER_ID], "state": "target_review", "words": "同意接收"},
        {"transfer_ids": [AN_ID, _OTHER_ID], "state": "letter_issued", "words": "原件遗失"},
    )
    transfer_ids: Annotated[list[UUID], Field(min_length=2, max_length=MOST_ON_ONE)]
    state: Literal["source_review", "target_review", "letter_issued"]
    words: Note = ""

    @field_validator("transfer_ids")
    @classmethod
    def _each_once(cls, ids: list[UUID]) -> list[UUID]:
        if len(set(ids)) < len(ids):
            raise ValueError("each stands on it once")
        return ids

    def wish(self) -> JointWish:
        ids = [TransferId(one) for one in self.transfer_ids]
        return JointWish(ids=ids, state=TransferState(self.state), words=self.words)


@dataclass(frozen=True, slots=True)
class JointLineOut:
    """One member on it."""

    transfer_id: UUID
    name: str
    state: TransferState


@dataclass(frozen=True, slots=True)
class JointLetterOut:
    """The letter's number, and who stands on it."""

    number: str
    items: Sequence[JointLineOut]

    @classmethod
    def of(cls, letter: JointLetter) -> "JointLetterOut":
        lines = [JointLineOut(t.id, t.person.name, t.state) for t in letter.transfers]
        return cls(letter.number, lines)


@router.post(
    "",
    operation_id="issueJointLetter",
    summary="One letter of introduction for several members",
    status_code=201,
    response_model=JointLetterOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid, IllegalTransition,
        SamePerson, LettersDiffer, NoLetterYet, WhyNeeded,
    ),
)  # fmt: skip
async def joint_route(
    body: JointLetterIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The approval that makes letters, or a new issue, for all of them in one transaction and under
    one number of the issuing committee. Each stays a transfer of their own: later steps are taken
    one by one, and strike nobody else off the list.
    """
    return await once.answer(
        lambda uow: issue_joint_letter(uow, actor, body.wish(), now=now),
        JointLetterOut.of,
        status=201,
    )
