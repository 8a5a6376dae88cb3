"""年度评议: a community starts it; the slips are made in steps that can resume (CHK-14, PD-15)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.feedback_slips.refusals import NobodyToAppraise
from partyhub.domain.feedback_slips.run import DEFAULT_GRADES, AppraisalRun, require_season
from partyhub.domain.feedback_slips.slip import FeedbackSlip, SlipHead
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import RunProgress
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AppraisalRunId, FeedbackSlipId, MemberId, OrgId, new_id
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.uow import UnitOfWork

AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Started:
    """Which community appraises which year."""

    community_id: OrgId
    year: int
    policy: Policy


async def start_run(
    uow: UnitOfWork, actor: Actor, wanted: Started, *, now: datetime
) -> AppraisalRun:
    """Started again it takes in who came since; one that is at work goes on. NotTheSeason."""
    async with uow:
        # The run before its community, as `make_slips` holds them: two orders would wait in a ring.
        await uow.appraisal_runs.of(wanted.community_id, wanted.year)
        org = await uow.orgs.locked(wanted.community_id)
        actor.require(Permission.FEEDBACK_SLIP_APPRAISE, at=org.at())
        org.require_kind(OrgKind.COMMUNITY_ORG)
        require_season(wanted.year, local_day(now), wanted.policy)
        known = await uow.appraisal_runs.of(org.id, wanted.year)
        if known is not None and known.at_work:
            return await uow.commit(known)
        total = await uow.appraisal_runs.concerned(org.id, wanted.year)
        if not total:
            raise NobodyToAppraise("nobody was checked in in that year", year=str(wanted.year))
        run = AppraisalRun(
            id=known.id if known else AppraisalRunId(new_id()), community=org.ref,
            community_name=org.name, year=wanted.year, started_by=actor.account_id,
            started_name=actor.display_name, started_at=now, total=total,
            done=known.done if known else 0,
        )  # fmt: skip
        await (uow.appraisal_runs.save(run) if known else uow.appraisal_runs.add(run))
        uow.record(_start_event(run))
        return await uow.commit(run)


def _start_event(run: AppraisalRun) -> Event:
    return Event(
        action="appraisal-run.start", subject=run.community.id, by=run.started_by,
        at=run.started_at, facts={"year": str(run.year), "total": str(run.total)},
    )  # fmt: skip


async def make_slips(uow: UnitOfWork, run_id: AppraisalRunId, *, now: datetime) -> bool:
    """One step of a run; True while people are left. False too if somebody else is at it."""
    async with uow:
        run = await uow.appraisal_runs.claim(run_id)
        if run is None:
            return False
        found = await uow.appraisal_runs.without_slip(run.community.id, run.year, limit=AT_ONCE)
        if not found:
            done, event = run.finished(now)
            await uow.appraisal_runs.save(done)
            uow.record(event)
            return await uow.commit(False)
        slips = [_opened(run, member_id, head, now) for member_id, head in found]
        await uow.feedback_slips.add(slips)
        for slip in slips:
            uow.record(_open_event(run, slip, now))
        await uow.appraisal_runs.save(run.went_on(len(slips)))
        return await uow.commit(True)


def _opened(run: AppraisalRun, member_id: MemberId, head: SlipHead, now: datetime) -> FeedbackSlip:
    return FeedbackSlip(
        id=FeedbackSlipId(new_id()), member_id=member_id, community=run.community, year=run.year,
        head=head, opened_at=now,
    )  # fmt: skip


def _open_event(run: AppraisalRun, slip: FeedbackSlip, now: datetime) -> Event:
    return Event(
        action="feedback-slip.open", subject=slip.id, by=run.started_by, at=now,
        to_state=SlipState.PENDING, facts={"year": str(run.year)},
    )  # fmt: skip


async def unfinished_runs(uow: UnitOfWork) -> list[AppraisalRun]:
    """What was interrupted and goes on."""
    async with uow.reading():
        return await uow.appraisal_runs.unfinished()


async def list_runs(
    uow: UnitOfWork, actor: Actor, *, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[RunProgress]:
    """Of the communities in reach, the latest first; NotAllowed without any right."""
    scope = actor.require_any(Permission.FEEDBACK_SLIP_READ)
    async with uow.reading():
        runs = await uow.appraisal_runs.page(within=scope, after=after, limit=limit)
        return await uow.appraisal_runs.progress(runs)


async def read_run(uow: UnitOfWork, actor: Actor, run_id: AppraisalRunId) -> RunProgress:
    """NotFound out of reach."""
    async with uow.reading():
        run = await uow.appraisal_runs.get(run_id)
        at = Place((run.community.path,))
        if not actor.scope(Permission.FEEDBACK_SLIP_READ).covers(at):
            raise NotFound("no such run", run=str(run_id))
        (found,) = await uow.appraisal_runs.progress([run])
        grades = await uow.appraisal_runs.grades(run.community) or DEFAULT_GRADES
        may_appraise = actor.scope(Permission.FEEDBACK_SLIP_APPRAISE).covers(at)
        return replace(found, grades=grades, may_appraise=may_appraise)
