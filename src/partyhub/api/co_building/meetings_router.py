"""Joint meetings with their decisions, visits to contact points (CHK-18, CHK-28, CHK-33)."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.co_building.outs import ContactVisitOut, JointMeetingOut
from partyhub.api.co_building.paging import DayPage, Days
from partyhub.api.co_building.schemas import ContactVisitIn, DecisionDoneIn, JointMeetingIn
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.co_building.refusals import DayOutOfOrder, DecisionDone
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import JointMeetingId, MeetingDecisionId, OrgId
from partyhub.usecases.co_building.books import export_meetings
from partyhub.usecases.co_building.meetings import (
    add_meeting,
    complete_decision,
    list_meetings,
    read_meeting,
)
from partyhub.usecases.co_building.visits import add_visit, list_visits

router = APIRouter(tags=["co-building"])
_READS = (NotSignedIn, NotAllowed, NotFound, Invalid)
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, DayOutOfOrder)


@router.get(
    "/joint-meetings",
    operation_id="listJointMeetings",
    summary="Joint meetings of communities with their units",
    response_model=Page[JointMeetingOut],
    responses=refuses(*_READS),
)
async def list_route(asked: DayPage, work: Work, actor: CurrentActor) -> Response:
    """By day, the latest first; the units that were there read them too."""
    found = await list_meetings(work, actor, asked.filter(), org_id=asked.days.org_id)
    page = asked.page(found, lambda one: JointMeetingOut.of(one, actor), lambda one: one.held_on)
    return answer(page)


@router.get(
    "/joint-meetings/export",
    operation_id="exportJointMeetings",
    summary="Joint meetings as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(*_READS, ExportTooLarge),
)
async def export_route(
    days: Days, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows."""
    book = await export_meetings(work, actor, days.filter(), org_id=days.org_id, now=now)
    data = await written(services, book, by=actor, at=now)
    name = f"{book.title}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"joint-meetings-{today}.xlsx")


@router.get(
    "/joint-meetings/{meeting_id}/minutes",
    operation_id="printJointMeetingMinutes",
    summary="Print the minutes of a joint meeting",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def minutes_route(
    meeting_id: UUID, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """A4: who was there, what was decided, what came of it, with room for signatures."""
    meeting = await read_meeting(work, actor, JointMeetingId(meeting_id))
    data = await asyncio.to_thread(services.minutes_printer.print_minutes, meeting)
    return shown_pdf(data, "joint-meeting-minutes.pdf")


@router.post(
    "/joint-meetings",
    operation_id="addJointMeeting",
    summary="Enter a joint meeting",
    response_model=JointMeetingOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind),
)
async def add_route(body: JointMeetingIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """By the community; each decision names an organisation that was there, and its day."""
    return await once.answer(
        lambda work: add_meeting(work, actor, body.met(), now=now),
        lambda meeting: JointMeetingOut.of(meeting, actor),
        status=201,
    )


@router.post(
    "/meeting-decisions/{decision_id}/completion",
    operation_id="completeMeetingDecision",
    summary="Say what came of a decision",
    response_model=JointMeetingOut,
    responses=refuses(*_WRITES, DecisionDone),
)
async def complete_route(
    decision_id: UUID, body: DecisionDoneIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By the organisation that had to do it, or by the community."""
    return await once.answer(
        lambda work: complete_decision(
            work, actor, MeetingDecisionId(decision_id), on=body.on, result=body.result, now=now
        ),
        lambda meeting: JointMeetingOut.of(meeting, actor),
    )


@router.get(
    "/contact-visits",
    operation_id="listContactVisits",
    summary="Visits to contact points, and forums",
    response_model=Page[ContactVisitOut],
    responses=refuses(*_READS),
)
async def visits_route(asked: DayPage, work: Work, actor: CurrentActor) -> Response:
    """By day, the latest first."""
    found = await list_visits(work, actor, asked.filter(), org_id=asked.days.org_id)
    return answer(asked.page(found, ContactVisitOut.of, lambda one: one.visited_on))


@router.post(
    "/contact-visits",
    operation_id="addContactVisit",
    summary="Enter a visit or a forum",
    response_model=ContactVisitOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed),
)
async def visit_route(
    body: ContactVisitIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """In the book of the organisation; who came need not be a member here."""
    return await once.answer(
        lambda work: add_visit(work, actor, OrgId(body.org_id), body.said(), now=now),
        ContactVisitOut.of,
        status=201,
    )
