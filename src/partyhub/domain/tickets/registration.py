"""The first contact takes the matter in, whatever it is and whoever asks (TKT-01, TKT-02)."""

from datetime import datetime

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.kinds import Channel, Flag
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.refusals import NotAComplaint
from partyhub.domain.tickets.ticket import Matter, Ticket
from partyhub.domain.tickets.tracked import tracked
from partyhub.domain.tickets.words import needed


def register(
    ticket_id: TicketId,
    number: str,
    *,
    centre: OrgRef,
    department: OrgRef,
    matter: Matter,
    channel: Channel,
    client: Client,
    content: str,
    urgent: bool,
    by: Officer,
    at: datetime,
    about: About = NOBODY,
    answering: tuple[Officer, OrgRef] | None = None,
) -> tuple[Ticket, Event]:
    """Whoever is asked first owns it and stays its first contact for ever; no clock runs yet.

    Only of a complaint may the client stay unnamed and somebody be named whom it is `about`; then
    `answering` is who answers for it at once in the place of a first contact that it is kept from.
    """
    if matter.kind is not ItemKind.COMPLAINT and (client.anonymous or about != NOBODY):
        raise NotAComplaint("only a complaint is anonymous or about somebody", kind=matter.kind)
    owner, answers_at = answering or (by, department)
    needed(client.name, "client.name")
    ticket = Ticket(
        id=ticket_id,
        number=number,
        centre=centre,
        intake=department,
        department=answers_at,
        matter=matter,
        channel=channel,
        client=client,
        content=needed(content, "content"),
        about=about,
        owner=owner,
        first_contact=by,
        flags=frozenset({Flag.URGENT}) if urgent else frozenset(),
        papers=matter.papers,
        registered_at=at,
        changed_at=at,
    )
    event = Event(
        action="ticket.register",
        subject=ticket.id,
        by=by.id,
        at=at,
        to_state=ticket.state,
        facts={**tracked(ticket), "number": number, "channel": channel},
    )
    return ticket, event
