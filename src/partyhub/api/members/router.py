"""Members: list and search, one record, its changes."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.members.card import MemberOut
from partyhub.api.members.schemas import MemberIn
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.api.versions import RequiredVersion
from partyhub.domain.members.member import (
    ExternalIdTaken,
    MemberCategory,
    MemberGone,
    MemberMerged,
    NotABranch,
)
from partyhub.domain.members.placing import MovesByTransfer
from partyhub.domain.members.views import MemberFilter, MemberLine
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
)
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.usecases.members.add_member import add_member
from partyhub.usecases.members.edit_member import edit_member, verify_member
from partyhub.usecases.members.list_members import Question, list_members
from partyhub.usecases.members.read_member import ReadMember, read_member, read_own_member

router = APIRouter(tags=["members"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, OrgClosed, NotABranch, ExternalIdTaken, Invalid)
_EDITS = (*_WRITES, MemberGone, MemberMerged)


def _card(read: ReadMember) -> Response:
    return answer(MemberOut.of(read), version=read.whole.member.version)


def _categories(
    category: MemberCategory | None, in_service: bool | None
) -> tuple[MemberCategory, ...]:
    if category is not None:
        return (category,)
    if in_service is None:
        return ()
    return tuple(c for c in MemberCategory if (c is MemberCategory.IN_SERVICE) == in_service)


@router.get(
    "/members",
    operation_id="listMembers",
    summary="Members within one's reach",
    response_model=Page[MemberLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    q: Annotated[
        Line,
        Query(description="Part of the name, pinyin, initials, phone ending or staff number."),
    ] = "",
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    status: MemberStatus | None = None,
    category: MemberCategory | None = None,
    in_service: bool | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """组织找党员 (MEM-15): in Chinese order, phones masked; who has left is not listed."""
    wanted = MemberFilter(
        statuses=() if status is None else (status,),
        categories=_categories(category, in_service),
        after=name_key(cursor),
        limit=limit + 1,
    )
    question = Question(q, None if org is None else OrgId(org))
    return answer(name_page(await list_members(work, actor, question, wanted), limit))


@router.post(
    "/members",
    operation_id="addMember",
    summary="Add a member to a branch",
    response_model=MemberOut,
    status_code=201,
    responses=refuses(*_WRITES, KeyNeeded, KeyReused),
)
async def add_route(
    body: MemberIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `member:edit` at the branch (MEM-02, MEM-05); no ID number is asked for (SP-03)."""
    return await once.answer(
        lambda work: add_member(
            work,
            actor,
            branch_id=OrgId(body.branch_id),
            details=body.details(),
            phone=body.phone or "",
            vault=services.vault,
            pinyin=services.pinyin,
            now=now,
        ),
        MemberOut.of,
        status=201,
    )


@router.get(
    "/members/{member_id}",
    operation_id="getMember",
    summary="One member",
    response_model=MemberOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """A look at somebody else stands in the access log, where the member can see it."""
    return _card(await read_member(work, actor, member_id=MemberId(member_id), now=now))


@router.put(
    "/members/{member_id}",
    operation_id="editMember",
    summary="Change a member's record",
    response_model=MemberOut,
    responses=refuses(*_EDITS, MovesByTransfer, PreconditionFailed, PreconditionRequired),
)
async def edit_route(
    member_id: UUID,
    body: MemberIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """The whole record. Between branches a member moves by a transfer; only the members of an
    organisation that is divided into branches are placed in these, which needs `member:edit` there
    too (MEM-05).
    """
    edited = await edit_member(
        work,
        actor,
        member_id=MemberId(member_id),
        branch_id=OrgId(body.branch_id),
        details=body.details(),
        basis=body.basis(),
        phone=body.phone,
        read_version=read_version,
        vault=services.vault,
        pinyin=services.pinyin,
        now=now,
    )
    return _card(edited)


@router.post(
    "/members/{member_id}/verification",
    operation_id="verifyMember",
    summary="Say that a member's record is true",
    response_model=MemberOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, MemberGone, MemberMerged, KeyNeeded, KeyReused
    ),
)
async def verify_route(member_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Who verified the record last, and when (MEM-03)."""
    return await once.answer(
        lambda work: verify_member(work, actor, member_id=MemberId(member_id), now=now),
        MemberOut.of,
    )


@router.get(
    "/me/member",
    operation_id="getMyMember",
    summary="One's own member card",
    response_model=MemberOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def own_route(work: Work, actor: CurrentActor) -> Response:
    """Not found if the account belongs to no member (ROL-15)."""
    return _card(await read_own_member(work, actor))
