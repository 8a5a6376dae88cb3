"""积分规则 (CHK-25): a community's versions, tried out before they are made."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.points.schemas import PointRuleIn, PointRulesOut, RatesIn
from partyhub.api.problems import refuses
from partyhub.domain.points.refusals import RuleBackdated
from partyhub.domain.points.views import Trial
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.points.rules import make_rule, read_rules, try_rule

router = APIRouter(prefix="/points/{community_id}", tags=["points"])


@router.get(
    "/rules",
    operation_id="readPointRules",
    summary="A community's rules of points",
    response_model=PointRulesOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def rules_route(
    community_id: UUID, work: Work, actor: CurrentActor, today: Today
) -> Response:
    """What holds today, what comes, and every version with its reason."""
    found = await read_rules(work, actor, OrgId(community_id), today)
    return answer(PointRulesOut.of(found))


@router.post(
    "/trials",
    operation_id="tryPointRule",
    summary="What last month would have been by this rule",
    response_model=Trial,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def trial_route(
    community_id: UUID, body: RatesIn, work: Work, actor: CurrentActor, today: Today
) -> Response:
    """By kind of work, without names; nothing is kept."""
    return answer(await try_rule(work, actor, OrgId(community_id), body.rates(), today))


@router.post(
    "/rules",
    operation_id="makePointRule",
    summary="The next version of the rule",
    status_code=201,
    response_model=PointRulesOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid, RuleBackdated
    ),
)
async def make_route(
    community_id: UUID, body: PointRuleIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """From tomorrow at the earliest; what was earned under another version stays as it is."""
    return await once.answer(
        lambda work: make_rule(work, actor, OrgId(community_id), body.wished(), now=now),
        PointRulesOut.of,
        status=201,
    )
