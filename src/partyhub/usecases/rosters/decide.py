"""What becomes of a dry run: committed, which goes on by itself, or discarded."""

from datetime import datetime

from partyhub.domain.rosters.roster import Roster, RosterAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import RosterId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def commit_roster(
    uow: UnitOfWork, actor: Actor, *, roster_id: RosterId, now: datetime
) -> Roster:
    """From here on its rows are written step by step; of two commits the second is too late."""
    async with uow:
        roster = await _decided(uow, actor, roster_id, RosterAction.COMMIT, now)
        return await uow.commit(roster)


async def discard_roster(
    uow: UnitOfWork, actor: Actor, *, roster_id: RosterId, now: datetime
) -> Roster:
    """Nothing is written, and what it held of people is deleted."""
    async with uow:
        roster = await _decided(uow, actor, roster_id, RosterAction.DISCARD, now)
        await uow.rosters.drop_rows(roster.id, keep_refused=False)
        return await uow.commit(roster)


async def _decided(
    uow: UnitOfWork, actor: Actor, roster_id: RosterId, action: RosterAction, now: datetime
) -> Roster:
    """404 outside the actor's units, 409 if the state does not offer the action."""
    roster = await uow.rosters.locked(roster_id, within=actor.scope(Permission.MEMBER_IMPORT))
    by, by_name = actor.account_id, actor.display_name
    moved = await uow.rosters.save(roster.decided(action, by=by, by_name=by_name, at=now))
    uow.record(
        Event(
            action=f"roster.{action}",
            subject=roster.id,
            by=actor.account_id,
            at=now,
            from_state=roster.state,
            to_state=moved.state,
        )
    )
    return moved
