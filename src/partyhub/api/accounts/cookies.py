"""The refresh token's cookie: unreadable for scripts, sent only to the session routes."""

from fastapi import Request, Response

from partyhub.api.services import Services
from partyhub.domain.accounts.account import SESSION_LIFE, RefreshRefused
from partyhub.domain.shared.errors import NotAllowed

COOKIE = "partyhub_refresh"
PATH = "/api/v1/sessions"
_GUARD = "x-partyhub"


def set_refresh(response: Response, token: str, services: Services) -> None:
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LIFE.total_seconds()),
        path=PATH,
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
