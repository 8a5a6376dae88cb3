"""Papers of a transfer as PDF, and what anyone may learn by scanning a letter."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work, client_address
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn, TooMany
from partyhub.domain.shared.ids import TransferBatchId, TransferId
from partyhub.domain.transfers.letter_token import ForgedLetter
from partyhub.domain.transfers.refusals import NoLetter
from partyhub.domain.transfers.standing import Standing
from partyhub.domain.transfers.telling import NothingTold
from partyhub.usecases.transfers.batches.print_letters import batch_letters
from partyhub.usecases.transfers.print_form import form_sheet
from partyhub.usecases.transfers.print_letter import Printing, letter_sheet
from partyhub.usecases.transfers.print_notice import notice_sheet
from partyhub.usecases.transfers.verify_letter import (
    LetterVerification,
    VerifiedLine,
    verify_letter,
)

router = APIRouter(tags=["transfers"])
_Number = Annotated[
    str,
    Query(max_length=40, pattern=r"^[0-9-]*$", description="Of an earlier letter; else the last"),
]


@router.get(
    "/transfers/{transfer_id}/letter",
    operation_id="printTransferLetter",
    summary="The letter of introduction in three parts",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NoLetter),
)
async def letter_route(
    transfer_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    number: _Number = "",
) -> Response:
    """存根, 介绍信, 回执 on one A4 (form 8.5); a void letter says so and names its successor.

    Each print is in the member's access log. The phone stands there whole only for a side that
    may see how to reach the member now.
    """
    printing = _printing(services, now)
    sheet = await letter_sheet(
        work, actor, transfer_id=TransferId(transfer_id), number=number, printing=printing
    )
    return shown_pdf(
        await asyncio.to_thread(services.transfer_printer.print_letter, sheet), "letter.pdf"
    )


@router.get(
    "/transfer-batches/{batch_id}/letters",
    operation_id="printTransferBatchLetters",
    summary="The letters of a batch behind a cover that names them",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound, NoLetter),
)
async def batch_letters_route(
    batch_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    part: Annotated[int, Query(ge=1, le=10, description="A hundred letters each.")] = 1,
) -> Response:
    """组织关系介绍信名册, then each letter on its page; only those in force that the caller's side
    may see. Each print is in the member's access log.
    """
    book = await batch_letters(
        work,
        actor,
        batch_id=TransferBatchId(batch_id),
        part=part,
        printing=_printing(services, now),
    )
    return shown_pdf(
        await asyncio.to_thread(services.transfer_printer.print_letters, book), "letters.pdf"
    )


@router.get(
    "/transfers/{transfer_id}/notice",
    operation_id="printTransferNotice",
    summary="What the member is told, on paper",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NothingTold),
)
async def notice_route(
    transfer_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """When, where, whom, what to do and what to bring (TRF-03), on A5; in the access log."""
    sheet = await notice_sheet(work, actor, transfer_id=TransferId(transfer_id), now=now)
    return shown_pdf(
        await asyncio.to_thread(services.transfer_printer.print_notice, sheet), "notice.pdf"
    )


@router.get(
    "/transfers/{transfer_id}/form",
    operation_id="printTransferForm",
    summary="The register's form of a transfer",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def form_route(
    transfer_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """接转组织关系登记表 on A4: contact, materials, what was told, direction, organisations and
    what came of it, as far as the caller's side sees it; in the member's access log.
    """
    form = await form_sheet(
        work, actor, transfer_id=TransferId(transfer_id), vault=services.vault, now=now
    )
    return shown_pdf(
        await asyncio.to_thread(services.transfer_printer.print_form, form), "form.pdf"
    )


@dataclass(frozen=True, slots=True)
class LetterVerificationOut:
    """What the letter is good for, and enough to compare it with the paper; nothing more. Of one
    for several, `people` tell it line by line.
    """

    standing: Standing
    number: str
    issuer: str
    addressee: str
    initials: str
    issued_on: date
    valid_until: date
    replaced_by: str
    people: Sequence[VerifiedLine]

    @classmethod
    def of(cls, found: LetterVerification) -> "LetterVerificationOut":
        return cls(**{name: getattr(found, name) for name in cls.__slots__})


@router.get(
    "/letter-verifications/{token}",
    operation_id="verifyLetter",
    summary="Is this letter genuine, and in force (public)",
    response_model=LetterVerificationOut,
    responses=refuses(ForgedLetter, NotFound, TooMany),
    openapi_extra={"security": []},
)
async def verify_route(
    token: Annotated[str, Path(max_length=200, pattern=r"^[A-Za-z0-9_-]+$")],
    request: Request,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """For the party organisation it was handed to, wherever it is; 30 a minute."""
    services.verification_limit.take(client_address(request, services), now)
    found = await verify_letter(
        services.work(),
        token,
        tokens=services.letter_tokens,
        pinyin=services.pinyin,
        today=today,
    )
    return answer(LetterVerificationOut.of(found))


def _printing(services: Services, now: datetime) -> Printing:
    return Printing(
        tokens=services.letter_tokens,
        vault=services.vault,
        public_url=services.public_url,
        now=now,
    )
