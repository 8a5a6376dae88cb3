"""Signing in and out, renewing, one's own sessions and password."""

from uuid import UUID

from fastapi import APIRouter, Request, Response

from partyhub.api.accounts.cookies import clear_refresh, refresh_cookie, set_cookies
from partyhub.api.accounts.schemas import (
    AccountBrief,
    GrantBrief,
    MeOut,
    OrgBrief,
    PasswordChangeIn,
    SessionOut,
    SessionsOut,
    SignInIn,
    TokenOut,
)
from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work, client_address
from partyhub.api.problems import refuses
from partyhub.domain.accounts.account import (
    RefreshRefused,
    WeakPassword,
    WrongCredentials,
    WrongPassword,
)
from partyhub.domain.shared.actor import permissions_of
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn, TooMany
from partyhub.domain.shared.ids import SessionId
from partyhub.usecases.accounts.change_password import change_password
from partyhub.usecases.accounts.me import who_am_i
from partyhub.usecases.accounts.refresh import refresh_session
from partyhub.usecases.accounts.sessions import end_other_sessions, end_session, list_sessions
from partyhub.usecases.accounts.sign_in import Credentials, sign_in
from partyhub.usecases.accounts.tokens import ACCESS_SECONDS

router = APIRouter(tags=["accounts"])


@router.post(
    "/sessions",
    operation_id="signIn",
    openapi_extra={"security": []},
    summary="Sign in",
    response_model=TokenOut,
    status_code=201,
    responses=refuses(WrongCredentials, TooMany),
)
async def sign_in_route(body: SignInIn, request: Request, services: Here, now: Now) -> Response:
    """Starts a session. Five tries an account in 15 minutes; which was wrong is never said."""
    credentials = Credentials(
        login=body.login,
        password=body.password,
        device=_device(request),
        address=client_address(request, services),
    )
    tokens = await sign_in(
        services.work(),
        credentials,
        passwords=services.passwords,
        access=services.tokens,
        refresh=services.refresh_tokens,
        refuses_demo=services.refuses_demo_accounts,
        now=now,
    )
    response = answer(TokenOut(tokens.access, ACCESS_SECONDS), status=201)
    set_cookies(response, tokens, services)
    return response


@router.post(
    "/sessions/refresh",
    operation_id="refreshSession",
    openapi_extra={"security": []},
    summary="Renew the access token",
    response_model=TokenOut,
    responses=refuses(RefreshRefused, NotAllowed),
)
async def refresh_route(request: Request, services: Here, now: Now) -> Response:
    """Rotates the refresh token of the cookie; needs the header `X-PartyHub: 1`."""
    tokens = await refresh_session(
        services.work(),
        refresh_cookie(request),
        access=services.tokens,
        refresh=services.refresh_tokens,
        now=now,
    )
    response = answer(TokenOut(tokens.access, ACCESS_SECONDS))
    set_cookies(response, tokens, services)
    return response


@router.get(
    "/sessions",
    operation_id="listSessions",
    summary="One's own sessions",
    response_model=SessionsOut,
    responses=refuses(NotSignedIn),
)
async def list_sessions_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Where one is signed in, the latest first."""
    sessions = await list_sessions(work, actor, now=now)
    return answer(SessionsOut([SessionOut.of(s, actor.session_id) for s in sessions]))


@router.delete(
    "/sessions/current",
    operation_id="signOut",
    summary="Sign out",
    status_code=204,
    responses=refuses(NotSignedIn),
)
async def sign_out_route(work: Work, actor: CurrentActor, services: Here, now: Now) -> Response:
    """Ends the present session at once."""
    if actor.session_id is not None:
        await end_session(work, actor, session_id=actor.session_id, now=now)
    response = Response(status_code=204)
    clear_refresh(response, services)
    return response


@router.delete(
    "/sessions/others",
    operation_id="endOtherSessions",
    summary="Sign out everywhere else",
    status_code=204,
    responses=refuses(NotSignedIn),
)
async def end_others_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Ends all of one's sessions but the present one."""
    await end_other_sessions(work, actor, now=now)
    return Response(status_code=204)


@router.delete(
    "/sessions/{session_id}",
    operation_id="endSession",
    summary="End one of one's own sessions",
    status_code=204,
    responses=refuses(NotSignedIn, NotFound),
)
async def end_session_route(
    session_id: UUID, work: Work, actor: CurrentActor, now: Now
) -> Response:
    """Somebody else's session is not found, like one that does not exist."""
    await end_session(work, actor, session_id=SessionId(session_id), now=now)
    return Response(status_code=204)


@router.put(
    "/me/password",
    operation_id="changePassword",
    summary="Change one's own password",
    status_code=204,
    responses=refuses(NotSignedIn, WrongPassword, WeakPassword),
)
async def change_password_route(
    body: PasswordChangeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Ends all other sessions of the account in the same transaction."""
    await change_password(
        work,
        actor,
        present=body.present,
        new=body.new,
        passwords=services.passwords,
        common=services.common_passwords,
        now=now,
    )
    return Response(status_code=204)


@router.get(
    "/me",
    operation_id="getMe",
    summary="Who one is signed in as",
    response_model=MeOut,
    responses=refuses(NotSignedIn),
)
async def me_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Account, grants and permissions; the portal builds its menu from them."""
    me = await who_am_i(work, actor)
    return answer(
        MeOut(
            AccountBrief(me.account.id, me.account.login, me.account.display_name),
            actor.member_id,
            [GrantBrief(role, OrgBrief(org.id, org.name, org.kind)) for role, org in me.grants],
            list(permissions_of(actor)),
            me.account.must_change_password,
            now,
        )
    )


def _device(request: Request) -> str:
    agent = request.headers.get("user-agent", "")
    return "".join(c for c in agent if c.isprintable())[:120]
