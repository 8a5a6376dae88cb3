"""Several slips in one transaction: each is judged by itself, and a refused one stops none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.feedback_slips.run import DEFAULT_GRADES
from partyhub.domain.feedback_slips.slip import Appraisal, FeedbackSlip, SlipHead, Totals
from partyhub.domain.feedback_slips.states import SLIP_LIFECYCLE, SlipAction
from partyhub.domain.feedback_slips.steps import Writing, appraised, received, sent
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FeedbackSlipId, MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadSlip:
    """A slip and its version as it was read."""

    id: FeedbackSlipId
    version: int


@dataclass(frozen=True, slots=True)
class SlipOutcome:
    """What became of one slip; `refusal` says why it was left as it was."""

    slip_id: UUID
    refusal: DomainError | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an appraisal needs to know of the slips of one community and year."""

    heads: Mapping[MemberId, SlipHead]
    totals: Mapping[MemberId, Totals]
    grades: Sequence[str]


Step = Callable[[FeedbackSlip], tuple[FeedbackSlip, Event]]


async def appraise_slips(
    uow: UnitOfWork,
    actor: Actor,
    many: Sequence[ReadSlip],
    said: Appraisal,
    *,
    policy: Policy,
    now: datetime,
) -> list[SlipOutcome]:
    """CHK-14: the meeting's finding; each slip freezes its own totals."""
    async with uow:
        slips = await _held(uow, actor, SlipAction.APPRAISE, many)
        known = await gathered(uow, list(slips.values()))

        def step(slip: FeedbackSlip) -> tuple[FeedbackSlip, Event]:
            of = known[slip.community.id, slip.year]
            totals = of.totals.get(slip.member_id, Totals())
            writing = Writing(said=said, totals=totals, grades=of.grades, policy=policy)
            head = of.heads.get(slip.member_id, slip.head)
            return appraised(slip, head, writing, by=actor, at=now)

        done, outcomes = _stepped(uow, actor, SlipAction.APPRAISE, many, slips, step)
        await uow.feedback_slips.write(done)
        return await uow.commit(outcomes)


async def send_slips(
    uow: UnitOfWork, actor: Actor, many: Sequence[ReadSlip], *, now: datetime
) -> list[SlipOutcome]:
    """Sealed and sent to each member's unit, which is told by its to-do list (NT-11, PD-16)."""
    return await _moved(
        uow, actor, SlipAction.SEND, many, lambda slip: sent(slip, by=actor, at=now)
    )


async def receive_slips(
    uow: UnitOfWork, actor: Actor, many: Sequence[ReadSlip], *, now: datetime
) -> list[SlipOutcome]:
    """The unit signs for them (CHK-15)."""
    return await _moved(
        uow, actor, SlipAction.RECEIVE, many, lambda slip: received(slip, by=actor, at=now)
    )


async def gathered(
    uow: UnitOfWork, slips: Sequence[FeedbackSlip]
) -> dict[tuple[UUID, int], Gathered]:
    """Asked once for each community and year among them."""
    found: dict[tuple[UUID, int], Gathered] = {}
    for community, year in {(slip.community, slip.year) for slip in slips}:
        of = [s.member_id for s in slips if (s.community, s.year) == (community, year)]
        runs = uow.appraisal_runs
        found[community.id, year] = Gathered(
            await runs.heads(community.id, year, of),
            await runs.totals(community.id, year, of),
            await runs.grades(community) or DEFAULT_GRADES,
        )
    return found


async def _moved(
    uow: UnitOfWork, actor: Actor, action: SlipAction, many: Sequence[ReadSlip], step: Step
) -> list[SlipOutcome]:
    async with uow:
        slips = await _held(uow, actor, action, many)
        done, outcomes = _stepped(uow, actor, action, many, slips, step)
        await uow.feedback_slips.save(done)
        return await uow.commit(outcomes)


async def _held(
    uow: UnitOfWork, actor: Actor, action: SlipAction, many: Sequence[ReadSlip]
) -> dict[FeedbackSlipId, FeedbackSlip]:
    """Those in reach; NotAllowed for who may not do this anywhere."""
    actor.require_any(SLIP_LIFECYCLE.steps[action].needs)
    ids = list(dict.fromkeys(one.id for one in many))
    scope = actor.scope(Permission.FEEDBACK_SLIP_READ)
    held = await uow.feedback_slips.locked(ids)
    return {slip.id: slip for slip in held if slip.seen_by(scope)}


def _stepped(
    uow: UnitOfWork,
    actor: Actor,
    action: SlipAction,
    many: Sequence[ReadSlip],
    slips: Mapping[FeedbackSlipId, FeedbackSlip],
    step: Step,
) -> tuple[list[FeedbackSlip], list[SlipOutcome]]:
    done: dict[FeedbackSlipId, FeedbackSlip] = {}
    outcomes = []
    for read in {one.id: one for one in many}.values():
        refusal: DomainError | None = None
        try:
            slip = _required(actor, action, read, slips.get(read.id))
            done[read.id], event = step(slip)
            uow.record(event)
        except DomainError as refused:
            refusal = refused
        outcomes.append(SlipOutcome(read.id, refusal))
    return list(done.values()), outcomes


def _required(
    actor: Actor, action: SlipAction, read: ReadSlip, slip: FeedbackSlip | None
) -> FeedbackSlip:
    """404, 403, 412, in this order."""
    if slip is None:
        raise NotFound("no such slip", slip=str(read.id))
    step = SLIP_LIFECYCLE.steps[action]
    for side in step.at:
        actor.require(step.needs, at=slip.at(side))
    require_current(read.version, slip.version)
    return slip
