"""A member's probation: who reads it, records what was decided of it, withdraws a mistake."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.member import Member
from partyhub.domain.probations.decision import (
    Decided,
    Membership,
    ProbationDecision,
    follows,
    probation_of,
    require_possible,
    undone,
    withdrawn,
)
from partyhub.domain.probations.kinds import ProbationDecisionKind, ProbationStanding
from partyhub.domain.probations.period import Probation, extensions
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, ProbationDecisionId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.belonging import require_editable
from partyhub.usecases.uow import UnitOfWork

_PURPOSE = "预备期"
_ACTIONS = {
    ProbationDecisionKind.EXTENDED: "member.probation-extend",
    ProbationDecisionKind.CONVERTED: "member.convert",
    ProbationDecisionKind.DISQUALIFIED: "member.disqualify",
}


@dataclass(frozen=True, slots=True)
class ReadProbation:
    """The period and what was decided; `standing` is null of who is not on probation."""

    since: date | None
    due_on: date | None
    extended_until: date | None
    standing: ProbationStanding | None
    extensions: tuple[date, date] | None
    decisions: Sequence[ProbationDecision]


async def read_probation(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> ReadProbation:
    """NotFound out of reach; a look at somebody else is recorded."""
    async with uow:
        whole = await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        if actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, _PURPOSE))
        return await uow.commit(await _read(uow, whole.member, local_day(now)))


async def decide_probation(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, said: Decided, now: datetime
) -> ReadProbation:
    """MEM-16: the record follows the decision in the same transaction; its history keeps both."""
    async with uow:
        before = (await require_editable(uow, actor, member_id)).member
        period = probation_of(
            before.details.joined_party_on, await uow.probations.of_member(member_id)
        )
        standing = _membership(before)
        require_possible(said, standing, period, today=local_day(now))
        decision = ProbationDecision(
            id=ProbationDecisionId(new_id()), member_id=member_id, said=said, recorded_at=now,
            recorded_by=actor.display_name,
        )  # fmt: skip
        await uow.probations.add([decision])
        after = await _saved(uow, before, follows(standing, said))
        uow.record(_event(_ACTIONS[said.kind], actor, decision, now, said.decision_ref))
        return await uow.commit(await _read(uow, after, local_day(now)))


async def withdraw_decision(
    uow: UnitOfWork,
    actor: Actor,
    decision_id: ProbationDecisionId,
    *,
    member_id: MemberId,
    reason: str,
    now: datetime,
) -> ReadProbation:
    """Recorded by mistake: the record goes back to what it said, unless it was changed since."""
    async with uow:
        before = (await require_editable(uow, actor, member_id, takes_back=True)).member
        known = {one.id: one for one in await uow.probations.of_member(member_id)}
        if decision_id not in known:
            raise NotFound("no such decision", decision=str(decision_id))
        decision = withdrawn(known[decision_id], reason, by=actor.display_name, at=now)
        await uow.probations.withdraw(decision)
        after = await _saved(uow, before, undone(_membership(before), decision.said))
        uow.record(_event("member.probation-withdraw", actor, decision, now, reason))
        return await uow.commit(await _read(uow, after, local_day(now)))


def _membership(member: Member) -> Membership:
    return Membership(member.details.status, member.details.left_on)


async def _saved(uow: UnitOfWork, before: Member, now: Membership) -> Member:
    details = replace(before.details, status=now.status, left_on=now.left_on)
    after = replace(before, details=details)
    if before != after:
        await uow.members.save([after])
    return after


async def _read(uow: UnitOfWork, member: Member, today: date) -> ReadProbation:
    decisions = await uow.probations.of_member(member.id)
    period = probation_of(member.details.joined_party_on, decisions)
    first = period.first_due_on
    standing = period.standing(today) if _membership(member).on_probation else None
    range_ = extensions(first) if _may_extend(period, standing) and first else None
    return ReadProbation(
        period.since, period.due_on, period.extended_until, standing, range_, decisions
    )


def _may_extend(period: Probation, standing: ProbationStanding | None) -> bool:
    return standing is not None and period.extended_until is None


def _event(
    action: str, actor: Actor, decision: ProbationDecision, now: datetime, note: str
) -> Event:
    return Event(
        action=action,
        subject=decision.member_id,
        by=actor.account_id,
        at=now,
        note=note,
        facts={"decision": str(decision.id)},
    )
