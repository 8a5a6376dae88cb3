"""What a person gets on signing in: a short access token and a refresh token."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.domain.shared.ids import SessionId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.uow import UnitOfWork

ACCESS_SECONDS = int(timedelta(minutes=10).total_seconds())


@dataclass(frozen=True, slots=True)
class Tokens:
    """`refresh` goes into an HttpOnly cookie and is never shown to scripts.

    `staff`: the account holds a role; a member's own account holds none.
    """

    access: str
    refresh: str
    staff: bool


async def of_staff(uow: UnitOfWork, session_id: SessionId, now: datetime) -> bool:
    """Asked inside the transaction that starts or renews the session."""
    actor = await uow.sessions.actor(session_id, now=now)
    return actor is not None and any(grant.role is not Role.MEMBER for grant in actor.grants)
