"""One member's account in the hands of their unit: see it, open it, reset it, close it."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.accounts.member_account import (
    MemberAccount,
    allowed_actions,
    opening,
    require_open,
    resetting,
)
from partyhub.domain.accounts.ports import Passwords
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.accounts.hand_over import (
    Desk,
    Handover,
    PrintSlips,
    free_login,
    new_secret,
    printed,
)
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class SeenAccount:
    """The account, or none and the login that a new one would get; what may be done."""

    account: MemberAccount | None
    proposed_login: str
    allowed_actions: Sequence[str]


async def read_member_account(uow: UnitOfWork, actor: Actor, *, member_id: MemberId) -> SeenAccount:
    """NotFound out of reach, then NotAllowed."""
    async with uow.reading():
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.get(member_id, within=scope)).member
        require_at_branch(actor, member)
        return await _seen(uow, member)


async def open_member_account(
    desk: Desk,
    *,
    member_id: MemberId,
    login: str | None,
    passwords: Passwords,
    print_slips: PrintSlips,
) -> Handover:
    """MemberHasAccount, MemberLeft, AccountHasRoles; a closed account is opened again."""
    async with desk.uow as uow:
        member, account = await _held(uow, desk.actor, member_id)
        how = opening(account, left=_has_left(member))
        secret = await new_secret(passwords)
        given = await desk.give(member, how, secret, account=account, login=login)
        return await uow.commit(await printed([given], [], print_slips))


async def reset_member_password(
    desk: Desk, *, member_id: MemberId, passwords: Passwords, print_slips: PrintSlips
) -> Handover:
    """A new one-time password; all sessions of the account end."""
    async with desk.uow as uow:
        member, account = await _held(uow, desk.actor, member_id)
        how = resetting(account, left=_has_left(member))
        secret = await new_secret(passwords)
        given = await desk.give(member, how, secret, account=account)
        return await uow.commit(await printed([given], [], print_slips))


async def close_member_account(desk: Desk, *, member_id: MemberId, reason: str) -> SeenAccount:
    """Ends all its sessions; the account is kept, also for a member who has left."""
    async with desk.uow as uow:
        member, found = await _held(uow, desk.actor, member_id)
        account = require_open(found)
        await uow.accounts.close(account.id, at=desk.now)
        await uow.sessions.end(
            account.id, session_id=None, but=None, reason="account closed", at=desk.now
        )
        uow.record(
            Event(
                action="account.close",
                subject=account.id,
                by=desk.actor.account_id,
                at=desk.now,
                note=reason,
                facts={"member": str(member_id)},
            )
        )
        return await uow.commit(await _seen(uow, member))


def require_at_branch(actor: Actor, member: Member) -> None:
    """The right reaches the branch where the member stands today, wherever that was before."""
    actor.require(Permission.MEMBER_OPEN_ACCOUNT, at=Place((member.branch.path,)))


async def _held(
    uow: UnitOfWork, actor: Actor, member_id: MemberId
) -> tuple[Member, MemberAccount | None]:
    """Member and account, both held: 404 out of reach, then 403."""
    scope = actor.scope(Permission.MEMBER_READ)
    member = (await uow.members.locked(member_id, within=scope)).member
    require_at_branch(actor, member)
    return member, (await uow.accounts.held_of_members([member_id])).get(member_id)


async def _seen(uow: UnitOfWork, member: Member) -> SeenAccount:
    account = (await uow.accounts.of_members([member.id])).get(member.id)
    login = account.login if account else await free_login(uow, member)
    return SeenAccount(account, login, allowed_actions(account, left=_has_left(member)))


def _has_left(member: Member) -> bool:
    return member.details.left_on is not None
