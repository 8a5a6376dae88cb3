"""The catalogue's item behind a ticket: what it asks for, and what papers say of it."""

from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ServiceItemId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.papers_out import Guide
from partyhub.domain.tickets.promise import promise_words
from partyhub.domain.tickets.refusals import NotOffered
from partyhub.domain.tickets.ticket import Matter, Ticket
from partyhub.usecases.uow import UnitOfWork


async def matter_of(uow: UnitOfWork, centre: OrgRef, item_id: ServiceItemId) -> Matter:
    """The item as that centre offers it at this moment; NotOffered if it doesn't."""
    try:
        offered = await uow.service_items.offered(item_id, paths=centre.path_steps)
    except NotFound as error:
        raise NotOffered("this centre doesn't offer it", item=str(item_id)) from error
    content = offered.content
    return Matter(
        item_id=item_id,
        version=offered.number,
        name=content.name,
        kind=content.kind,
        limit=content.limit,
        complex_days=content.complex_days,
        papers=tuple(Paper(p.name, p.issuer, p.required) for p in content.papers),
    )


async def guide_of(uow: UnitOfWork, ticket: Ticket) -> Guide:
    """What the ticket's own version says, and where its centre is."""
    matter = ticket.matter
    content = await uow.service_items.version(matter.item_id, matter.version)
    centre = await uow.orgs.get(ticket.centre.id)
    return Guide(
        conditions=content.conditions,
        procedure=_procedure(content),
        basis=content.basis,
        cautions=content.cautions,
        promise=promise_words(ticket.clock.limit or matter.limit),
        centre_name=centre.name,
        centre_address=centre.address or centre.place,
        centre_phone=centre.contact_phone,
    )


def _procedure(content: ItemContent) -> list[str]:
    return ["".join((step.title, f"（{step.who}）" if step.who else "")) for step in content.steps]
