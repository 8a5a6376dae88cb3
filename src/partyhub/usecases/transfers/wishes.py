"""What somebody asks for, with the organisations that it names looked up."""

from dataclasses import dataclass
from datetime import date

from partyhub.domain.members.member import Member, MemberCategory
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.transfers.applying import Apply
from partyhub.domain.transfers.arriving import Assign
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.reviewing import Enter
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.belonging import unit_of
from partyhub.usecases.transfers.living import living
from partyhub.usecases.transfers.parties import Elsewhere, target_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class WishToApply:
    """Where to, with the letter's fields."""

    to: OrgId | Elsewhere
    terms: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class WishToEnter:
    """What the letter says that has come in, and for which branch here it is."""

    to: OrgId
    terms: Terms
    letter_no: str
    issued_on: date
    birth_month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WishToAssign:
    """Into which branch, of which category there; without one as before."""

    branch_id: OrgId
    category: MemberCategory | None = None


Wish = Step | WishToApply | WishToEnter | WishToAssign


async def fulfilled(uow: UnitOfWork, wish: Wish, member_id: MemberId | None) -> Step:
    """The step that the wish means, for that member or somebody from elsewhere."""
    match wish:
        case WishToApply(to=to, terms=terms):
            target = await target_of(uow, to)
            member = await _member(uow, member_id)
            return Apply(target=target, terms=await living(uow, terms, target, member))
        case WishToEnter():
            target = await target_of(uow, wish.to)
            return Enter(
                target=target,
                terms=await living(uow, wish.terms, target, None),
                letter_no=wish.letter_no,
                issued_on=wish.issued_on,
                birth_month=wish.birth_month,
            )
        case WishToAssign(branch_id=branch_id):
            branch = await uow.orgs.locked(branch_id)
            await unit_of(uow, branch)
            return Assign(branch=branch.ref, branch_name=branch.name)
        case _:
            return wish


async def _member(uow: UnitOfWork, member_id: MemberId | None) -> Member | None:
    if member_id is None:
        return None
    return (await uow.members.get(member_id, within=Scope(("/",)))).member
