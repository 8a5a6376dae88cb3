"""What somebody asks for, with the organisations that it names looked up."""

from dataclasses import dataclass
from datetime import date

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.applying import Apply
from partyhub.domain.transfers.arriving import Assign
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.reviewing import Enter
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.belonging import unit_of
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
    """Into which branch."""

    branch_id: OrgId


Wish = Step | WishToApply | WishToEnter | WishToAssign


async def fulfilled(uow: UnitOfWork, wish: Wish) -> Step:
    """The step that the wish means."""
    match wish:
        case WishToApply(to=to, terms=terms):
            target = await target_of(uow, to)
            return Apply(target=target, terms=terms)
        case WishToEnter():
            return Enter(
                target=await target_of(uow, wish.to),
                terms=wish.terms,
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
