"""A member's own points, each with its reason; the switch of their consent (CHK-25, SP-09)."""

from datetime import date
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.points.schemas import RankingConsentIn, RankingConsentOut
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year
from partyhub.domain.points.refusals import RankingForConsenting, RankingOff
from partyhub.domain.points.views import OwnPoints, PointLine, RankLine
from partyhub.domain.shared.errors import Invalid, KeyNeeded, KeyReused, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.points.own import own_point_lines, own_points, read_ranking, set_consent

router = APIRouter(tags=["points"])
_LAST = UUID(int=2**128 - 1)


@router.get(
    "/me/points",
    operation_id="listMyPoints",
    summary="My points and star, by community",
    response_model=list[OwnPoints],
    responses=refuses(NotSignedIn),
)
async def own_route(work: Work, actor: CurrentActor, today: Today, year: Year = None) -> Response:
    """None where no community of mine gives points."""
    return answer(list(await own_points(work, actor, year or today.year, today)))


@router.get(
    "/me/points/entries",
    operation_id="listMyPointEntries",
    summary="Why I have so many points",
    response_model=Page[PointLine],
    responses=refuses(NotSignedIn, Invalid),
)
async def lines_route(
    work: Work, actor: CurrentActor, today: Today, year: Year = None, limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:  # fmt: skip
    """Each with hours, rate, share and the version of the rule; the latest first."""
    asked = year or today.year
    key = last_of(cursor, date.fromisoformat, UUID) or (date(asked, 12, 31), _LAST)
    found = list(await own_point_lines(work, actor, asked, key, limit=limit + 1))
    if len(found) <= limit:
        return answer(Page(found, None))
    last = found[limit - 1]
    return answer(Page(found[:limit], cursor_of(last.on.isoformat(), str(last.id))))


@router.post(
    "/me/points/{community_id}/ranking-consent",
    operation_id="setMyRankingConsent",
    summary="Whether I stand in that community's order of members",
    response_model=RankingConsentOut,
    responses=refuses(NotSignedIn, NotFound, KeyNeeded, KeyReused),
)
async def consent_route(
    community_id: UUID, body: RankingConsentIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Off without a word of mine; taken back I am gone from it at once."""
    return await once.answer(
        lambda work: set_consent(work, actor, OrgId(community_id), consents=body.consents, now=now),
        RankingConsentOut,
    )


@router.get(
    "/points/{community_id}/ranking",
    operation_id="readPointRanking",
    summary="The order of those who wish to stand in it",
    response_model=list[RankLine],
    responses=refuses(NotSignedIn, NotFound, RankingOff, RankingForConsenting),
)
async def ranking_route(
    community_id: UUID, work: Work, actor: CurrentActor, today: Today, year: Year = None
) -> Response:
    """Off unless the community turned it on; for its desk and for those who stand in it."""
    asked = year or today.year
    return answer(list(await read_ranking(work, actor, OrgId(community_id), asked, today)))
