"""Renewing a session: the refresh token rotates, and its replay ends the whole family."""

from datetime import datetime

from partyhub.domain.accounts.account import RefreshRefused
from partyhub.domain.accounts.ports import AccessTokens, RefreshTokens
from partyhub.domain.shared.events import Event
from partyhub.usecases.accounts.tokens import Tokens, of_staff
from partyhub.usecases.uow import UnitOfWork


async def refresh_session(
    uow: UnitOfWork,
    token: str,
    *,
    access: AccessTokens,
    refresh: RefreshTokens,
    now: datetime,
) -> Tokens:
    """New tokens. Within 10 s a used token gets its successor again; later the session ends."""
    async with uow:
        known = await uow.sessions.refresh_token(refresh.hashed(token))
        if known is None or not known.usable(now):
            raise RefreshRefused("the refresh token is unknown or its session has ended")
        if known.replayed(now):
            await uow.sessions.end(
                known.account_id, session_id=known.session_id, but=None, reason="replay", at=now
            )
            uow.record(
                Event(
                    action="session.replay",
                    subject=known.account_id,
                    by=known.account_id,
                    at=now,
                )
            )
            await uow.commit(None)
            raise RefreshRefused("the refresh token had been used before")
        successor = refresh.next(token)
        await uow.sessions.rotate(
            known.token_hash, refresh.hashed(successor), session=known.session_id, at=now
        )
        issued = access.issue(known.account_id, known.session_id, now)
        staff = await of_staff(uow, known.session_id, now)
        return await uow.commit(Tokens(issued, successor, staff))
