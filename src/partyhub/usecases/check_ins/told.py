"""Who was faster at a check-in is told to those who may read its history."""

from contextlib import AbstractAsyncContextManager

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.faster import telling_who
from partyhub.usecases.uow import UnitOfWork


def told(
    uow: UnitOfWork, actor: Actor, check_in_id: CheckInId
) -> AbstractAsyncContextManager[None]:
    """`async with told(uow, actor, check_in_id), uow:` around a step."""
    scope = actor.scope(Permission.CHECK_IN_READ)
    return telling_who(uow, check_in_id, lambda: uow.check_ins.get(check_in_id, within=scope))
