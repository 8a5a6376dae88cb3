"""A letter's steps: answered by its unit, reviewed, issued, received, corrected (NT-24)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.participation_letters.letter import (
    LETTER_LIFECYCLE,
    LetterAction,
    LetterVersion,
    ParticipationLetter,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ParticipationLetterId
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.participation_letters.read import SeenLetter, seen
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class LetterStep:
    """What is done, and in which words."""

    action: LetterAction
    words: str
    policy: Policy


async def take_letter_step(
    uow: UnitOfWork,
    actor: Actor,
    letter_id: ParticipationLetterId,
    step: LetterStep,
    *,
    now: datetime,
) -> SeenLetter:
    """404 out of reach, 403 at the wrong side, then what the state offers."""
    row = LETTER_LIFECYCLE.steps[step.action]
    async with uow:
        await uow.participation_letters.locked(letter_id)
        found = await uow.participation_letters.whole([letter_id])
        before = seen(actor, found[0], letter_id).whole.letter
        actor.require(row.needs, at=before.at(*row.at))
        after = await _after(uow, actor, found[0].letter, step, now)
        await _kept(uow, after, step.action)
        uow.record(_event(actor, before, after, step, now))
        (whole,) = await uow.participation_letters.whole([letter_id])
        return await uow.commit(seen(actor, whole, letter_id))


async def _after(
    uow: UnitOfWork, actor: Actor, letter: ParticipationLetter, step: LetterStep, now: datetime
) -> ParticipationLetter:
    name = actor.signature
    match step.action:
        case LetterAction.ANSWER:
            return letter.answered(step.words, name=name, at=now)
        case LetterAction.REVIEW:
            return letter.reviewed(step.words, by=actor.account_id, name=name, at=now)
        case LetterAction.ISSUE:
            letter.require_issuable(local_day(now), step.policy.letter_answer_days)
            return letter.issued(await _number(uow, letter, now), name=name, at=now)
        case LetterAction.RECEIVE:
            return letter.received(name=name, at=now)
        case LetterAction.CORRECT:
            return letter.corrected(await _recounted(uow, actor, letter, step.words, now))


async def _number(uow: UnitOfWork, letter: ParticipationLetter, now: datetime) -> str:
    year = local_day(now).year
    running = await uow.participation_letters.next_number(letter.community, year)
    return f"共建函〔{year}〕{letter.community.node}-{running}"


async def _recounted(
    uow: UnitOfWork, actor: Actor, letter: ParticipationLetter, why: str, now: datetime
) -> LetterVersion:
    pair = (letter.unit.id, letter.community.id)
    counted = (await uow.letter_runs.counted([pair], letter.period))[pair]
    return LetterVersion(
        number=letter.current.number, drafted_at=now, drafted_by=actor.account_id,
        drafted_name=actor.signature, figures=counted.figures, lines=counted.lines, why=why,
    )  # fmt: skip


async def _kept(uow: UnitOfWork, letter: ParticipationLetter, action: LetterAction) -> None:
    if action is LetterAction.CORRECT:
        await uow.participation_letters.write(letter)
    else:
        await uow.participation_letters.save(letter)


def _event(
    actor: Actor,
    before: ParticipationLetter,
    after: ParticipationLetter,
    step: LetterStep,
    now: datetime,
) -> Event:
    """Words stand in the letter; of a correction also in the history."""
    note = step.words if step.action is LetterAction.CORRECT else ""
    return Event(
        action=f"participation-letter.{step.action}", subject=after.id, by=actor.account_id,
        at=now, from_state=before.state, to_state=after.state, note=note,
        facts={"version": str(after.current.number)},
    )  # fmt: skip
