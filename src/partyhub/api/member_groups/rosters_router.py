"""Rosters of special groups as of a day, and as workbooks (LG-09, LG-22)."""

from dataclasses import replace
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_groups.kinds import GroupForm, GroupKind
from partyhub.domain.member_groups.views import GroupLine
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.member_groups.rosters import Asked, export_groups, group_roster

router = APIRouter(prefix="/member-groups", tags=["special groups"])


def _asked(
    today: Today,
    form: GroupForm = GroupForm.SPECIAL,
    kind: Annotated[GroupKind | None, Query(description="One group of the form.")] = None,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    on: Annotated[date | None, Query(description="As of which day; today without it.")] = None,
) -> Asked:
    return Asked(form=form, kind=kind, org_id=None if org is None else OrgId(org), on=on or today)


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "",
    operation_id="listMemberGroupRoster",
    summary="The roster of special groups",
    response_model=Page[GroupLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def roster_route(
    asked: _Asked,
    work: Work,
    actor: CurrentActor,
    now: Now,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name; everybody in it can see who looked. Form `abroad` also tells who returned."""
    found = await group_roster(work, actor, asked, after=name_key(cursor), limit=limit, now=now)
    return answer(name_page(found, limit))


@router.get(
    "/export",
    operation_id="exportMemberGroupRoster",
    summary="The roster of special groups as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    table = await export_groups(work, actor, asked, now=now)
    data = await written(
        services, replace(table, title=f"{table.title}（{asked.on}）"), by=actor, at=now
    )
    name, plain = f"{table.title}-{asked.on}.xlsx", f"member-groups-{asked.form}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=plain)
