"""Changing one's own password, which ends all of one's other sessions in the same transaction."""

from datetime import datetime

from partyhub.domain.accounts.account import WeakPassword, WrongPassword
from partyhub.domain.accounts.password_rules import password_faults
from partyhub.domain.accounts.ports import Passwords
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.usecases.uow import UnitOfWork


async def change_password(
    uow: UnitOfWork,
    actor: Actor,
    *,
    present: str,
    new: str,
    passwords: Passwords,
    common: frozenset[str],
    now: datetime,
) -> None:
    """WrongPassword if `present` is not right; WeakPassword names the rule that `new` breaks."""
    async with uow.reading():
        account = await uow.accounts.by_id(actor.account_id)
    faults = password_faults(new, login=account.login, for_staff=bool(actor.grants), common=common)
    if faults:
        raise WeakPassword("the new password breaks a rule", rule=faults[0])
    if not await passwords.verify(present, account.password_hash):
        raise WrongPassword("the present password is not right")
    hashed = await passwords.hash(new)
    async with uow:
        await uow.accounts.set_password(account.id, hashed, must_change=False, at=now)
        await uow.sessions.end(
            account.id, session_id=None, but=actor.session_id, reason="password changed", at=now
        )
        uow.record(Event(action="password.change", subject=account.id, by=account.id, at=now))
        await uow.commit(None)
