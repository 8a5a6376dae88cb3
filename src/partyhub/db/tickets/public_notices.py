"""Publicities as anybody reads them, and the objections that they met."""

from datetime import date
from typing import Any

from sqlalchemy import Date, Uuid, bindparam, cast, func, insert, select

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.tickets.objections_table import ticket_objections
from partyhub.db.tickets.statements import CENTRE, DEPARTMENT, NO_COMPLAINT
from partyhub.db.tickets.table import tickets
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.objections import KeptObjection
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.views import PublicNotice

_T, _O = tickets.c, ticket_objections.c
_DAY = bindparam("day", type_=Date)
_FROM = cast(_T.publicity["from_day"].astext, Date)
_SHOWN = (
    select(
        _T.id,
        _T.publicity,
        _T.item_name,
        CENTRE.c.name.label("centre_name"),
        CENTRE.c.address.label("centre_address"),
        DEPARTMENT.c.name.label("department_name"),
        func.coalesce(func.nullif(DEPARTMENT.c.contact_phone, ""), CENTRE.c.contact_phone).label(
            "phone"
        ),
    )
    .join(CENTRE, CENTRE.c.id == _T.centre_id)
    .join(DEPARTMENT, DEPARTMENT.c.id == _T.department_id)
    .where(_T.posted_until >= _DAY, _FROM <= _DAY, NO_COMPLAINT)
)
OPEN = Statement(_SHOWN.order_by(_T.posted_until, _T.id).limit(200))
_ONE = Statement(_SHOWN.where(_T.id == bindparam("id", type_=Uuid)))
_FIELDS = ("id", "at", "by_name", "sealed")
_KEEP = Statement(
    insert(ticket_objections).values({c.name: bindparam(c.name) for c in ticket_objections.columns})
)
OBJECTIONS = Statement(
    select(*(_O[name] for name in _FIELDS))
    .where(_O.ticket_id == bindparam("ticket_id", type_=Uuid))
    .order_by(_O.at, _O.id)
    .limit(200)
)


class SqlPublicNotices:
    """Read by anybody; nothing of a client is in these rows."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def open_on(self, day: date) -> list[PublicNotice]:
        return [_notice(row) for row in await self._gate.rows(OPEN, day=day)]

    async def one(self, ticket_id: TicketId, day: date) -> PublicNotice:
        row = await self._gate.row(_ONE, id=ticket_id, day=day)
        if row is None:
            raise NotFound("nothing of that name hangs out", notice=str(ticket_id))
        return _notice(row)

    async def keep(self, ticket_id: TicketId, objection: KeptObjection) -> None:
        kept: dict[str, Any] = {name: getattr(objection, name) for name in _FIELDS}
        await self._gate.run(_KEEP, ticket_id=ticket_id, **kept)

    async def objections(self, ticket_id: TicketId) -> list[KeptObjection]:
        rows = await self._gate.rows(OBJECTIONS, ticket_id=ticket_id)
        return [KeptObjection(**dict(row)) for row in rows]


def _notice(row: Row) -> PublicNotice:
    posted = row["publicity"]
    same = ("id", "item_name", "centre_name", "centre_address", "department_name", "phone")
    return PublicNotice(
        **{name: row[name] for name in same},
        text=posted["text"],
        place=posted["place"],
        where=[PostedOn(where) for where in posted["where"]],
        from_day=date.fromisoformat(posted["from_day"]),
        until_day=date.fromisoformat(posted["until_day"]),
    )
