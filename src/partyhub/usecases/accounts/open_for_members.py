"""Accounts for a list of members; whoever is passed over says why and doesn't stop the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partyhub.domain.accounts.member_account import Handing, MemberAccount, opening_among_many
from partyhub.domain.accounts.ports import Passwords
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, NotFound, StaleVersion
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.accounts.hand_over import (
    Desk,
    Handover,
    PrintSlips,
    Secret,
    Skipped,
    new_secret,
    printed,
)
from partyhub.usecases.accounts.member_account import require_at_branch
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Due:
    """Somebody who gets a password."""

    member: Member
    account: MemberAccount | None
    how: Handing


async def open_for_members(
    desk: Desk,
    *,
    ids: Sequence[MemberId],
    renew: bool,
    passwords: Passwords,
    print_slips: PrintSlips,
) -> Handover:
    """One transaction, by name. `renew`: new passwords for those who never used theirs.

    Passwords are hashed before it, one after the other: 200 take some ten seconds, in which
    nobody's row is held and others still sign in.
    """
    desk.actor.require_any(Permission.MEMBER_OPEN_ACCOUNT)
    ids = list(dict.fromkeys(ids))
    async with desk.uow.reading() as uow:
        due, _ = await _judged(uow, desk.actor, ids, renew=renew)
    secrets: dict[MemberId, Secret] = {}
    for one in due:
        secrets[one.member.id] = await new_secret(passwords)
    async with desk.uow as uow:
        due, skipped = await _judged(uow, desk.actor, ids, renew=renew, prepared=secrets)
        given = [
            await desk.give(one.member, one.how, secrets[one.member.id], account=one.account)
            for one in due
        ]
        return await uow.commit(await printed(given, skipped, print_slips))


async def _judged(
    uow: UnitOfWork,
    actor: Actor,
    ids: Sequence[MemberId],
    *,
    renew: bool,
    prepared: Mapping[MemberId, Secret] | None = None,
) -> tuple[list[_Due], list[Skipped]]:
    """Who gets a password, in Chinese order, and who doesn't; in a transaction they are held."""
    members = {member.id: member for member in await uow.members.locked_many(ids)}
    accounts = await uow.accounts.held_of_members(ids)
    due: list[_Due] = []
    skipped: list[Skipped] = []
    for member_id in ids:
        member, account = members.get(member_id), accounts.get(member_id)
        try:
            seen = _visible(actor, member)
            left = seen.details.left_on is not None
            how = opening_among_many(account, left=left, renew=renew)
            if prepared is not None and member_id not in prepared:
                raise StaleVersion("the member or the account changed meanwhile")
            due.append(_Due(seen, account, how))
        except DomainError as refusal:
            skipped.append(Skipped(member_id, refusal.code))
    due.sort(key=lambda one: (one.member.reading.sort, one.member.id))
    return due, skipped


def _visible(actor: Actor, member: Member | None) -> Member:
    if member is None or not actor.scope(Permission.MEMBER_READ).covers(member.at()):
        raise NotFound("no such member")
    require_at_branch(actor, member)
    return member
