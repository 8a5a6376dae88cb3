"""The community's pairs (结对帮扶, VOL-05, VOL-06): lists, one whole, what is still to do."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page, name_key, name_page
from partyhub.api.pairing_support.asking import Asked
from partyhub.api.pairing_support.outs import (
    HouseholdOut,
    SupportCandidatesOut,
    WholeSupportPairOut,
)
from partyhub.api.pairing_support.schemas import HouseholdPurposeIn, SupportPairIn
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.pairing_support.refusals import (
    HouseholdPaired,
    NamesTheHousehold,
    SupportOver,
)
from partyhub.domain.pairing_support.views import CadreGap, SupportPairLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import SupportPairId
from partyhub.usecases.pairing_support.books import export_pairs
from partyhub.usecases.pairing_support.desk import (
    find_candidates,
    list_cadre_gaps,
    list_pairs,
    print_card,
    read_pair,
    reveal_household,
)
from partyhub.usecases.pairing_support.steps import propose_pair

router = APIRouter(tags=["pairing support"])
_READS = (NotSignedIn, NotAllowed, NotFound, Invalid)


@router.get(
    "/support-pairs",
    operation_id="listSupportPairs",
    summary="Households that are supported",
    response_model=Page[SupportPairLine],
    responses=refuses(*_READS),
)
async def list_route(
    asked: Asked, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Households are codes. What waits for something comes the longest waiting first."""
    wanted = asked.filter(after=moment_key(cursor), limit=limit + 1)
    found = await list_pairs(work, actor, wanted, org_id=asked.org_id)
    return answer(moment_page(found, limit, lambda line: line.proposed_at))


@router.get(
    "/support-pairs/export",
    operation_id="exportSupportPairs",
    summary="The ledger of pairs as a workbook (结对帮扶台账)",
    response_class=Response,
    responses=holds(XLSX) | refuses(*_READS, ExportTooLarge),
)
async def export_route(
    asked: Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows; no household is named."""
    book = await export_pairs(work, actor, asked.filter(), org_id=asked.org_id, now=now)
    data = await written(services, book, by=actor, at=now)
    name = f"{book.title}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"support-pairs-{today}.xlsx")


@router.get(
    "/support-pairs/cadre-gaps",
    operation_id="listCadreGaps",
    summary="Who works for a street or a community and supports no household yet",
    response_model=Page[CadreGap],
    responses=refuses(*_READS),
)
async def gaps_route(
    asked: Asked, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """By name, as what is still to do (VOL-06); never an order of merit."""
    found = await list_cadre_gaps(
        work, actor, org_id=asked.org_id, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.post(
    "/support-pairs",
    operation_id="proposeSupportPair",
    summary="Write down a household that is to be supported",
    response_model=WholeSupportPairOut,
    status_code=201,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, OrgClosed, WrongKind,
        NamesTheHousehold, HouseholdPaired,
    ),
)  # fmt: skip
async def propose_route(
    body: SupportPairIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `pairing:keep` there. Name, phone and address are sealed and not answered."""
    return await once.answer(
        lambda work: propose_pair(work, actor, body.said(), vault=services.vault, now=now),
        WholeSupportPairOut.of,
        status=201,
    )


@router.get(
    "/support-pairs/{pair_id}",
    operation_id="getSupportPair",
    summary="One pair: plan, supporters, visits, reviews, looks",
    response_model=WholeSupportPairOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(pair_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Nothing of the household but the code."""
    return answer(WholeSupportPairOut.of(await read_pair(work, actor, SupportPairId(pair_id))))


@router.get(
    "/support-pairs/{pair_id}/candidates",
    operation_id="listSupportCandidates",
    summary="Who could support it",
    response_model=SupportCandidatesOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def candidates_route(
    pair_id: UUID,
    work: Work,
    actor: CurrentActor,
    q: Annotated[str, Query(max_length=60, pattern=r"^[^\x00-\x1f\x7f]*$")] = "",
) -> Response:
    """By name: checked in there, or working for it or those above it. Nobody is ranked."""
    found = await find_candidates(work, actor, SupportPairId(pair_id), q=q)
    return answer(SupportCandidatesOut(found))


@router.post(
    "/support-pairs/{pair_id}/household-reveal",
    operation_id="revealHousehold",
    summary="Whom to visit, and where",
    response_model=HouseholdOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, SupportOver),
)
async def reveal_route(
    pair_id: UUID,
    body: HouseholdPurposeIn,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Needs `pairing:reveal`. Each look is kept with its purpose and printed for the household."""
    person = await reveal_household(
        work, actor, SupportPairId(pair_id), purpose=body.purpose, vault=services.vault, now=now
    )
    return answer(HouseholdOut.of(person))


@router.post(
    "/support-pairs/{pair_id}/card",
    operation_id="printSupportPair",
    summary="The household's card with its plan (A4)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def card_route(
    pair_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """A code, no name: the plan, who comes, the visits, and who looked at the household's data."""
    card = await print_card(work, actor, SupportPairId(pair_id), now=now)
    data = await asyncio.to_thread(services.pair_printer.print_pair, card)
    code = card.pair.household.code
    return file_answer(data, PDF, name=f"结对帮扶卡-{code}.pdf", plain_name=f"{code}.pdf")
