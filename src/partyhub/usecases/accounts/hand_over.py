"""Handing an account over to its member: one password, shown once, printed once, kept hashed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.accounts.account import Account, LoginTaken
from partyhub.domain.accounts.login_names import login_candidates
from partyhub.domain.accounts.member_account import Handing, MemberAccount
from partyhub.domain.accounts.ports import Passwords
from partyhub.domain.accounts.slips import AccountSlip
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, new_id
from partyhub.usecases.accounts.reset_password import FOR_MEMBERS, one_time_password
from partyhub.usecases.uow import UnitOfWork

PrintSlips = Callable[[Sequence[AccountSlip]], Awaitable[bytes]]
_ACTIONS = {
    Handing.OPEN: "account.open",
    Handing.REOPEN: "account.reopen",
    Handing.RESET: "password.reset",
}


@dataclass(frozen=True, slots=True)
class Secret:
    """A one-time password and its hash."""

    plain: str
    hashed: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What the unit gives the member."""

    member_id: MemberId
    slip: AccountSlip


@dataclass(frozen=True, slots=True)
class Skipped:
    """A member of a list who got nothing, and the code that says why."""

    member_id: MemberId
    refusal: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What was handed over, what not, and the slips as PDF (empty if there are none)."""

    accounts: Sequence[HandedOver]
    skipped: Sequence[Skipped]
    pdf: bytes


async def new_secret(passwords: Passwords) -> Secret:
    plain = one_time_password(FOR_MEMBERS)
    return Secret(plain, await passwords.hash(plain))


async def free_login(uow: UnitOfWork, member: Member) -> str:
    """The first of the member's candidates that nobody has."""
    candidates = login_candidates(member.reading.sort, member.phone.tail)
    taken = await uow.accounts.taken(candidates)
    free = next((login for login in candidates if login not in taken), None)
    if free is None:
        raise LoginTaken("too many members of that name: choose a login")
    return free


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who hands over, when, and the address that the slips name."""

    uow: UnitOfWork
    actor: Actor
    portal_url: str
    now: datetime

    async def give(
        self,
        member: Member,
        how: Handing,
        secret: Secret,
        *,
        account: MemberAccount | None,
        login: str | None = None,
    ) -> HandedOver:
        """The effect, its event and the slip; the member and the account are held already."""
        if account is None:
            account_id = AccountId(new_id())
            login = login or await free_login(self.uow, member)
            await self._open(account_id, member, login, secret)
        else:
            account_id, login = account.id, login or account.login
            await self._give_again(account_id, how, login, secret)
        self.uow.record(
            Event(
                action=_ACTIONS[how],
                subject=account_id,
                by=self.actor.account_id,
                at=self.now,
                facts={"member": str(member.id)},
            )
        )
        return HandedOver(member.id, await self._slip(member, login, secret))

    async def _open(
        self, account_id: AccountId, member: Member, login: str, secret: Secret
    ) -> None:
        account = Account(
            id=account_id,
            login=login,
            display_name=member.details.name,
            password_hash=secret.hashed,
            must_change_password=True,
            member_id=member.id,
            home_org_id=OrgId(member.unit.id),
        )
        await self.uow.accounts.add(account, at=self.now)

    async def _give_again(
        self, account_id: AccountId, how: Handing, login: str, secret: Secret
    ) -> None:
        """A password of before ends with all its sessions."""
        accounts, at = self.uow.accounts, self.now
        if how is Handing.REOPEN:
            await accounts.reopen(account_id, login=login, hashed=secret.hashed, at=at)
        else:
            await accounts.set_password(account_id, secret.hashed, must_change=True, at=at)
        await self.uow.sessions.end(
            account_id, session_id=None, but=None, reason="password reset", at=at
        )

    async def _slip(self, member: Member, login: str, secret: Secret) -> AccountSlip:
        unit = await self.uow.orgs.get(OrgId(member.unit.id))
        return AccountSlip(
            name=member.details.name,
            unit_name=unit.name,
            portal_url=self.portal_url,
            login=login,
            password=secret.plain,
            issued_on=local_day(self.now),
        )


async def printed(
    given: Sequence[HandedOver], skipped: Sequence[Skipped], print_slips: PrintSlips
) -> Handover:
    """The paper comes before the commit: without it nobody could hand anything over."""
    pdf = await print_slips([one.slip for one in given]) if given else b""
    return Handover(given, skipped, pdf)
