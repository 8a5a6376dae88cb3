"""A person's story: every change with who, when, before and after."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, moment, number
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.members.story import StoryKey, StoryLine
from partyhub.domain.shared.errors import Invalid, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.members.read_history import read_member_history

router = APIRouter(tags=["members"])


@router.get(
    "/members/{member_id}/history",
    operation_id="listMemberHistory",
    summary="What happened to a person",
    response_model=Page[StoryLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def history_route(
    member_id: UUID,
    work: Work,
    actor: CurrentActor,
    now: Now,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> Response:
    """The latest first: changes with their values, transfers, check-ins, groups, the account.

    Members read their own; a look at somebody else's stands in the access log.
    """
    lines, following = await read_member_history(
        work, actor, member_id=MemberId(member_id), before=_before(cursor), limit=limit, now=now
    )
    more = None if following is None else cursor_of(following.at.isoformat(), str(following.seq))
    return answer(Page(lines, more))


def _before(cursor: str | None) -> StoryKey | None:
    last = last_of(cursor, moment, number)
    return None if last is None else StoryKey(*last)
