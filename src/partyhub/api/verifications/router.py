"""Members' records that nobody has verified for a year, and saying of many that they are true."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, moment
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.verifications.schemas import VerificationsIn, VerificationsOut
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.verifications.views import FIRST_OF_ALL, UnverifiedLine, VerifiedKey
from partyhub.usecases.verifications.list_due import list_due
from partyhub.usecases.verifications.verify_many import Verified, verify_many

router = APIRouter(prefix="/member-verifications", tags=["members"])
_NEVER = "never"
_IN_PART: dict[int | str, dict[str, Any]] = {
    207: {"model": VerificationsOut, "description": "Some were refused; `problem` says why."}
}


@router.get(
    "",
    operation_id="listMembersToVerify",
    summary="Records to verify",
    response_model=Page[UnverifiedLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """MEM-03: not verified for twelve months, or ever; what was verified longest ago first."""
    found = await list_due(
        work, actor, org_id=None if org is None else OrgId(org), after=_key(cursor),
        limit=limit + 1, today=today,
    )  # fmt: skip
    return answer(_page(found, limit))


@router.post(
    "",
    operation_id="verifyMembers",
    summary="Say that many records are true",
    response_model=VerificationsOut,
    responses=_IN_PART | refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused),
)
async def verify_route(
    body: VerificationsIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Up to 200 in one transaction; one that is refused doesn't stop the others."""
    return await once.answer(
        lambda work: verify_many(work, actor, body.ids(), now=now),
        VerificationsOut.of,
        status=_status,
    )


def _status(lines: Sequence[Verified]) -> int:
    return 207 if any(line.refusal for line in lines) else 200


def _key(cursor: str | None) -> VerifiedKey:
    last = last_of(cursor, lambda key: None if key == _NEVER else moment(key), UUID)
    return FIRST_OF_ALL if last is None else VerifiedKey(*last)


def _page(found: list[UnverifiedLine], limit: int) -> Page[UnverifiedLine]:
    items = found[:limit]
    if len(found) <= limit:
        return Page(items, None)
    last = items[-1]
    at = _NEVER if last.verified_at is None else last.verified_at.isoformat()
    return Page(items, cursor_of(at, str(last.id)))
