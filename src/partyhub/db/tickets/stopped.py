"""Stopped clocks: each is written down once, as it stood when it stopped (CLK-16)."""

from typing import Any

from sqlalchemy import Integer, bindparam
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.gate import Statement
from partyhub.db.tickets.clocks_table import ticket_clocks
from partyhub.db.tickets.statements import whole
from partyhub.db.tickets.table import UNMEASURED as _UNMEASURED
from partyhub.db.tickets.table import tickets
from partyhub.domain.tickets.settled import promise_kept
from partyhub.domain.tickets.ticket import Ticket

KEEP = Statement(
    upsert(ticket_clocks)
    .values({c.name: bindparam(c.name) for c in ticket_clocks.columns})
    .on_conflict_do_nothing(index_elements=["ticket_id", "round"])
)
UNMEASURED = Statement(
    whole()
    .where(_UNMEASURED)
    .order_by(tickets.c.stopped_at)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(of=tickets, skip_locked=True)
)


def values_of(ticket: Ticket) -> dict[str, Any]:
    """The binds of `KEEP`: whose department, which item, how long, in time or late."""
    return {
        "ticket_id": ticket.id,
        "round": ticket.reopenings,
        "department_id": ticket.department.id,
        "item_id": ticket.matter.item_id,
        "kind": ticket.matter.kind,
        "stopped_at": ticket.clock.stopped_at,
        "net_minutes": ticket.clock.net_minutes,
        "kept": promise_kept(ticket),
    }
