"""Tickets as their clients reach them: by what they know or hold; codes and clients' ratings."""

from sqlalchemy import LargeBinary, Text, Uuid, bindparam, func, insert, literal_column, select

from partyhub.db.events.table import events
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.tickets.codes_table import ticket_codes
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.repository import SqlTickets
from partyhub.db.tickets.table import tickets
from partyhub.db.violations import names
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, TicketId
from partyhub.domain.tickets.codes import CodeKind, Proof, TicketCode
from partyhub.domain.tickets.people import CLIENT, Officer
from partyhub.domain.tickets.rating import Rating
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import AlreadyRated
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket

names({"pk_ticket_ratings": AlreadyRated})
_UNKNOWN = "no such pair of a number and what is known of it"
_EVERYWHERE = Scope(("/",))
_READER = Reader(CLIENT.id, _EVERYWHERE, _EVERYWHERE, _EVERYWHERE, ())
_FIND = Statement(
    select(tickets.c.id).where(
        tickets.c.number == bindparam("number", type_=Text),
        tickets.c.phone_tail == bindparam("phone_tail", type_=Text),
        tickets.c.phone_tail != "",
    )
)
HELD = Statement(
    select(ticket_codes)
    .join(tickets, tickets.c.id == ticket_codes.c.ticket_id)
    .where(
        ticket_codes.c.digest == bindparam("digest", type_=LargeBinary),
        tickets.c.number == bindparam("number", type_=Text),
    )
)
CODES = Statement(
    select(ticket_codes)
    .where(ticket_codes.c.ticket_id == bindparam("ticket_id", type_=Uuid))
    .order_by(ticket_codes.c.at, ticket_codes.c.id)
)
_KEEP = Statement(
    insert(ticket_codes).values({c.name: bindparam(c.name) for c in ticket_codes.columns})
)
_FIELDS = ("ticket_id", "round", "stars", "words", "at", "code_id", "account_id")
_RATE = Statement(insert(ticket_ratings).values({name: bindparam(name) for name in _FIELDS}))
RATINGS = Statement(
    select(*(ticket_ratings.c[name] for name in _FIELDS))
    .where(ticket_ratings.c.ticket_id == bindparam("ticket_id", type_=Uuid))
    .order_by(ticket_ratings.c.round)
)


_SUPPLEMENTS = Statement(
    select(func.count()).where(
        events.c.subject == bindparam("ticket_id", type_=Uuid),
        events.c.action == literal_column(f"'ticket.{TicketAction.CLIENT_SUPPLIED}'"),
    )
)


class SqlFollowedTickets:
    """One statement finds the pair, so that a wrong ending costs what a wrong number does."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def find(self, number: str, phone_tail: str) -> Ticket:
        found = await self._gate.value(_FIND, number=number, phone_tail=phone_tail)
        if found is None:
            raise NotFound(_UNKNOWN)
        return await SqlTickets(self._gate).get(TicketId(found), _READER)

    async def whole(self, ticket_id: TicketId) -> Ticket:
        return await SqlTickets(self._gate).get(ticket_id, _READER)

    async def held(self, proof: Proof) -> tuple[Ticket, TicketCode]:
        row = await self._gate.row(HELD, number=proof.number, digest=proof.digest)
        if row is None:
            raise NotFound(_UNKNOWN)
        code = _code_of(row)
        return await SqlTickets(self._gate).get(code.ticket_id, _READER), code

    async def codes(self, ticket_id: TicketId) -> list[TicketCode]:
        return [_code_of(row) for row in await self._gate.rows(CODES, ticket_id=ticket_id)]

    async def keep_code(self, code: TicketCode) -> None:
        await self._gate.run(
            _KEEP,
            id=code.id,
            ticket_id=code.ticket_id,
            kind=code.kind,
            digest=code.digest,
            at=code.at,
            printed_by=code.by.id,
            printed_by_name=code.by.name,
        )

    async def rate(self, rating: Rating) -> None:
        await self._gate.run(_RATE, **{name: getattr(rating, name) for name in _FIELDS})

    async def supplements(self, ticket_id: TicketId) -> int:
        return int(await self._gate.value(_SUPPLEMENTS, ticket_id=ticket_id))

    async def ratings(self, ticket_id: TicketId) -> list[Rating]:
        rows = await self._gate.rows(RATINGS, ticket_id=ticket_id)
        return [Rating(**dict(row)) for row in rows]


def _code_of(row: Row) -> TicketCode:
    return TicketCode(
        id=row["id"],
        ticket_id=TicketId(row["ticket_id"]),
        kind=CodeKind(row["kind"]),
        digest=row["digest"],
        at=row["at"],
        by=Officer(AccountId(row["printed_by"]), row["printed_by_name"]),
    )
