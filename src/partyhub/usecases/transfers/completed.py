"""Both sides and the member are told, in the same transaction, that it is done (TRF-04, NT-09)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.domain.transfers.chasing import Holder, completed, informed, nearest
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.uow import UnitOfWork


async def tell_both_sides(uow: UnitOfWork, actor: Actor, after: Transfer, now: datetime) -> None:
    """Everybody concerned but the one who has just done it."""
    told = {one.account_id: one.name for one in await _concerned(uow, after)}
    told |= await _member(uow, after)
    told.pop(actor.account_id, None)
    if told and await uow.transfer_reminders.add(completed(after, frozenset(told), now)):
        uow.record(informed(after, list(told.values()), now))


async def _concerned(uow: UnitOfWork, after: Transfer) -> Sequence[Holder]:
    """The secretaries at both ends, and the committees' organisation departments."""
    branches = [org.path for org in (after.source.branch, after.assigned_to) if org is not None]
    roles = roles_with(Permission.TRANSFER_APPLY, Permission.TRANSFER_RECEIVE)
    found = list(await uow.transfer_reminders.holders(branches, roles))
    reviewers = roles_with(Permission.TRANSFER_REVIEW)
    for committee in (after.source.committee, after.target.committee):
        if committee is not None:
            above = await uow.transfer_reminders.holders(committee.path_steps, reviewers)
            found += nearest(above)
    return found


async def _member(uow: UnitOfWork, after: Transfer) -> Mapping[AccountId, str]:
    if after.member_id is None:
        return {}
    account = (await uow.accounts.held_of_members([after.member_id])).get(after.member_id)
    return {} if account is None else {account.id: after.person.name}
