"""献计献策 (CHK-35): a member suggests, the community answers: adopted or not, and why."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.tickets.follow_schemas import FollowedTicketOut
from partyhub.api.tickets.suggestions_schemas import (
    SuggestionAnswerIn,
    SuggestionIn,
    SuggestionOut,
)
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId, TicketId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgName
from partyhub.domain.tickets.refusals import TextNeeded
from partyhub.domain.tickets.refusals_desk import NotYourCommunity, SuggestionsNotTaken
from partyhub.domain.tickets.suggestions import (
    SuggestionFilter,
    SuggestionLine,
    SuggestionShow,
)
from partyhub.usecases.tickets.suggest import suggest, suggestion_places
from partyhub.usecases.tickets.suggestions import (
    Answering,
    accept_suggestion,
    answer_suggestion,
    list_suggestions,
    read_suggestion,
)

router = APIRouter(tags=["suggestions"])
_STEPS = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion, IllegalTransition,
)  # fmt: skip


@router.get(
    "/me/suggestions/communities",
    operation_id="listMySuggestionCommunities",
    summary="Communities that I may write a suggestion to",
    response_model=list[OrgName],
    responses=refuses(NotSignedIn),
)
async def places_route(work: Work, actor: CurrentActor) -> Response:
    """Where one is checked in, lives, or belongs to a branch; none for staff without a record."""
    found: Sequence[OrgName] = await suggestion_places(work, actor)
    return answer(list(found))


@router.post(
    "/me/suggestions",
    operation_id="writeSuggestion",
    summary="Write a suggestion to my community",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(
        NotSignedIn, NotFound, KeyNeeded, KeyReused, NotYourCommunity, SuggestionsNotTaken,
        TextNeeded,
    ),
)  # fmt: skip
async def write_route(
    body: SuggestionIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """It is a ticket from now on, followed and rated under `/me/tickets`."""
    return await once.answer(
        lambda work: suggest(
            work, actor, community_id=OrgId(body.community_id), content=body.content,
            pinyin=services.pinyin, now=now,
        ),
        FollowedTicketOut.of,
        status=201,
    )  # fmt: skip


@router.get(
    "/suggestions",
    operation_id="listSuggestions",
    summary="Suggestions to communities within one's reach",
    response_model=Page[SuggestionLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    show: SuggestionShow = SuggestionShow.OPEN,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """The latest first; `ended` says of each what came of it."""
    wanted = SuggestionFilter(show=show, after=moment_key(cursor), limit=limit + 1)
    found = await list_suggestions(work, actor, None if org is None else OrgId(org), wanted)
    return answer(moment_page(found, limit, lambda line: line.registered_at))


@router.get(
    "/suggestions/{ticket_id}",
    operation_id="getSuggestion",
    summary="One suggestion",
    response_model=SuggestionOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(ticket_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """With what its member was told; the member sees who looked."""
    found = await read_suggestion(work, actor, TicketId(ticket_id), now=now)
    return answer(SuggestionOut.of(found))


@router.post(
    "/suggestions/{ticket_id}/acceptance",
    operation_id="acceptSuggestion",
    summary="Take a suggestion up",
    response_model=SuggestionOut,
    responses=refuses(*_STEPS),
)
async def accept_route(
    ticket_id: UUID, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """The promise of the item begins; who takes it up answers for it."""
    by = Answering(actor, services.vault, now)
    return await once.answer(
        lambda work: accept_suggestion(work, TicketId(ticket_id), by), SuggestionOut.of
    )


@router.post(
    "/suggestions/{ticket_id}/answer",
    operation_id="answerSuggestion",
    summary="Say what came of a suggestion",
    response_model=SuggestionOut,
    responses=refuses(*_STEPS, TextNeeded),
)
async def answer_route(
    ticket_id: UUID,
    body: SuggestionAnswerIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Adopted or not, with the reason: settled and told at once; then the member may rate it."""
    by = Answering(actor, services.vault, now)
    return await once.answer(
        lambda work: answer_suggestion(
            work, TicketId(ticket_id), adopted=body.adopted, reason=body.reason, by=by
        ),
        SuggestionOut.of,
    )
