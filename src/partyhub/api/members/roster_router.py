"""党员基本信息名册 as of any day, and as a workbook (LG-07)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.members.roster_out import RosterLineOut
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.text import Reason
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.members.as_of import START, RosterKey
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.members.as_of import AsOf, export_member_roster, member_roster

router = APIRouter(prefix="/member-roster", tags=["members"])


def _asked(
    today: Today,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    on: Annotated[date | None, Query(description="As of which day; today without it.")] = None,
    status: Annotated[MemberStatus | None, Query(description="Who was that, that day.")] = None,
    category: Annotated[MemberCategory | None, Query(description="Who was that, that day.")] = None,
) -> AsOf:
    return AsOf(None if org is None else OrgId(org), on or today, status, category)


_Asked = Annotated[AsOf, Depends(_asked)]


@router.get(
    "",
    operation_id="listMemberRoster",
    summary="The roster of members as of a day",
    response_model=Page[RosterLineOut],
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
    """Branch after branch, by name: who belonged there that day, with the record of that day.

    Of who belongs to another organisation by now only what the letter says is left.
    """
    found = await member_roster(work, actor, asked, after=_after(cursor), limit=limit, now=now)
    page = found[:limit]
    last = page[-1].key if len(found) > limit else None
    more = None if last is None else cursor_of(last.path, last.name_sort, str(last.id))
    return answer(Page([RosterLineOut.of(one) for one in page], more))


@router.get(
    "/export",
    operation_id="exportMemberRoster",
    summary="The roster of members as of a day as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    purpose: Annotated[Reason, Query(description="What it is taken out for.")],
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out, and what for."""
    table = await export_member_roster(work, actor, asked, purpose=purpose, now=now)
    data = await written(services, table, by=actor, at=now)
    name, plain = f"{table.title}.xlsx", f"member-roster-{asked.on}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=plain)


def _after(cursor: str | None) -> RosterKey:
    keys = keys_of(cursor, 3)
    if keys is None:
        return START
    try:
        return RosterKey(keys[0], keys[1], UUID(keys[2]))
    except ValueError as error:
        raise Invalid("not a cursor of this list", field="cursor") from error
