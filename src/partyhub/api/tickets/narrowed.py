"""What a list of tickets is narrowed to, from the query."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.kinds import Channel, Flag
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.views import Desk, TicketFilter, TicketOrder


async def narrowed(
    desk: Annotated[Desk | None, Query(description="Whose; without it, all in reach.")] = None,
    state: Annotated[list[TicketState] | None, Query(max_length=len(TicketState))] = None,
    kind: ItemKind | None = None,
    channel: Channel | None = None,
    department_id: UUID | None = None,
    flag: Flag | None = None,
    due_before: datetime | None = None,
    attention: Annotated[Attention | None, Query(description="What asks for eyes now.")] = None,
    q: Annotated[str, Query(max_length=40, description="Name, initials, phone, number.")] = "",
    order: TicketOrder = TicketOrder.DUE,
) -> TicketFilter:
    """Invalid for a moment without its zone."""
    if due_before is not None and due_before.tzinfo is None:
        raise Invalid("a moment carries its zone", field="due_before")
    return TicketFilter(
        desk=desk,
        states=tuple(state or ()),
        kind=kind,
        channel=channel,
        department_id=department_id,
        flag=flag,
        due_before=due_before,
        attention=attention,
        asked=q,
        order=order,
    )


Narrowed = Annotated[TicketFilter, Depends(narrowed)]
