"""One's own sessions: list them, end one, end all others."""

from datetime import datetime

from partyhub.domain.accounts.account import Session
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SessionId
from partyhub.usecases.uow import UnitOfWork


async def list_sessions(uow: UnitOfWork, actor: Actor, *, now: datetime) -> list[Session]:
    async with uow.reading():
        return await uow.sessions.of_account(actor.account_id, now=now)


async def end_session(
    uow: UnitOfWork, actor: Actor, *, session_id: SessionId, now: datetime
) -> None:
    """End one of one's own sessions; NotFound for anybody else's."""
    async with uow:
        ended = await uow.sessions.end(
            actor.account_id, session_id=session_id, but=None, reason="signed out", at=now
        )
        if not ended:
            raise NotFound("no such session of yours", session=str(session_id))
        uow.record(_ended(actor, now))
        await uow.commit(None)


async def end_other_sessions(uow: UnitOfWork, actor: Actor, *, now: datetime) -> int:
    """End all of one's sessions but the present one; how many there were."""
    async with uow:
        ended = await uow.sessions.end(
            actor.account_id, session_id=None, but=actor.session_id, reason="signed out", at=now
        )
        uow.record(_ended(actor, now))
        return await uow.commit(ended)


def _ended(actor: Actor, now: datetime) -> Event:
    return Event(action="session.end", subject=actor.account_id, by=actor.account_id, at=now)
