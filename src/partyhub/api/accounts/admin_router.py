"""Accounts for administrators: find, open, grant, reset, close (ROL-38)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.accounts.admin_schemas import (
    AccountClosureIn,
    AccountIn,
    AccountOut,
    GrantIn,
    OneTimePasswordOut,
)
from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.domain.accounts.account import (
    Account,
    GrantAlreadyHeld,
    LoginTaken,
    MemberHasAccount,
)
from partyhub.domain.accounts.views import AccountLine
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import AccountId, GrantId, MemberId, OrgId, new_id
from partyhub.usecases.accounts.grant_role import end_grant, grant_role
from partyhub.usecases.accounts.manage import close_account, list_accounts, read_account
from partyhub.usecases.accounts.open_account import open_account
from partyhub.usecases.accounts.reset_password import one_time_password, reset_password

router = APIRouter(tags=["accounts"])
_SEEN = (NotSignedIn, NotAllowed, NotFound)
_KEYED = (*_SEEN, KeyNeeded, KeyReused)


@router.get(
    "/accounts",
    operation_id="listAccounts",
    summary="Accounts within one's reach",
    response_model=Page[AccountLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    q: Annotated[Line, Query(description="Part of the login or of the name.")] = "",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By login; needs `account:manage` somewhere."""
    keys = keys_of(cursor, 1)
    after = keys[0] if keys else ""
    found = await list_accounts(work, actor, asked=q, after=after, limit=limit + 1)
    more = cursor_of(found[limit - 1].login) if len(found) > limit else None
    return answer(Page(found[:limit], more))


@router.post(
    "/accounts",
    operation_id="openAccount",
    summary="Open an account",
    response_model=AccountOut,
    status_code=201,
    responses=refuses(*_KEYED, LoginTaken, MemberHasAccount, GrantAlreadyHeld),
)
async def open_route(
    body: AccountIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Nobody can sign in to it before its password is reset; the answer holds no secret."""
    new = Account(
        id=AccountId(new_id()),
        login=body.login,
        display_name=body.display_name,
        password_hash=await services.passwords.hash(one_time_password()),
        must_change_password=True,
        member_id=None if body.member_id is None else MemberId(body.member_id),
        home_org_id=OrgId(body.home_org_id),
    )
    grants = [grant.pair() for grant in body.grants]
    return await once.answer(
        lambda work: open_account(work, actor, new, grants=grants, now=now),
        AccountOut.of,
        status=201,
    )


@router.get(
    "/accounts/{account_id}",
    operation_id="getAccount",
    summary="One account",
    response_model=AccountOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(account_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """With the roles that it holds now; not found unless its home is within one's reach."""
    return answer(AccountOut.of(await read_account(work, actor, account_id=AccountId(account_id))))


@router.post(
    "/accounts/{account_id}/grants",
    operation_id="grantRole",
    summary="Give an account a role at an organisation",
    response_model=AccountOut,
    status_code=201,
    responses=refuses(*_KEYED, GrantAlreadyHeld, OrgClosed),
)
async def grant_route(
    account_id: UUID, body: GrantIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """It holds from the account's next request on; nobody grants outside their own subtree."""
    role, org_id = body.pair()
    return await once.answer(
        lambda work: grant_role(
            work, actor, account_id=AccountId(account_id), role=role, org_id=org_id, now=now
        ),
        AccountOut.of,
        status=201,
    )


@router.delete(
    "/accounts/{account_id}/grants/{grant_id}",
    operation_id="endGrant",
    summary="Take a role back",
    status_code=204,
    responses=refuses(*_SEEN),
)
async def end_grant_route(
    account_id: UUID, grant_id: UUID, work: Work, actor: CurrentActor, now: Now
) -> Response:
    """It no longer holds from the account's next request on; the grant is kept as history."""
    await end_grant(
        work, actor, account_id=AccountId(account_id), grant_id=GrantId(grant_id), now=now
    )
    return Response(status_code=204)


@router.post(
    "/accounts/{account_id}/password-reset",
    operation_id="resetPassword",
    summary="Make a one-time password",
    response_model=OneTimePasswordOut,
    responses=refuses(*_SEEN),
)
async def reset_route(
    account_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Ends all sessions; takes no key, as the password is shown once and never stored."""
    password = await reset_password(
        work, actor, account_id=AccountId(account_id), passwords=services.passwords, now=now
    )
    return answer(OneTimePasswordOut(password))


@router.post(
    "/accounts/{account_id}/closure",
    operation_id="closeAccount",
    summary="Close an account",
    response_model=AccountOut,
    responses=refuses(*_KEYED),
)
async def close_route(
    account_id: UUID, body: AccountClosureIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Ends all sessions at once; the account is kept."""
    return await once.answer(
        lambda work: close_account(
            work, actor, account_id=AccountId(account_id), reason=body.reason, now=now
        ),
        AccountOut.of,
    )
