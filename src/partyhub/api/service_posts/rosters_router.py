"""轮值表: a proposal, edited, published; shifts given, cancelled, confirmed."""

import asyncio
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.service_posts.schemas import DeskShiftStepIn, PostRosterIn
from partyhub.api.service_posts.shift_outs import PostRosterOut, PostShiftOut
from partyhub.domain.service_posts.refusals import (
    NotAtPost,
    NothingToRoster,
    NotOffered,
    NotYourShift,
    OwnPostHours,
    RosterPublished,
    ShiftTime,
    TwoShifts,
)
from partyhub.domain.service_records.refusals import (
    ImpossibleTime,
    OwnRecord,
    RecordStands,
    TwoPlaces,
    WhyNeeded,
)
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import PostShiftId, ServicePostId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.service_posts.desk_shifts import step_shift
from partyhub.usecases.service_posts.papers import export_roster, print_roster
from partyhub.usecases.service_posts.rosters import (
    make_roster,
    publish_roster,
    read_roster,
)

router = APIRouter(tags=["service posts"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_HOURS = (OwnPostHours, OwnRecord, RecordStands, TwoPlaces, ImpossibleTime, WhyNeeded)
Month = Annotated[
    date, Path(ge=date(2020, 1, 1), le=date(2100, 12, 31), description="Any day of it.")
]


@router.post(
    "/service-posts/{post_id}/rosters",
    operation_id="makePostRoster",
    summary="Propose a month's roster",
    response_model=PostRosterOut,
    status_code=201,
    responses=refuses(*_WRITES, RosterPublished, NothingToRoster, TwoShifts),
)
async def make_route(
    post_id: UUID, body: PostRosterIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Evenly among those who offered these hours; the same question gets the same answer. A draft
    is replaced, a published roster is not.
    """
    asked = ServicePostId(post_id)
    return await once.answer(
        lambda work: make_roster(work, actor, asked, month=body.month, now=now),
        lambda read: PostRosterOut.of(read, actor),
        status=201,
    )


@router.get(
    "/service-posts/{post_id}/rosters/{month}",
    operation_id="getPostRoster",
    summary="A month's roster",
    response_model=PostRosterOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def get_route(post_id: UUID, month: Month, work: Work, actor: CurrentActor) -> Response:
    """For who keeps the post, with who could take each shift that is to come."""
    read = await read_roster(work, actor, ServicePostId(post_id), month=month)
    return answer(PostRosterOut.of(read, actor))


@router.post(
    "/service-posts/{post_id}/rosters/{month}/publication",
    operation_id="publishPostRoster",
    summary="Publish a month's roster",
    response_model=PostRosterOut,
    responses=refuses(*_WRITES, RosterPublished),
)
async def publish_route(
    post_id: UUID, month: Month, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once; members read their shifts from then on."""
    asked = ServicePostId(post_id)
    return await once.answer(
        lambda work: publish_roster(work, actor, asked, month=month, now=now),
        lambda read: PostRosterOut.of(read, actor),
    )


@router.get(
    "/service-posts/{post_id}/rosters/{month}/export",
    operation_id="exportPostRoster",
    summary="轮值表 as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def export_route(
    post_id: UUID, month: Month, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the names of who serves; each is told that it was taken out."""
    book = await export_roster(work, actor, ServicePostId(post_id), month=month, now=now)
    data = await written(services, book, by=actor, at=now)
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name="roster.xlsx")


@router.get(
    "/service-posts/{post_id}/rosters/{month}/print",
    operation_id="printPostRoster",
    summary="轮值表 on A4, to hang on the wall",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def print_route(
    post_id: UUID, month: Month, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the names of who serves; each is told that it was printed."""
    roster = await print_roster(work, actor, ServicePostId(post_id), month=month, now=now)
    data = await asyncio.to_thread(services.post_printer.print_roster, roster)
    return shown_pdf(data, "roster.pdf")


@router.post(
    "/post-shifts/{shift_id}/steps",
    operation_id="takePostShiftStep",
    summary="Give a shift, cancel it, or confirm who was there",
    response_model=PostShiftOut,
    responses=refuses(
        *_WRITES, Invalid, IllegalTransition, NotOffered, NotAtPost, TwoShifts, NotYourShift,
        ShiftTime, *_HOURS,
    ),
)  # fmt: skip
async def step_route(
    shift_id: UUID, body: DeskShiftStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """What a member told and another account confirms counts as service at once."""
    asked = PostShiftId(shift_id)
    return await once.answer(
        lambda work: step_shift(work, actor, asked, body.step(), now=now), PostShiftOut.of
    )
