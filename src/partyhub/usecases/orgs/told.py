"""Who was faster at an organisation is told to those who may change it."""

from contextlib import AbstractAsyncContextManager

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.faster import telling_who
from partyhub.usecases.uow import UnitOfWork


def told(uow: UnitOfWork, actor: Actor, org_id: OrgId) -> AbstractAsyncContextManager[None]:
    """`async with told(uow, actor, org_id), uow:` around a change."""

    async def may_change() -> None:
        actor.require(Permission.ORG_EDIT, at=(await uow.orgs.get(org_id)).at())

    return telling_who(uow, org_id, may_change)
