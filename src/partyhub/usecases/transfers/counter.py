"""How a transfer begins at a counter: for any member of the street, and for who comes from
elsewhere (TRF-01 … TRF-03).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.search import search_keys
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import require_settled
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.hands import Hands
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.reviewing import Enter
from partyhub.domain.transfers.telling import require_counter
from partyhub.domain.transfers.transfer import Person, Transfer, seal_of
from partyhub.usecases.tickets.transferring import phone_of
from partyhub.usecases.transfers.begun import begun
from partyhub.usecases.transfers.known_already import record_of
from partyhub.usecases.transfers.living import living
from partyhub.usecases.transfers.of_ticket import from_ticket
from partyhub.usecases.transfers.parties import Elsewhere, party_of, target_of
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.transfers.start import Start, first_of, keys_of, of_member
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Somebody from elsewhere as their letter names them, where from, and how to reach them; the
    phone that they left with their ticket need not be said again.

    `letter_no` and `issued_on` are of the letter, if it is in hand already.
    """

    person: Person
    source: Elsewhere
    phone: str = ""
    letter_no: str = ""
    issued_on: date | None = None


async def register_at_counter(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    at: OrgId,
    start: Start,
    now: datetime,
) -> Transfer:
    """A member of the street asks the counter; their branch applies then. The look at the record
    stands in the member's own access log.
    """
    async with uow:
        place = await uow.orgs.get(at)
        actor.require(Permission.TRANSFER_REGISTER, at=place.at())
        if not _around(place).covers(await uow.members.place(member_id)):
            raise NotFound("no such member", member=str(member_id))
        member = (await uow.members.locked(member_id, within=Scope(("/",)))).member
        uow.looked(_look(actor, member_id, now))
        await from_ticket(uow, actor, start.ticket_id, start, now)
        source = await party_of(uow, await uow.orgs.get(member.branch.id))
        target = await target_of(uow, start.to)
        made = of_member(member, source, target, start, now)
        terms = await living(uow, start.terms, target, member)
        require_settled(target, terms)
        terms = terms.by(await policy_of(uow, made))
        hands = Hands().begun(actor.account_id)
        registered = replace(made, centre=place.ref, terms=terms, hands=hands)
        require_counter(registered)
        return await begun(uow, actor, registered, keys_of(member))


async def register_arrival(
    uow: UnitOfWork,
    actor: Actor,
    *,
    comer: Comer,
    start: Start,
    at: OrgId,
    pinyin: Pinyin,
    vault: Vault,
    now: datetime,
) -> Transfer:
    """The counter or the committee at `at` takes it, whatever the jurisdiction (TRF-01); with the
    letter in hand it goes to the committee at once. MemberAlready of who is a member here.
    """
    async with uow:
        place = await uow.orgs.get(at)
        actor.require(Permission.TRANSFER_REGISTER, at=place.at())
        source = Party(name=comer.source.name, committee_name=comer.source.committee_name)
        target = await target_of(uow, start.to)
        made = replace(first_of(start, source, target, now), centre=place.ref, reached=True,
                       hands=Hands().begun(actor.account_id))  # fmt: skip
        policy = await policy_of(uow, made)
        terms = await living(uow, start.terms, target, None)
        require_settled(target, terms)
        made = replace(made, terms=terms.by(policy))
        ticket = await from_ticket(uow, actor, start.ticket_id, start, now)
        phone = comer.phone or (phone_of(ticket, vault) if ticket else "")
        await record_of(uow, comer.person, phone, vault)
        made = _reachable(made, comer.person, phone, vault)
        require_counter(made)
        if comer.issued_on is not None:
            doing = Doing(by=actor.account_id, at=now, today=local_day(now), policy=policy)
            enter = Enter(target=target, terms=terms, letter_no=comer.letter_no,
                          issued_on=comer.issued_on)  # fmt: skip
            made, _ = act(made, enter, doing)
        reading = pinyin.of_person(comer.person.name)
        keys = search_keys(comer.person.name, reading.sort, reading.initials)
        return await begun(uow, actor, made, keys)


def _reachable(transfer: Transfer, person: Person, phone: str, vault: Vault) -> Transfer:
    """The phone sealed for this transfer, and masked beside the name (TRF-02, SP-03)."""
    kept = sealed_phone(vault, phone, aad=seal_of(transfer.id))
    return replace(transfer, person=replace(person, phone_masked=kept.masked), phone=kept.sealed)


def _around(place: Org) -> Scope:
    """Of a centre the street that it serves; of a committee its own subtree."""
    if place.centre is None:
        return Scope((place.path,))
    above, _, _ = place.centre.path.rstrip("/").rpartition("/")
    return Scope((above + "/",))


def _look(actor: Actor, member_id: MemberId, now: datetime) -> Access:
    return Access.by(actor, member_id, Look.VIEW, now, "组织关系接转登记")
