"""The rules that the demo's centres settled for themselves, long before their oldest ticket."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.ticket_crews import Crew
from partyhub.domain.tickets.policy import DEFAULT_POLICY, Target, TargetKind, TicketPolicy
from partyhub.domain.tickets.policy_versions import PolicyVersion, next_version

_AGO: Final = timedelta(days=210)
_REASON: Final = "列明本中心的上级协调单位，便于呈报时选择"
_SUPERIORS: Final = (
    Target("市委组织部", TargetKind.SUPERIOR_PARTY_ORG, "0000-8800100"),
    Target("区委组织部", TargetKind.SUPERIOR_ORG_DEPARTMENT, "0000-8800200"),
    Target("区党群服务中心", TargetKind.REGIONAL_CENTRE, "0000-8800300"),
    Target("区退役军人事务局", TargetKind.OTHER, "0000-8800400"),
)


async def settled(uow: SqlUnitOfWork, crew: Crew, now: datetime) -> TicketPolicy:
    """The second version: the catalogue's numbers, and to whom matters are sent up (PV-30)."""
    wanted = replace(DEFAULT_POLICY, targets=_SUPERIORS)
    policy = next_version(DEFAULT_POLICY, wanted, at=now - _AGO)
    made = PolicyVersion(
        centre=crew.centre.id,
        policy=policy,
        reason=_REASON,
        by=crew.director.id,
        by_name=crew.director.name,
    )
    await uow.ticket_policies.add(made)
    return policy
