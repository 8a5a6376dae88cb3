"""Whether who comes from elsewhere has a record here: one person is a member once (MEM-05)."""

from partyhub.domain.members.member import Member
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.refusals_moving import MemberAlready
from partyhub.domain.transfers.transfer import Person
from partyhub.usecases.uow import UnitOfWork


async def record_of(uow: UnitOfWork, person: Person, phone: str, vault: Vault) -> Member | None:
    """The record that the person left behind, held; MemberAlready of who belongs to a branch.

    By name, month of birth and phone together, which is what the table of likeness calls certain.
    The refusal names nothing of the record: who stands at the counter says where they belong.
    """
    if not (phone and person.birth_month):
        return None
    found = await uow.members.same_person(person.name, person.birth_month, vault.index(phone))
    if found is not None and found.details.left_on is None:
        raise MemberAlready("belongs to a branch here; the transfer begins there")
    return found
