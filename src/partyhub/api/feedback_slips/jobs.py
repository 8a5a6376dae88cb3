"""Goes on with appraisal runs after the answer, and again at every start of the server."""

from partyhub.api.services import Services
from partyhub.domain.feedback_slips.run import AppraisalRun
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.feedback_slips.runs import make_slips, unfinished_runs


def go_on(services: Services, run: AppraisalRun) -> None:
    """Starts the work on a run, unless it is done or at work already."""
    if run.at_work:
        services.jobs.start(f"appraisal run {run.id}", _made(services, run))


async def _made(services: Services, run: AppraisalRun) -> None:
    by = Actor(account_id=run.started_by, display_name=run.started_name)
    while await make_slips(services.work(actor=by), run.id, now=services.clock()):
        pass


async def resume_appraisal_runs(services: Services) -> None:
    """Whenever the clock ticks, which it does first at the start; it judges nobody (SP-21)."""
    for run in await unfinished_runs(services.work()):
        go_on(services, run)
