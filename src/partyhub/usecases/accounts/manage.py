"""Accounts as administrators find them, and the rule who may change which (ROL-38)."""

from datetime import datetime

from partyhub.domain.accounts.views import AccountLine, ManagedAccount
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def list_accounts(
    uow: UnitOfWork, actor: Actor, *, asked: str, after: str, limit: int
) -> list[AccountLine]:
    """By login; part of a login or of a name finds it."""
    scope = actor.require_any(Permission.ACCOUNT_MANAGE)
    async with uow.reading():
        return await uow.accounts.page(asked.lower(), within=scope, after=after, limit=limit)


async def read_account(uow: UnitOfWork, actor: Actor, *, account_id: AccountId) -> ManagedAccount:
    async with uow.reading():
        return await uow.accounts.managed(account_id, within=_scope(actor))


async def changeable(uow: UnitOfWork, actor: Actor, account_id: AccountId) -> ManagedAccount:
    """NotFound out of reach; NotAllowed for oneself, and where the account reaches further."""
    found = await uow.accounts.managed(account_id, within=_scope(actor))
    if found.account.id == actor.account_id:
        raise NotAllowed("nobody administers their own account")
    for place in found.places():
        actor.require(Permission.ACCOUNT_MANAGE, at=place)
    return found


async def close_account(
    uow: UnitOfWork, actor: Actor, *, account_id: AccountId, reason: str, now: datetime
) -> ManagedAccount:
    """Ends all sessions at once; the account is kept with its history."""
    async with uow:
        account = (await changeable(uow, actor, account_id)).account
        await uow.accounts.close(account.id, at=now)
        await uow.sessions.end(
            account.id, session_id=None, but=None, reason="account closed", at=now
        )
        uow.record(
            Event(
                action="account.close",
                subject=account.id,
                by=actor.account_id,
                at=now,
                note=reason,
            )
        )
        return await uow.commit(await uow.accounts.managed(account_id, within=_scope(actor)))


def _scope(actor: Actor) -> Scope:
    return actor.scope(Permission.ACCOUNT_MANAGE)
