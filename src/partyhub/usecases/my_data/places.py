"""Where everything that is kept about a member stands, as the gate finds it."""

from collections.abc import Iterable, Mapping, Sequence

from partyhub.domain.my_data.readers import Places, Thing, steps_of
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import SIDES_OF, VISIBLE, phase_of
from partyhub.usecases.uow import UnitOfWork

_MOST_TICKETS = 100


async def places_of(uow: UnitOfWork, member_id: MemberId, place: Place) -> Places:
    """`place` is the branch, and the communities that the member has checked in with."""
    sides = await uow.data_readers.check_in_sides(member_id)
    counters = await uow.data_readers.counters(steps_of({Thing.PHONE: [place]}))
    tickets = await uow.own_tickets.page(member_id, after=None, limit=_MOST_TICKETS)
    contacts = await uow.contact_requests.of_member(member_id)
    return {
        Thing.RECORD: [Place(place.paths[:1], member_id)],
        Thing.PHONE: [place],
        Thing.CHECK_IN_UNIT: [Place((unit,)) for unit, _ in sides],
        Thing.CHECK_IN_COMMUNITY: [Place((community,)) for _, community in sides],
        Thing.REGISTER: await _of_registers(uow, member_id),
        Thing.TRANSFER: _of_transfers(await uow.transfers.of_member(member_id)),
        Thing.COUNTER: [Place((path,)) for path in counters],
        Thing.CONTACT: [one.at() for one in contacts],
        **_of_tickets(tickets),
    }


async def _of_registers(uow: UnitOfWork, member_id: MemberId) -> list[Place]:
    floating = await uow.floating_members.of_member(member_id)
    papers = await uow.member_certificates.of_member(member_id)
    homes = [Place((one.home.path,)) for one in floating if one.home]
    keepers = [one.at_keeper() for one in floating] + [one.at_keeper() for one in papers]
    return keepers + homes


def _of_transfers(transfers: Iterable[Transfer]) -> list[Place]:
    """The sides that see anything of each, by the table of the domain."""
    return [
        transfer.at(sides)
        for transfer in transfers
        for viewer, sides in SIDES_OF.items()
        if VISIBLE[viewer, phase_of(transfer.state, transfer.direction, reached=transfer.reached)]
    ]


def _of_tickets(tickets: Iterable[Ticket]) -> Mapping[Thing, Sequence[Place]]:
    """A complaint is for who directs there, and for whose hands it is in (SP-06)."""
    found: dict[Thing, list[Place]] = {Thing.TICKET: [], Thing.COMPLAINT: [], Thing.OVERSEEN: []}
    for ticket in tickets:
        if ticket.about.overseen:
            found[Thing.OVERSEEN].append(ticket.at())
        elif ticket.matter.kind is ItemKind.COMPLAINT:
            found[Thing.COMPLAINT].append(ticket.at())
        else:
            found[Thing.TICKET].append(ticket.at())
    return found
