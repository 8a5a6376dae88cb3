"""The catalogue as Excel: taken out, and loaded after a dry run (TKT-20)."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import XLSX, file_answer, holds
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.domain.service_items.refusals import ItemsRefused
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.service_items.load_items import Load, SentItems, export_items, load_items

router = APIRouter(tags=["service items"])
_OWNER = (NotSignedIn, NotAllowed, NotFound, OrgClosed, WrongKind)
_READING = asyncio.Semaphore(1)  # a workbook is read by a child that may take 512 MB


@router.get(
    "/service-item-exports",
    operation_id="exportServiceItems",
    summary="An organisation's own items as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(*_OWNER),
)
async def export_route(
    org: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Three sheets: items, papers, steps. Export, edit, load; an empty one is the template."""
    data = await export_items(work, actor, owner_id=OrgId(org), books=services.item_books, now=now)
    return file_answer(data, XLSX, name="服务事项目录.xlsx", plain_name="service-items.xlsx")


@router.post(
    "/service-item-loads",
    operation_id="loadServiceItems",
    summary="Load items from a workbook: a dry run, then for good",
    response_model=Load,
    responses=refuses(*_OWNER, KeyNeeded, KeyReused, WorkbookRefused, ItemsRefused),
)
async def load_route(
    org_id: Annotated[UUID, Form(description="The centre or organisation above it.")],
    file: Annotated[UploadFile, File(description="An .xlsx of 5 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    commit: Annotated[bool, Form(description="False looks only: what would change.")] = False,
) -> Response:
    """Items become drafts; publishing stays a step of its own. Faults name their cells."""
    sent = SentItems(owner_id=OrgId(org_id), data=await file.read(), commit=commit)
    async with _READING:
        return await once.answer(
            lambda work: load_items(
                work, actor, sent, books=services.item_books, pinyin=services.pinyin, now=now
            ),
            lambda load: load,
        )
