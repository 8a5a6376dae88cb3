"""Records that may be of one person: found, merged, or remembered as two people (疑似重复)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.duplicates.schemas_in import ApartIn, EnteredIn, MembersMergeIn
from partyhub.api.duplicates.schemas_out import MergesOut, PairOut, WhoIsThereOut
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.duplicates.refusals import MergeHindered, NotOfThePair, PairDecided
from partyhub.domain.duplicates.views import PairFilter, PairLine
from partyhub.domain.identity.record import NoIdentityNumber
from partyhub.domain.members.member import MemberMerged
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.usecases.duplicates.find import list_pairs, read_merges, read_pair, who_is_there
from partyhub.usecases.duplicates.merge import merge_pair
from partyhub.usecases.duplicates.tell_apart import tell_apart

router = APIRouter(tags=["duplicates"])
_DECIDES = (NotSignedIn, NotAllowed, NotFound, PairDecided, KeyNeeded, KeyReused)


@router.get(
    "/member-duplicates",
    operation_id="listMemberDuplicates",
    summary="Pairs of records that may be of one person",
    response_model=Page[PairLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    org: Annotated[UUID | None, Query(description="Both at or below this organisation.")] = None,
    decided: Annotated[bool, Query(description="Those that somebody has decided upon.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """The latest first; only pairs of which both are in reach, with phones masked."""
    wanted = PairFilter(decided, moment_key(cursor), limit + 1)
    under = None if org is None else OrgId(org)
    found = await list_pairs(work, actor, wanted, org_id=under)
    return answer(moment_page(found, limit, lambda line: line.decided_at or line.found_at))


@router.post(
    "/member-duplicate-checks",
    operation_id="findLikeMembers",
    summary="Who is there already like somebody who is being entered",
    response_model=WhoIsThereOut,
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def check_route(
    body: EnteredIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """可能已有此人: a question, so it takes no key; who is named can see who asked."""
    found = await who_is_there(
        work, actor, body.entered(), vault=services.vault, pinyin=services.pinyin, now=now
    )
    return answer(WhoIsThereOut.of(found))


@router.get(
    "/member-duplicates/{pair_id}",
    operation_id="getMemberDuplicate",
    summary="A pair of records beside each other",
    response_model=PairOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(pair_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Not found unless both are in reach; both look-ups stand in the access log."""
    return answer(PairOut.of(await read_pair(work, actor, pair_id=pair_id, now=now)))


@router.post(
    "/member-duplicates/{pair_id}/merge",
    operation_id="mergeMembers",
    summary="Merge two records of one person",
    response_model=PairOut,
    responses=refuses(
        *_DECIDES,
        MergeHindered,
        MemberMerged,
        NotOfThePair,
        NoIdentityNumber,
        StaleVersion,
        Invalid,
    ),
)
async def merge_route(
    pair_id: UUID,
    body: MembersMergeIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Needs `member:merge` at both. The other record stays as history and counts no more; what
    runs (a check-in, a transfer, an account in use) stays with its record, so that one stays.
    There is no undoing (ADR 0018).
    """
    return await once.answer(
        lambda work: merge_pair(
            work,
            actor,
            pair_id=pair_id,
            merging=body.merging(),
            vault=services.vault,
            identity_vault=services.identity_vault,
            pinyin=services.pinyin,
            now=now,
        ),
        PairOut.of,
    )


@router.post(
    "/member-duplicates/{pair_id}/difference",
    operation_id="tellMembersApart",
    summary="Remember that two records are of two people",
    response_model=PairOut,
    responses=refuses(*_DECIDES),
)
async def apart_route(
    pair_id: UUID, body: ApartIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """With who, when and why; the pair is never offered again."""
    return await once.answer(
        lambda work: tell_apart(work, actor, pair_id=pair_id, reason=body.reason, now=now),
        PairOut.of,
    )


@router.get(
    "/members/{member_id}/merges",
    operation_id="listMemberMerges",
    summary="What a member's record went into, and what went into it",
    response_model=MergesOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def merges_route(member_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """With where the merged records belonged, so that both histories are told."""
    return answer(MergesOut.of(await read_merges(work, actor, member_id=MemberId(member_id))))
