"""Members' own accounts, opened, reset and closed by their unit; passwords leave here once.

An answer with a one-time password is never stored: a repeat of its key is refused with
`shown-once`, and whoever lost it makes a new password (ADR 0009).
"""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.accounts.admin_schemas import AccountClosureIn
from partyhub.api.accounts.member_account_schemas import (
    HandoverOut,
    MemberAccountIn,
    MemberAccountOut,
    MemberAccountsIn,
)
from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.accounts.account import LoginTaken, MemberHasAccount
from partyhub.domain.accounts.member_account import (
    AccountClosed,
    AccountHasRoles,
    MemberHasNoAccount,
    MemberLeft,
)
from partyhub.domain.accounts.slips import AccountSlip
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    ShownOnce,
    TooMany,
)
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.accounts.hand_over import Desk, PrintSlips
from partyhub.usecases.accounts.member_account import (
    close_member_account,
    open_member_account,
    read_member_account,
    reset_member_password,
)
from partyhub.usecases.accounts.open_for_members import open_for_members

router = APIRouter(tags=["accounts"])
_SEEN = (NotSignedIn, NotAllowed, NotFound)
_KEYED = (*_SEEN, KeyNeeded, KeyReused)
_HANDED = (*_KEYED, ShownOnce, TooMany, MemberLeft, AccountHasRoles)


def _printing(services: Services) -> PrintSlips:
    async def print_slips(slips: Sequence[AccountSlip]) -> bytes:
        return await asyncio.to_thread(services.slip_printer.print_slips, slips)

    return print_slips


@router.get(
    "/members/{member_id}/account",
    operation_id="getMemberAccount",
    summary="A member's own account",
    response_model=MemberAccountOut,
    responses=refuses(*_SEEN),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Whether there is one, since when, and the last sign-in; needs `member:open-account`."""
    seen = await read_member_account(work, actor, member_id=MemberId(member_id))
    return answer(MemberAccountOut.of(seen))


@router.post(
    "/members/{member_id}/account",
    operation_id="openMemberAccount",
    summary="Open a member's account, or a closed one again",
    response_model=HandoverOut,
    status_code=201,
    responses=refuses(*_HANDED, MemberHasAccount, LoginTaken),
)
async def open_route(
    member_id: UUID,
    body: MemberAccountIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Reaches that member's own data and nothing else; the one-time password is shown once."""
    return await once.answer(
        lambda work: open_member_account(
            Desk(uow=work, actor=actor, portal_url=services.public_url, now=now),
            member_id=MemberId(member_id),
            login=body.login,
            passwords=services.passwords,
            print_slips=_printing(services),
        ),
        HandoverOut.of,
        status=201,
        holds_secrets=True,
    )


@router.post(
    "/members/{member_id}/account/password-reset",
    operation_id="resetMemberPassword",
    summary="Make a member a new one-time password",
    response_model=HandoverOut,
    responses=refuses(*_HANDED, MemberHasNoAccount, AccountClosed),
)
async def reset_route(
    member_id: UUID, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Ends all sessions of the account; the password is shown once."""
    return await once.answer(
        lambda work: reset_member_password(
            Desk(uow=work, actor=actor, portal_url=services.public_url, now=now),
            member_id=MemberId(member_id),
            passwords=services.passwords,
            print_slips=_printing(services),
        ),
        HandoverOut.of,
        holds_secrets=True,
    )


@router.post(
    "/members/{member_id}/account/closure",
    operation_id="closeMemberAccount",
    summary="Close a member's account",
    response_model=MemberAccountOut,
    responses=refuses(*_KEYED, MemberHasNoAccount, AccountClosed, AccountHasRoles),
)
async def close_route(
    member_id: UUID,
    body: AccountClosureIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Ends all sessions at once; the account is kept and may be opened again."""
    return await once.answer(
        lambda work: close_member_account(
            Desk(uow=work, actor=actor, portal_url=services.public_url, now=now),
            member_id=MemberId(member_id),
            reason=body.reason,
        ),
        MemberAccountOut.of,
    )


@router.post(
    "/member-accounts",
    operation_id="openMemberAccounts",
    summary="Open accounts for a list of members",
    response_model=HandoverOut,
    responses=refuses(*_KEYED, ShownOnce, TooMany, LoginTaken),
)
async def open_many_route(
    body: MemberAccountsIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Up to 200 in one transaction; who has an account, has left or is out of reach is skipped."""
    return await once.answer(
        lambda work: open_for_members(
            Desk(uow=work, actor=actor, portal_url=services.public_url, now=now),
            ids=[MemberId(one) for one in body.member_ids],
            renew=body.renew_waiting,
            passwords=services.passwords,
            print_slips=_printing(services),
        ),
        HandoverOut.of,
        holds_secrets=True,
    )
