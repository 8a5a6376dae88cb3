"""The workbench of tickets: what waits for the actor, counted as their lists would list it."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.tiles import DECIDED, LED, OFFERED, OWN, Tile, TileCount
from partyhub.usecases.uow import UnitOfWork

_P = Permission


async def read_desk(uow: UnitOfWork, actor: Actor, *, now: datetime) -> list[TileCount]:
    """NotAllowed for who reads no tickets; one question for each desk that is theirs."""
    actor.require_any(_P.TICKET_READ)
    found: list[TileCount] = []
    async with uow.reading():
        for tiles in _of(actor):
            counts = await uow.tickets.counts(tiles, Reader.of(actor), now=now)
            found.extend(TileCount(*pair) for pair in zip(tiles, counts, strict=True))
    return found


def _of(actor: Actor) -> list[tuple[Tile, ...]]:
    """One's own desk; what one leads, or watches without working at it; what one decides."""
    handles = actor.holds(_P.TICKET_HANDLE)
    led = LED if actor.holds(_P.TICKET_EXPORT) or not handles else ()
    decided = DECIDED if actor.holds(_P.TICKET_DIRECT) else ()
    own = (OWN, OFFERED) if handles else ()
    return [tiles for tiles in (*own, (*led, *decided)) if tiles]
