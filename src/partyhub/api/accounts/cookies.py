"""Cookies, unreadable for scripts: the refresh token's, sent only to the session routes, and the
mark of a browser that staff have signed in with, sent only to public ones (ADR 0011)."""

from fastapi import Request, Response

from partyhub.api.services import Services
from partyhub.domain.accounts.account import SESSION_LIFE, RefreshRefused
from partyhub.domain.shared.errors import NotAllowed
from partyhub.usecases.accounts.tokens import Tokens

COOKIE = "partyhub_refresh"
PATH = "/api/v1/sessions"
_GUARD = "x-partyhub"
STAFF_MARK, _MARKED_PATH = "partyhub_staff", "/api/v1/public"
_MARKED_FOR = 400 * 86_400  # seconds; browsers keep no cookie for longer


def set_cookies(response: Response, tokens: Tokens, services: Services) -> None:
    """The mark outlives the session: signing out makes nobody a client."""
    _set(response, services, COOKIE, tokens.refresh, PATH, int(SESSION_LIFE.total_seconds()))
    if tokens.staff:
        _set(response, services, STAFF_MARK, "1", _MARKED_PATH, _MARKED_FOR)


def _set(
    response: Response, services: Services, name: str, value: str, path: str, seconds: int
) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        path=path,
        httponly=True,
        secure=services.secure_cookies,
        samesite="strict",
    )


def clear_refresh(response: Response, services: Services) -> None:
    response.delete_cookie(
        COOKIE, path=PATH, httponly=True, secure=services.secure_cookies, samesite="strict"
    )
    response.headers["Clear-Site-Data"] = '"storage"'


def refresh_cookie(request: Request) -> str:
    """The cookie's token; a header that only our own pages send keeps other sites out (CSRF)."""
    if request.headers.get(_GUARD) != "1":
        raise NotAllowed("the header X-PartyHub: 1 is missing")
    token = request.cookies.get(COOKIE)
    if not token:
        raise RefreshRefused("no refresh token")
    return token


def is_staff_browser(request: Request) -> bool:
    return STAFF_MARK in request.cookies
