"""What routes ask for: who acts, what time it is, a unit of work, a request that counts once."""

from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Request

from partyhub.api.services import Services
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotSignedIn, PasswordChangeNeeded
from partyhub.domain.shared.ids import SessionId
from partyhub.usecases.uow import UnitOfWork

_SCHEME = "bearer "
_WITH_A_FIRST_PASSWORD = frozenset({"getMe", "changePassword", "signOut"})


# Dependencies are coroutines: FastAPI sends plain functions to a thread. They take the request
# alone: what a dependency depends on is solved anew for every dependency that names it.


def services_of(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


async def get_services(request: Request) -> Services:
    return services_of(request)


async def current_actor(request: Request) -> Actor:
    """Who acts, with the grants of this very moment; NotSignedIn (401) for anyone else."""
    state = request.scope["state"]
    known: Actor | None = state.get("actor")
    if known is None:
        known = state["actor"] = await _identified(request)
    return known


async def _identified(request: Request) -> Actor:
    services = services_of(request)
    header = request.headers.get("authorization", "")
    if not header.lower().startswith(_SCHEME):
        raise NotSignedIn("no access token")
    now = services.clock()
    claims = services.tokens.read(header[len(_SCHEME) :], now)
    async with services.work().reading() as work:
        actor = await work.sessions.actor(SessionId(claims.session), now=now)
    if actor is None:
        raise NotSignedIn("the session has ended")
    if actor.must_change_password and _operation(request) not in _WITH_A_FIRST_PASSWORD:
        raise PasswordChangeNeeded("change the password first")
    return actor


def _operation(request: Request) -> str:
    return str(getattr(request.scope.get("route"), "operation_id", ""))


async def get_now(request: Request) -> datetime:
    return services_of(request).clock()


async def get_today(request: Request) -> date:
    return local_day(services_of(request).clock())


async def get_work(request: Request) -> UnitOfWork:
    return services_of(request).work(actor=await current_actor(request))


CurrentActor = Annotated[Actor, Depends(current_actor)]
Now = Annotated[datetime, Depends(get_now)]
Today = Annotated[date, Depends(get_today)]
Here = Annotated[Services, Depends(get_services)]
Work = Annotated[UnitOfWork, Depends(get_work)]


def client_address(request: Request, services: Services) -> str:
    """The caller's address; a proxy's word is taken only where one is configured."""
    forwarded = request.headers.get("x-forwarded-for", "")
    if services.trusts_proxy and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()[:45]
    return request.client.host if request.client else ""
