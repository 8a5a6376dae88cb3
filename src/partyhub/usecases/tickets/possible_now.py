"""A ticket with what one person may do with it now, by the rules of its centre."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.possible import possible
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Stepped:
    """As it stands after a step, and the steps that are open to whoever took it."""

    ticket: Ticket
    possible: Sequence[TicketAction]

    @classmethod
    def by(cls, actor: Actor, ticket: Ticket, policy: TicketPolicy, at: datetime) -> "Stepped":
        return cls(ticket, possible(ticket, actor, policy, at))
