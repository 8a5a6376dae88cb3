"""A member's special groups (特别群体, MEM-07) and membership kept or stopped abroad (MEM-11)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.member_groups.schemas import (
    GroupEndIn,
    GroupEntriesOut,
    GroupEntryOut,
    GroupIn,
    GroupWithdrawalIn,
)
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.member_groups.refusals import (
    AlreadyInGroup,
    GroupBeforeJoining,
    GroupDaysOutOfOrder,
    GroupDecisionNeeded,
    GroupEntryEnded,
    GroupEntryWithdrawn,
    GroupReasonNeeded,
)
from partyhub.domain.members.member import MemberGone, MemberMerged
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import GroupEntryId, MemberId
from partyhub.usecases.member_groups.keep_groups import (
    end_group,
    enter_group,
    groups_of_member,
    withdraw_group,
)

router = APIRouter(prefix="/members/{member_id}/groups", tags=["special groups"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, MemberGone, MemberMerged, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listMemberGroups",
    summary="A member's special groups",
    response_model=GroupEntriesOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Members see their own; a look at somebody else's stands in the access log."""
    found = await groups_of_member(work, actor, member_id=MemberId(member_id), now=now)
    return answer(GroupEntriesOut([GroupEntryOut.of(entry) for entry in found]))


@router.post(
    "",
    operation_id="enterMemberGroup",
    summary="Enter a member in a special group",
    response_model=GroupEntryOut,
    status_code=201,
    responses=refuses(
        *_WRITES, AlreadyInGroup, GroupBeforeJoining, GroupDaysOutOfOrder, GroupDecisionNeeded,
        GroupReasonNeeded,
    ),
)  # fmt: skip
async def enter_route(
    member_id: UUID, body: GroupIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Of one kind one entry a day; membership abroad is either kept or stopped, by a decision."""
    return await once.answer(
        lambda work: enter_group(
            work, actor, member_id=MemberId(member_id), said=body.said(), now=now
        ),
        GroupEntryOut.of,
        status=201,
    )


@router.post(
    "/{group_id}/end",
    operation_id="endMemberGroup",
    summary="End an entry in a special group",
    response_model=GroupEntryOut,
    responses=refuses(*_WRITES, GroupDaysOutOfOrder, GroupEntryEnded, GroupEntryWithdrawn),
)
async def end_route(
    member_id: UUID,
    group_id: UUID,
    body: GroupEndIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
) -> Response:
    """From a day that has come; the entry stays in the history."""
    return await once.answer(
        lambda work: end_group(
            work,
            actor,
            GroupEntryId(group_id),
            member_id=MemberId(member_id),
            until=body.until,
            note=body.note,
            now=now,
        ),
        GroupEntryOut.of,
    )


@router.post(
    "/{group_id}/withdrawal",
    operation_id="withdrawMemberGroup",
    summary="Withdraw an entry that was a mistake",
    response_model=GroupEntryOut,
    responses=refuses(*_WRITES, GroupEntryWithdrawn),
)
async def withdraw_route(
    member_id: UUID,
    group_id: UUID,
    body: GroupWithdrawalIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
) -> Response:
    """No roster holds it any more; it is never deleted."""
    return await once.answer(
        lambda work: withdraw_group(
            work,
            actor,
            GroupEntryId(group_id),
            member_id=MemberId(member_id),
            reason=body.reason,
            now=now,
        ),
        GroupEntryOut.of,
    )
