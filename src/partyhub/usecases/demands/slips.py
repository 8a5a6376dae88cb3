"""The slip that the resident takes home (点单回执, 微心愿卡), with a new code at each print."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.demands.codes import DemandCode
from partyhub.domain.demands.people import code_digest
from partyhub.domain.demands.ports import Slip
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ServiceDemandId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.demands.reach import held_one
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """Which slip, and where new codes and the page behind them come from."""

    demand_id: ServiceDemandId
    new_code: Callable[[], str]
    page: str
    vault: Vault
    now: datetime


async def print_slip(uow: UnitOfWork, actor: Actor, wanted: Print) -> Slip:
    """The code is known here and nowhere else; each print is an event, and voids the one before."""
    async with uow:
        demand, _ = await held_one(uow, actor, wanted.demand_id, Permission.DEMAND_ENTER)
        secret = wanted.new_code()
        earlier = await uow.service_demands.codes(demand.id)
        code = DemandCode(
            id=new_id(), demand_id=demand.id, at=wanted.now, by=actor.account_id,
            by_name=actor.display_name,
            digest=code_digest(wanted.vault, demand.number, secret),
        )  # fmt: skip
        await uow.service_demands.keep_code(code)
        nth = str(len(earlier) + 1)
        uow.record(demand.event("print", actor, wanted.now, demand.state, nth=nth))
        community = await uow.orgs.get(demand.community.id)
        url = f"{wanted.page}#{demand.number}.{secret}"
        return await uow.commit(
            Slip(demand=demand, code=secret, url=url, printed_at=wanted.now,
                 community_phone=community.contact_phone)
        )  # fmt: skip
