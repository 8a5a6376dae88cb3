"""Goes on with committed rosters after the answer, and again at every start of the server."""

from datetime import timedelta
from typing import Final

from partyhub.api.services import Services
from partyhub.domain.rosters.roster import Roster, RosterState
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.rosters.apply import apply_step
from partyhub.usecases.rosters.resume import forget_rosters, unfinished_rosters

KEPT_FOR: Final = timedelta(days=30)


def go_on(services: Services, roster: Roster) -> None:
    """Starts the work on a committed roster, unless it runs already."""
    if roster.state is RosterState.COMMITTING:
        services.jobs.start(f"roster {roster.id}", _applied(services, roster))


async def _applied(services: Services, roster: Roster) -> None:
    by = Actor(account_id=roster.account_id, display_name=roster.account_name)
    more = True
    while more:
        more = await apply_step(
            services.work(actor=by),
            roster.id,
            vault=services.vault,
            pinyin=services.pinyin,
            now=services.clock(),
        )


async def resume_rosters(services: Services) -> None:
    """At every start, and whenever the clock ticks; what is 30 days old is forgotten."""
    now = services.clock()
    await forget_rosters(services.work(), before=now - KEPT_FOR, now=now)
    for roster in await unfinished_rosters(services.work()):
        go_on(services, roster)
