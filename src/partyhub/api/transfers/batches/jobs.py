"""Goes on with running batches after the answer, and again at every start of the server."""

from datetime import timedelta
from typing import Final

from partyhub.api.services import Services
from partyhub.domain.shared.actor import Actor
from partyhub.domain.transfers.batches.batch import BatchState, TransferBatch
from partyhub.usecases.transfers.batches.begin import BatchMeans, begin_next
from partyhub.usecases.transfers.batches.resume import forget_batches, running_batches

KEPT_FOR: Final = timedelta(days=30)


def go_on(services: Services, batch: TransferBatch) -> None:
    """Starts the work on a running batch, unless it is at work already."""
    if batch.state is BatchState.RUNNING:
        services.jobs.start(f"transfer batch {batch.id}", _begun(services, batch))


async def _begun(services: Services, batch: TransferBatch) -> None:
    by = Actor(account_id=batch.account_id, display_name=batch.account_name)
    means = BatchMeans(work=lambda: services.work(actor=by), vault=services.vault)
    more = True
    while more:
        more = await begin_next(batch.id, means=means, now=services.clock())


async def resume_transfer_batches(services: Services) -> None:
    """At every start, and whenever the clock ticks; what is 30 days old is forgotten."""
    now = services.clock()
    await forget_batches(services.work(), before=now - KEPT_FOR, now=now)
    for batch in await running_batches(services.work()):
        go_on(services, batch)
