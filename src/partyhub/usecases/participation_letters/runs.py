"""A run: the drafts of a period for all units of an organisation's communities (REG-02, RP-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.participation_letters.letter import (
    LetterState,
    LetterVersion,
    ParticipationLetter,
)
from partyhub.domain.participation_letters.period import Period
from partyhub.domain.participation_letters.refusals import NobodyToWriteAbout
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.participation_letters.views import Concerned, Counted
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import LetterRunId, OrgId, ParticipationLetterId, new_id
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.uow import UnitOfWork

AT_ONCE: Final = 100
_KEEP: Final = Permission.PARTICIPATION_LETTER_KEEP


@dataclass(frozen=True, slots=True)
class Wanted:
    """Letters of all communities at or below that organisation."""

    org_id: OrgId
    period: Period
    policy: Policy


async def start_letter_run(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, now: datetime
) -> LetterRun:
    """Started again it takes in who is new; one that is at work goes on. PeriodNotOver."""
    async with uow:
        org = await uow.orgs.locked(wanted.org_id)
        actor.require(_KEEP, at=org.at())
        wanted.period.require_over(local_day(now), wanted.policy)
        known = await uow.letter_runs.of(org.id, wanted.period)
        if known is not None and known.at_work:
            return await uow.commit(known)
        total = await uow.letter_runs.concerned(org.ref, wanted.period)
        if not total:
            raise NobodyToWriteAbout("no unit had to do with them", org=str(org.id))
        run = LetterRun(
            id=known.id if known else LetterRunId(new_id()), org=org.ref, org_name=org.name,
            period=wanted.period, started_by=actor.account_id, started_name=actor.signature,
            started_at=now, total=total, done=known.done if known else 0,
        )  # fmt: skip
        await (uow.letter_runs.save(run) if known else uow.letter_runs.add(run))
        facts = {"period": run.period.title, "total": str(total)}
        uow.record(
            Event(action="letter-run.start", subject=org.id, by=actor.account_id, at=now,
                  facts=facts)
        )  # fmt: skip
        return await uow.commit(run)


async def draft_letters(uow: UnitOfWork, run_id: LetterRunId, *, now: datetime) -> bool:
    """One step of a run; True while units are left. False too if somebody else is at it."""
    async with uow:
        run = await uow.letter_runs.claim(run_id)
        if run is None:
            return False
        found = await uow.letter_runs.without_letter(run.org, run.period, limit=AT_ONCE)
        if not found:
            done, event = run.finished(now)
            await uow.letter_runs.save(done)
            uow.record(event)
            return await uow.commit(False)
        pairs = [(one.unit.id, one.community.id) for one in found]
        counted = await uow.letter_runs.counted(pairs, run.period)
        letters = [
            _draft(run, one, counted[pair], now) for one, pair in zip(found, pairs, strict=True)
        ]
        await uow.participation_letters.add(letters)
        for letter in letters:
            uow.record(_drafted(run, letter, now))
        await uow.letter_runs.save(run.went_on(len(letters)))
        return await uow.commit(True)


def _draft(run: LetterRun, one: Concerned, counted: Counted, now: datetime) -> ParticipationLetter:
    version = LetterVersion(
        number=1, drafted_at=now, drafted_by=run.started_by, drafted_name=run.started_name,
        figures=counted.figures, lines=counted.lines,
    )  # fmt: skip
    return ParticipationLetter(
        id=ParticipationLetterId(new_id()), unit=one.unit, unit_name="", community=one.community,
        community_name="", superior=OrgRef(OrgId(one.superior_id), ""), superior_name="",
        period=run.period, state=LetterState.DRAFTED, current=version,
    )  # fmt: skip


def _drafted(run: LetterRun, letter: ParticipationLetter, now: datetime) -> Event:
    return Event(
        action="participation-letter.draft", subject=letter.id, by=run.started_by, at=now,
        to_state=letter.state, facts={"period": run.period.title},
    )  # fmt: skip


async def unfinished_letter_runs(uow: UnitOfWork) -> list[LetterRun]:
    """What was interrupted and goes on."""
    async with uow.reading():
        return await uow.letter_runs.unfinished()


async def list_letter_runs(
    uow: UnitOfWork, actor: Actor, *, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[LetterRun]:
    """Of the organisations in reach, the latest first; NotAllowed without the right."""
    scope = actor.require_any(_KEEP)
    async with uow.reading():
        return await uow.letter_runs.page(within=scope, after=after, limit=limit)


async def read_letter_run(uow: UnitOfWork, actor: Actor, run_id: LetterRunId) -> LetterRun:
    """NotFound out of reach."""
    async with uow.reading():
        run = await uow.letter_runs.get(run_id)
        if not actor.scope(_KEEP).covers(Place((run.org.path,))):
            raise NotFound("no such run", run=str(run_id))
        return run
