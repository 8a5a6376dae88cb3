"""Tickets as their clients reach them: by number and phone ending; and the clients' ratings."""

from sqlalchemy import Text, Uuid, bindparam, insert, select

from partyhub.db.gate import Gate, Statement
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.repository import SqlTickets
from partyhub.db.tickets.table import tickets
from partyhub.db.violations import names
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.people import CLIENT
from partyhub.domain.tickets.rating import Rating
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import AlreadyRated
from partyhub.domain.tickets.ticket import Ticket

names({"pk_ticket_ratings": AlreadyRated})
_EVERYWHERE = Scope(("/",))
_READER = Reader(CLIENT.id, _EVERYWHERE, _EVERYWHERE)
_FIND = Statement(
    select(tickets.c.id).where(
        tickets.c.number == bindparam("number", type_=Text),
        tickets.c.phone_tail == bindparam("phone_tail", type_=Text),
        tickets.c.phone_tail != "",
    )
)
_FIELDS = ("ticket_id", "round", "stars", "words", "at")
_RATE = Statement(insert(ticket_ratings).values({name: bindparam(name) for name in _FIELDS}))
RATINGS = Statement(
    select(*(ticket_ratings.c[name] for name in _FIELDS))
    .where(ticket_ratings.c.ticket_id == bindparam("ticket_id", type_=Uuid))
    .order_by(ticket_ratings.c.round)
)


class SqlFollowedTickets:
    """One statement finds the pair, so that a wrong ending costs what a wrong number does."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def find(self, number: str, phone_tail: str) -> Ticket:
        found = await self._gate.value(_FIND, number=number, phone_tail=phone_tail)
        if found is None:
            raise NotFound("no such pair of number and phone ending")
        return await SqlTickets(self._gate).get(TicketId(found), _READER)

    async def rate(self, rating: Rating) -> None:
        await self._gate.run(_RATE, **{name: getattr(rating, name) for name in _FIELDS})

    async def ratings(self, ticket_id: TicketId) -> list[Rating]:
        rows = await self._gate.rows(RATINGS, ticket_id=ticket_id)
        return [Rating(**dict(row)) for row in rows]
