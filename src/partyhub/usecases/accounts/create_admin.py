"""A system administrator made at the machine itself, who then opens all other accounts (ROL-38)."""

from datetime import datetime

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import GrantId, OrgId, new_id
from partyhub.domain.shared.permission import Role
from partyhub.usecases.uow import UnitOfWork


async def create_admin(uow: UnitOfWork, new: Account, *, now: datetime) -> None:
    """Grants SYSTEM_ADMIN at the top of the tree; NotFound without a tree, LoginTaken."""
    async with uow:
        tops = await uow.orgs.children(None)
        if not tops:
            raise NotFound("there are no organisations yet, so name the top one (--district)")
        top = OrgId(tops[0].id)
        await uow.accounts.add(new, at=now)
        await uow.accounts.grant(GrantId(new_id()), new.id, Role.SYSTEM_ADMIN, top, at=now)
        uow.record(
            Event(
                action="account.open",
                subject=new.id,
                by=new.id,
                at=now,
                facts={"roles": Role.SYSTEM_ADMIN, "from": "command line"},
            )
        )
        await uow.commit(None)
