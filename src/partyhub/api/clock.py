"""The clock: what nobody asks for and still has to be done, at the start and every ten minutes."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from partyhub.api.feedback_slips.jobs import resume_appraisal_runs
from partyhub.api.participation_letters.jobs import resume_letter_runs
from partyhub.api.rosters.jobs import resume_rosters
from partyhub.api.services import Services
from partyhub.api.transfers.batches.jobs import resume_transfer_batches
from partyhub.domain.desk_reminders.reminder import Matter
from partyhub.domain.shared.days import local_day
from partyhub.domain.tickets.reminder import ReminderKind
from partyhub.domain.transfers.chasing import Trail
from partyhub.usecases.accounts.tidy import tidy
from partyhub.usecases.activities.make_days import make_service_days
from partyhub.usecases.attachments.sweep import sweep_files
from partyhub.usecases.check_ins.lapse import CLOCK, lapse_certificates
from partyhub.usecases.co_building.gaps import note_half_year_gaps
from partyhub.usecases.demands.dispatching import expire_demands
from partyhub.usecases.desk_reminders.give import give_desk_reminders
from partyhub.usecases.tickets.give_reminders import give_reminders
from partyhub.usecases.tickets.measure import measure_tickets
from partyhub.usecases.tickets.recount import recount_tickets
from partyhub.usecases.transfers.chase import chase_transfers

EVERY_SECONDS = 600.0
_log = structlog.get_logger("partyhub.clock")


async def keep_time(services: Services, *, every: float = EVERY_SECONDS) -> None:
    """Goes on until it is cancelled; a chore that fails is logged, and tried again next time."""
    while True:
        for chore in _CHORES:
            await _done(chore, services)
        await asyncio.sleep(every)


async def lapse(services: Services) -> None:
    """Lists every certificate whose limit has passed, batch by batch (DL-13, NT-12)."""
    now, lapsed = services.clock(), 0
    while batch := await lapse_certificates(
        services.work(actor=CLOCK), now=now, today=local_day(now)
    ):
        lapsed += batch
    if lapsed:
        _log.info("certificates lapsed", count=lapsed)


async def forget(services: Services) -> None:
    """Drops what is only kept for a while."""
    await tidy(services.work(), now=services.clock())


async def recount(services: Services) -> None:
    """Counts running tickets by the newest calendar, batch by batch (CLK-16)."""
    counted = 0
    while batch := await recount_tickets(services.work(actor=CLOCK), now=services.clock()):
        counted += batch
    if counted:
        _log.info("tickets recounted", count=counted)


async def recount_soon(services: Services) -> None:
    """At once after a change of rules or hours; what fails is done with the next round."""
    await _done(recount, services)


async def remind(services: Services) -> None:
    """Reminds of what has come near, is overdue or was not signed for, batch by batch (NT-22)."""
    now, given = services.clock(), 0
    for kind in ReminderKind:
        place, more = None, True
        while more:
            work = services.work(actor=CLOCK)
            batch, place = await give_reminders(work, kind, now=now, after=place)
            given, more = given + batch, place is not None
    if given:
        _log.info("reminders given", count=given)


async def chase(services: Services) -> None:
    """Reminds of letters and receipts that are late, step by step, batch by batch (TRF-04)."""
    now, told = services.clock(), 0
    for trail in Trail:
        place, more = None, True
        while more:
            work = services.work(actor=CLOCK)
            batch, place = await chase_transfers(work, trail, now=now, after=place)
            told, more = told + batch, place is not None
    if told:
        _log.info("late transfers chased", count=told)


async def nudge(services: Services) -> None:
    """Reminds of what was promised and of half-years, batch by batch (MEM-15, NT-23)."""
    now, told = services.clock(), 0
    await note_half_year_gaps(services.work(actor=CLOCK), now=now)
    for matter in Matter:
        place, more = None, True
        while more:
            work = services.work(actor=CLOCK)
            batch, place = await give_desk_reminders(work, matter, now=now, after=place)
            told, more = told + batch, place is not None
    if told:
        _log.info("desk reminders given", count=told)


async def make_days(services: Services) -> None:
    """Publishes the activities of tomorrow's fixed service days, batch by batch (CHK-23)."""
    now, made = services.clock(), 0
    place, more = None, True
    while more:
        batch, place = await make_service_days(
            services.work(actor=CLOCK), CLOCK, now=now, after=place
        )
        made, more = made + batch, place is not None
    if made:
        _log.info("service days made", count=made)


async def measure(services: Services) -> None:
    """Measures clocks that stopped before the net time was kept, batch by batch (CLK-16)."""
    measured = 0
    while batch := await measure_tickets(services.work(actor=CLOCK), now=services.clock()):
        measured += batch
    if measured:
        _log.info("tickets measured", count=measured)


async def expire(services: Services) -> None:
    """Ends residents' orders that nobody took in time, batch by batch (SRV-01)."""
    now, ended = services.clock(), 0
    while batch := await expire_demands(services.work(actor=CLOCK), CLOCK, now=now):
        ended += batch
    if ended:
        _log.info("service demands expired", count=ended)


async def sweep(services: Services) -> None:
    """Removes files that no row holds (security F5)."""
    if swept := await sweep_files(services.work(), services.files, now=services.clock()):
        _log.warning("files without a row removed", count=swept)


_CHORES = (
    lapse, forget, recount, measure, remind, chase, nudge, make_days, resume_rosters,
    resume_transfer_batches, resume_appraisal_runs, resume_letter_runs, expire, sweep,
)  # fmt: skip


async def _done(chore: Callable[[Services], Awaitable[None]], services: Services) -> None:
    try:
        await chore(services)
    except Exception as error:  # noqa: BLE001 - whatever it was, the clock must not stop
        name = getattr(chore, "__name__", "chore")
        _log.error("chore failed", chore=name, exc_info=error)
