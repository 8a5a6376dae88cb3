"""The binds of questions about tickets: who asks, and what for."""

from typing import Any

from partyhub.db.search import asked_query
from partyhub.domain.shared.search import asked_prefix
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.views import TicketFilter


def desk_binds(reader: Reader) -> dict[str, Any]:
    return {"me": reader.me, "parties": list(reader.parties)}


def reach_binds(reader: Reader) -> dict[str, Any]:
    return {
        "roots": list(reader.within.roots),
        "complaints": list(reader.complaints.roots),
        "overseen": list(reader.overseen.roots),
        "parties": list(reader.parties),
    }


def filter_binds(wanted: TicketFilter) -> dict[str, Any] | None:
    """The binds of the conditions that are asked for; None if nothing could be found."""
    binds: dict[str, Any] = {}
    if wanted.asked:
        if (prefix := asked_prefix(wanted.asked)) is None:
            return None
        binds["asked"] = asked_query(prefix)
    if wanted.states:
        binds["states"] = list(wanted.states)
    plain = ("kind", "channel", "department_id", "flag", "due_before")
    return binds | {name: value for name in plain if (value := getattr(wanted, name))}
