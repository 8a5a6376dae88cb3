"""What a merge does with a probation: its extension goes on with the record that stays (MEM-16)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.members.member import Member
from partyhub.domain.probations.decision import withdrawn
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ProbationDecisionId, new_id
from partyhub.usecases.uow import UnitOfWork

_NOTE = "档案合并"


async def carry_probation(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """Unless that one has an extension of its own; other decisions are history of both."""
    every = await uow.probations.of_member(stays.id)
    extended = [one for one in every if one.said.until and one.withdrawn_at is None]
    taken = any(one.member_id == stays.id for one in extended)
    for one in extended:
        if one.member_id == goes.id:
            await uow.probations.withdraw(withdrawn(one, _NOTE, by=actor.display_name, at=now))
            if not taken:
                decision_id = ProbationDecisionId(new_id())
                await uow.probations.add([replace(one, id=decision_id, member_id=stays.id)])
