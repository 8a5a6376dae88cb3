"""How clients act without an account: no staff, so many calls an address, so many wrong tries."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from fastapi import Request

from partyhub.api.accounts.cookies import is_staff_browser
from partyhub.api.dependencies import client_address
from partyhub.api.services import Services
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.tickets.refusals import NotForStaff, StaffBrowser

T = TypeVar("T")


def require_client(request: Request) -> None:
    """StaffBrowser where staff have ever signed in, NotForStaff with any token (TKT-31)."""
    if is_staff_browser(request):
        raise StaffBrowser("on the client's own phone, please")
    if "authorization" in request.headers:
        raise NotForStaff("only the client does this, without an account")


async def tried(
    request: Request,
    services: Services,
    number: str,
    now: datetime,
    ask: Callable[[], Awaitable[T]],
) -> T:
    """Only a number with its right ending or code takes its try back, whatever the answer is."""
    services.follow_limit.take(client_address(request, services), now)
    services.follow_tries.take(number, now)
    try:
        found = await ask()
    except NotFound:
        raise
    except Exception:
        services.follow_tries.right(number)
        raise
    services.follow_tries.right(number)
    return found
