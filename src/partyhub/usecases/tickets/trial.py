"""What a change would do to the tickets that run: counted inside its transaction, then undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.recount import Recount
from partyhub.domain.tickets.rights import hidden
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.recount import SYSTEM
from partyhub.usecases.uow import UnitOfWork

MOST: Final = 1000
_LOOKS_AHEAD: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Move:
    """One ticket before and after. `told`: the client hears that the due time moves."""

    before: Ticket
    after: Ticket
    told: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """The running tickets that were looked at, at most `MOST` a centre, and those that change."""

    running: int
    moves: Sequence[Move]

    def __add__(self, other: "Trial") -> "Trial":
        return Trial(self.running + other.running, [*self.moves, *other.moves])


async def tried(uow: UnitOfWork, actor: Actor, centre: OrgRef, *, now: datetime) -> Trial:
    """As the chore would count them by what stands in this transaction; nothing is saved.

    Without complaints that are kept from this person (SP-06).
    """
    found = await uow.tickets.running(centre, limit=MOST)
    running = [ticket for ticket in found if not hidden(actor, ticket)]
    if not running:
        return Trial(0, [])
    policy = await uow.ticket_policies.current(centre.id)
    since = min(ticket.clock.started_at or now for ticket in running)
    calendar = await uow.work_calendars.between(
        centre.id, local_day(since), local_day(now + _LOOKS_AHEAD)
    )
    doing = Doing(by=SYSTEM, at=now, calendar=calendar, policy=policy)
    done = [(ticket, act(ticket, Recount(), doing)) for ticket in running]
    moves = [
        Move(old, new.ticket, new.message is not None) for old, new in done if _moves(old, new)
    ]
    return Trial(len(running), moves)


def _moves(before: Ticket, done: Done) -> bool:
    """Something else than the standing still of a clock that stands anyway."""
    old, new = before.clock, done.ticket.clock
    waits = len(old.pauses) != len(new.pauses)
    return waits or (not new.stands and (old.due_at, old.warn_at) != (new.due_at, new.warn_at))
