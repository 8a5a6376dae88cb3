"""Goes on with runs of letters after the answer, and again at every start of the server."""

from partyhub.api.services import Services
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.participation_letters.runs import draft_letters, unfinished_letter_runs


def go_on(services: Services, run: LetterRun) -> None:
    """Starts the work on a run, unless it is done or at work already."""
    if run.at_work:
        services.jobs.start(f"letter run {run.id}", _drafted(services, run))


async def _drafted(services: Services, run: LetterRun) -> None:
    by = Actor(account_id=run.started_by, display_name=run.started_name)
    while await draft_letters(services.work(actor=by), run.id, now=services.clock()):
        pass


async def resume_letter_runs(services: Services) -> None:
    """Whenever the clock ticks, which it does first at the start."""
    for run in await unfinished_letter_runs(services.work()):
        go_on(services, run)
