"""Who am I: one's account and where one's grants stand."""

from dataclasses import dataclass

from partyhub.domain.accounts.account import Account
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Role
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Me:
    """An account with the organisations of its grants."""

    account: Account
    grants: tuple[tuple[Role, Org], ...]


async def who_am_i(uow: UnitOfWork, actor: Actor) -> Me:
    async with uow.reading():
        account = await uow.accounts.by_id(actor.account_id)
        grants = [(g.role, await uow.orgs.get(g.org.id)) for g in actor.grants]
    return Me(account, tuple(grants))
