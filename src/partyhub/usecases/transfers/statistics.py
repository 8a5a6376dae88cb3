"""Figures of transfers for a period and a place, and who is in limbo: nobody (TRF-08)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import path_steps
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.domain.transfers.figures import (
    DEFINITION,
    DIMENSIONS,
    Durations,
    Held,
    Limbo,
    Running,
    TransferFigure,
    by_dimension,
    durations,
    holder_of,
)
from partyhub.usecases.reach import tops_in_reach
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which days, both included, and below which organisation; else all that is in reach."""

    under: OrgId | None
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferStatistics:
    """`started` are those that began in the period, by where they stand now; `durations` are of
    those taken in during it; the others are of today. `under` opens the rows behind the figures.
    """

    as_of: datetime
    definition: str
    under: Sequence[UUID]
    names: Sequence[str]
    since: date
    until: date
    started: int
    direction: Sequence[TransferFigure]
    channel: Sequence[TransferFigure]
    state: Sequence[TransferFigure]
    reason: Sequence[TransferFigure]
    durations: Durations
    running: Running
    limbo: Limbo


async def count_transfers(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime
) -> TransferStatistics:
    """404 for no such organisation, 403 for one out of reach, Invalid for days out of order."""
    if asked.since > asked.until:
        raise Invalid("the first day is after the last one", field="from", rule="period-order")
    async with uow.reading():
        tops = await tops_in_reach(
            uow, actor, Permission.TRANSFER_READ, under=asked.under,
            refusal="no transfers of this organisation",
        )  # fmt: skip
        within = Scope(tuple(org.path for org in tops))
        counted = await uow.transfer_figures.started(within, asked.since, asked.until)
        taken = await uow.transfer_figures.days_taken(within, asked.since, asked.until)
        running = await uow.transfer_figures.running(within, local_day(now))
        limbo = await _limbo(uow, within)
    return TransferStatistics(
        as_of=now,
        definition=DEFINITION,
        under=[org.id for org in tops],
        names=[org.name for org in tops],
        since=asked.since,
        until=asked.until,
        started=sum(one.count for one in counted),
        durations=durations(taken),
        running=running,
        limbo=limbo,
        **{name: by_dimension(counted, name) for name in DIMENSIONS},
    )


async def _limbo(uow: UnitOfWork, within: Scope) -> Limbo:
    without, closed = await uow.transfer_figures.members_without_branch(within)
    return Limbo(
        members_without_branch=without,
        members_of_closed_branches=closed,
        transfers_without_holder=await _unheld(uow, await uow.transfer_figures.held(within)),
    )


async def _unheld(uow: UnitOfWork, held: Sequence[Held]) -> int:
    """Of how many open transfers nobody holds the right to the next step, there or above."""
    waiting: dict[Permission, Counter[str]] = defaultdict(Counter)
    lost = 0
    for one in held:
        path, needs = holder_of(one)
        if path is None:
            lost += one.count
        else:
            waiting[needs][path] += one.count
    for needs, paths in waiting.items():
        ways = {path: path_steps(path) for path in paths}
        steps = sorted({step for way in ways.values() for step in way})
        holders = await uow.transfer_reminders.holders(steps, roles_with(needs))
        kept = {one.path for one in holders}
        lost += sum(count for path, count in paths.items() if kept.isdisjoint(ways[path]))
    return lost
