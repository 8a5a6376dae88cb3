"""A new account with its first grants."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.accounts.account import Account
from partyhub.domain.accounts.views import ManagedAccount
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import GrantId, MemberId, OrgId, new_id
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission, Role
from partyhub.usecases.uow import UnitOfWork


async def open_account(
    uow: UnitOfWork,
    actor: Actor,
    new: Account,
    *,
    grants: Sequence[tuple[Role, OrgId]],
    now: datetime,
) -> ManagedAccount:
    """ACCOUNT_MANAGE at its home and at each grant; LoginTaken, MemberHasAccount."""
    actor.require_any(Permission.ACCOUNT_MANAGE)
    async with uow:
        home = () if new.home_org_id is None else (new.home_org_id,)
        for org_id in (*home, *(org_id for _, org_id in grants)):
            org = await uow.orgs.get(org_id)
            actor.require(Permission.ACCOUNT_MANAGE, at=org.at())
        if new.member_id is not None:
            await _require_member(uow, actor, new.member_id)
        await uow.accounts.add(new, at=now)
        for role, org_id in grants:
            await uow.accounts.grant(GrantId(new_id()), new.id, role, org_id, at=now)
        uow.record(
            Event(
                action="account.open",
                subject=new.id,
                by=actor.account_id,
                at=now,
                facts={"roles": ",".join(sorted(role for role, _ in grants))},
            )
        )
        scope = actor.scope(Permission.ACCOUNT_MANAGE)
        return await uow.commit(await uow.accounts.managed(new.id, within=scope))


async def _require_member(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> None:
    """NotFound unless the member's branch is within the administrator's reach."""
    branch = (await uow.members.place(member_id)).paths[0]
    if not actor.scope(Permission.ACCOUNT_MANAGE).covers(Place((branch,))):
        raise NotFound("no such member", member=str(member_id))
