"""A one-time password for somebody who has forgotten theirs; it is shown once and kept hashed."""

import secrets
from datetime import datetime

from partyhub.domain.accounts.ports import Passwords
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId
from partyhub.usecases.accounts.manage import changeable
from partyhub.usecases.uow import UnitOfWork

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUP = 4
FOR_STAFF, FOR_MEMBERS = 4, 3


def one_time_password(groups: int = FOR_STAFF) -> str:
    """`k7mx-…`: 79 bits, without letters that are mistaken for one another.

    A member types it on a phone, so theirs has three groups: 59 bits, at five tries in 15 minutes.
    """
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(groups))


async def reset_password(
    uow: UnitOfWork, actor: Actor, *, account_id: AccountId, passwords: Passwords, now: datetime
) -> str:
    """Ends all sessions of the account; it must choose its own password next."""
    async with uow:
        await changeable(uow, actor, account_id)
        new = one_time_password()
        hashed = await passwords.hash(new)
        await uow.accounts.set_password(account_id, hashed, must_change=True, at=now)
        await uow.sessions.end(
            account_id, session_id=None, but=None, reason="password reset", at=now
        )
        uow.record(Event(action="password.reset", subject=account_id, by=actor.account_id, at=now))
        return await uow.commit(new)
