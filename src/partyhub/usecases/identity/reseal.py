"""Seals identity numbers with the newest key, some at a time; it can be stopped and begun again."""

from collections.abc import Callable

from partyhub.domain.identity.record import IdentityVault, resealed
from partyhub.usecases.uow import UnitOfWork

AT_ONCE = 200


async def reseal_all(work: Callable[[], UnitOfWork], vault: IdentityVault) -> int:
    """How many were sealed anew."""
    done = 0
    while some := await reseal_some(work(), vault):
        done += some
    return done


async def reseal_some(uow: UnitOfWork, vault: IdentityVault) -> int:
    """How many were sealed anew in this transaction; 0: none is left that nobody holds."""
    async with uow:
        found = await uow.identities.not_under(vault.key_id, limit=AT_ONCE)
        for record in found:
            await uow.identities.save(resealed(vault, record))
        return await uow.commit(len(found))
