"""Workbooks to download: the template, refused rows to mend, the members of a unit."""

import asyncio
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import XLSX, file_answer, holds
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId, RosterId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.rosters.browse import refused_workbook
from partyhub.usecases.rosters.export import Phones, export_members

router = APIRouter(tags=["rosters"])


class PhonesShown(StrEnum):
    """`full` needs a purpose; a roster with masked phones can't be sent in again."""

    MASKED = "masked"
    FULL = "full"


@router.get(
    "/roster-template",
    operation_id="getRosterTemplate",
    summary="An empty roster to fill in",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed),
)
async def template_route(actor: CurrentActor, services: Here) -> Response:
    """With drop-down lists, and a sheet that says how to fill it in."""
    actor.require_any(Permission.MEMBER_IMPORT)
    return _file(
        "党员花名册模板", "roster-template", await asyncio.to_thread(services.workbooks.template)
    )


@router.get(
    "/rosters/{roster_id}/refused.xlsx",
    operation_id="getRefusedRows",
    summary="The refused rows, to mend and send again",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotFound),
)
async def refused_route(
    roster_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """In their own columns, with a column that says what to mend; kept for 30 days."""
    data = await refused_workbook(
        work,
        actor,
        roster_id=RosterId(roster_id),
        workbooks=services.workbooks,
        vault=services.vault,
        now=now,
    )
    return _file("花名册需修改的行", "roster-refused", data)


@router.get(
    "/member-exports",
    operation_id="exportMembers",
    summary="A unit's members as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def export_route(
    unit: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    phones: PhonesShown = PhonesShown.MASKED,
    purpose: Annotated[Line, Query(description="What the whole phones are needed for.")] = "",
) -> Response:
    """In the template's shape: export, edit, send in. Everybody in it can see who took it."""
    data = await export_members(
        work,
        actor,
        Phones(phones is PhonesShown.FULL, purpose),
        unit_id=OrgId(unit),
        workbooks=services.workbooks,
        vault=services.vault,
        now=now,
    )
    return _file("党员花名册", "members", data)


def _file(name: str, plain_name: str, data: bytes) -> Response:
    return file_answer(data, XLSX, name=f"{name}.xlsx", plain_name=f"{plain_name}.xlsx")
