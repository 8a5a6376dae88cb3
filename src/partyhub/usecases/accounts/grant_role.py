"""Giving an account a role at an organisation, and taking it back; both hold at once (ROL-38)."""

from datetime import datetime

from partyhub.domain.accounts.views import ManagedAccount
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, GrantId, OrgId, new_id
from partyhub.domain.shared.permission import Permission, Role
from partyhub.usecases.accounts.manage import changeable
from partyhub.usecases.uow import UnitOfWork


async def grant_role(
    uow: UnitOfWork, actor: Actor, *, account_id: AccountId, role: Role, org_id: OrgId,
    now: datetime,
) -> ManagedAccount:  # fmt: skip
    """ACCOUNT_MANAGE at the organisation too: nobody grants outside their own subtree."""
    async with uow:
        account = (await changeable(uow, actor, account_id)).account
        org = await uow.orgs.get(org_id)
        actor.require(Permission.ACCOUNT_MANAGE, at=org.at())
        org.require_open()
        await uow.accounts.grant(GrantId(new_id()), account.id, role, org.id, at=now)
        facts = {"role": str(role), "org": str(org.id)}
        uow.record(_event("account.grant", actor, account_id, facts, now))
        return await uow.commit(await changeable(uow, actor, account_id))


async def end_grant(
    uow: UnitOfWork, actor: Actor, *, account_id: AccountId, grant_id: GrantId, now: datetime
) -> None:
    """NotFound if the account holds no such grant now."""
    async with uow:
        await changeable(uow, actor, account_id)
        await uow.accounts.end_grant(grant_id, account_id, at=now)
        facts = {"grant": str(grant_id)}
        uow.record(_event("account.grant-end", actor, account_id, facts, now))
        await uow.commit(None)


def _event(
    action: str, actor: Actor, account_id: AccountId, facts: dict[str, str], now: datetime
) -> Event:
    return Event(action=action, subject=account_id, by=actor.account_id, at=now, facts=facts)
