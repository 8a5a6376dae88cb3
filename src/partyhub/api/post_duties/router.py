"""Duties of postless members (设岗定责, MEM-13): the roster, giving, ending, the printed card."""

import asyncio
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.post_duties.schemas import DutyEndIn, HeldDutiesOut, PostDutyIn
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.post_duties.refusals import (
    DutyDaysOutOfOrder,
    DutyEnded,
    DutyStands,
    NotPostless,
    PostClosed,
    PostElsewhere,
)
from partyhub.domain.post_duties.views import DutyLine, DutyShow, HeldDuty
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import MemberId, OrgId, PostDutyId
from partyhub.usecases.post_duties.give_duties import (
    card_of_duty,
    end_duty,
    give_duty,
    own_duties,
)
from partyhub.usecases.post_duties.rosters import Asked, duty_roster, export_duties

router = APIRouter(tags=["post duties"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, DutyDaysOutOfOrder)


def _asked(
    today: Today,
    show: DutyShow = DutyShow.ALL,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    on: Annotated[date | None, Query(description="As of which day; today without it.")] = None,
) -> Asked:
    org_id = None if org is None else OrgId(org)
    return Asked(on=on or today, today=today, show=show, org_id=org_id)


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "/post-duties",
    operation_id="listPostDuties",
    summary="Postless members and their posts",
    response_model=Page[DutyLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def roster_route(
    asked: _Asked, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """By name, a line for each post; who has none yet stands there without."""
    found = await duty_roster(work, actor, asked, after=name_key(cursor), limit=limit + 1)
    return answer(name_page(found, limit))


@router.get(
    "/post-duties/export",
    operation_id="exportPostDuties",
    summary="Postless members and their posts as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    table = await export_duties(work, actor, asked, now=now)
    data = await written(services, table, by=actor, at=now)
    plain = f"post-duties-{asked.on}.xlsx"
    return file_answer(data, XLSX, name=f"{table.title}.xlsx", plain_name=plain)


@router.post(
    "/members/{member_id}/post-duties",
    operation_id="givePostDuty",
    summary="Give a postless member a post",
    response_model=HeldDuty,
    status_code=201,
    responses=refuses(*_WRITES, DutyStands, NotPostless, PostClosed, PostElsewhere),
)
async def give_route(
    member_id: UUID, body: PostDutyIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Only to who is entered as 无职党员, and of the member's own branch, unit or community."""
    return await once.answer(
        lambda work: give_duty(
            work, actor, member_id=MemberId(member_id), given=body.given(), now=now
        ),
        lambda held: held,
        status=201,
    )


@router.post(
    "/post-duties/{duty_id}/end",
    operation_id="endPostDuty",
    summary="End a duty",
    response_model=HeldDuty,
    responses=refuses(*_WRITES, DutyEnded),
)
async def end_route(
    duty_id: UUID, body: DutyEndIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """With its reason; it stays in the history."""
    return await once.answer(
        lambda work: end_duty(
            work, actor, PostDutyId(duty_id), on=body.on, reason=body.reason, now=now
        ),
        lambda held: held,
    )


@router.get(
    "/post-duties/{duty_id}/card",
    operation_id="printPostDuty",
    summary="The card of a duty (设岗定责卡)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def card_route(
    duty_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    paper: Literal["a5", "a4"] = "a5",
) -> Response:
    """On A5 or A4; the member's own too. A print is a look."""
    held = await card_of_duty(work, actor, PostDutyId(duty_id), now=now)
    data = await asyncio.to_thread(services.duty_printer.print_duty, held, paper=paper)
    return file_answer(data, PDF, name=f"设岗定责卡-{held.name}.pdf", plain_name="post-duty.pdf")


@router.get(
    "/me/post-duties",
    operation_id="listMyPostDuties",
    summary="My own posts",
    response_model=HeldDutiesOut,
    responses=refuses(NotSignedIn),
)
async def own_route(work: Work, actor: CurrentActor) -> Response:
    """Also those that ended."""
    return answer(HeldDutiesOut(await own_duties(work, actor)))
