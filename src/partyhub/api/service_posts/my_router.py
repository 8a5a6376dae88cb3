"""我的岗位 on the member's phone."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.service_posts.outs import PostPlaceOut
from partyhub.api.service_posts.schemas import MyShiftStepIn
from partyhub.api.service_posts.shift_outs import MyPostsOut, MyShiftStateOut
from partyhub.domain.service_posts.refusals import (
    NoNoteLeft,
    NotAtPost,
    NotOffered,
    NotYourShift,
    OwnShift,
    PlaceStands,
    ShiftTime,
    TwoShifts,
)
from partyhub.domain.shared.errors import Invalid, KeyNeeded, KeyReused, NotFound, NotSignedIn
from partyhub.domain.shared.ids import PostShiftId, ServicePostId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.service_posts.mine import claim_post, leave_post, my_posts, step_my_shift

router = APIRouter(prefix="/me", tags=["my posts"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)


@router.get(
    "/posts",
    operation_id="listMyPosts",
    summary="My shifts, those I could take over, and posts I may claim",
    response_model=MyPostsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Of the last month and to come; `offered` only in hours that I offered and have free."""
    return answer(MyPostsOut.of(await my_posts(work, actor, now=now)))


@router.post(
    "/post-shifts/{shift_id}/steps",
    operation_id="takeMyShiftStep",
    summary="Come, ask for somebody else, take over, hand over",
    response_model=MyShiftStateOut,
    responses=refuses(
        *_WRITES, Invalid, IllegalTransition, NotYourShift, OwnShift, NotOffered, NotAtPost,
        TwoShifts, ShiftTime, NoNoteLeft,
    ),
)  # fmt: skip
async def step_route(
    shift_id: UUID, body: MyShiftStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Of two who take over at once one has it."""
    asked = PostShiftId(shift_id)
    return await once.answer(
        lambda work: step_my_shift(work, actor, asked, body.action, note=body.note, now=now),
        lambda shift: MyShiftStateOut(shift.id, shift.state),
    )


@router.post(
    "/service-posts/{post_id}/claim",
    operation_id="claimServicePost",
    summary="Claim a post (认领岗位)",
    response_model=PostPlaceOut,
    status_code=201,
    responses=refuses(*_WRITES, PlaceStands),
)
async def claim_route(post_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """The community answers."""
    return await once.answer(
        lambda work: claim_post(work, actor, ServicePostId(post_id), now=now),
        PostPlaceOut.of,
        status=201,
    )


@router.post(
    "/service-posts/{post_id}/leaving",
    operation_id="leaveServicePost",
    summary="Leave a post",
    response_model=PostPlaceOut,
    responses=refuses(*_WRITES, NotAtPost, IllegalTransition),
)
async def leave_route(post_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """At once, without a reason."""
    return await once.answer(
        lambda work: leave_post(work, actor, ServicePostId(post_id), now=now), PostPlaceOut.of
    )
