"""Errands, publicities and verifications as JSON: what steps leave on a ticket."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.tickets.codec import Json, moment, plain
from partyhub.domain.shared.errand import DeliveryWay, Entrusted, Errand, PickupMode
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.tickets.publicity import PostedOn, Publicity
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.verification import Investigator, Verification

_POSTED = frozenset({TicketState.PUBLICISING, TicketState.VERIFYING})


def step_values(ticket: Ticket) -> dict[str, Any]:
    """The binds of the columns that hold them."""
    posted = ticket.publicity
    hangs = posted is not None and posted.stands and ticket.state in _POSTED
    return {
        "entrusted": asdict(ticket.entrusted) if ticket.entrusted else None,
        "errands": [asdict(errand) for errand in ticket.errands],
        "adopted": ticket.adopted,
        "publicity": None if posted is None else asdict(posted),
        "posted_until": posted.until_day if posted is not None and hangs else None,
        "verifications": [asdict(one, dict_factory=plain) for one in ticket.verifications],
    }


def entrusted_of(kept: Json | None) -> Entrusted | None:
    return None if kept is None else Entrusted(**kept)


def errands_of(kept: Sequence[Json]) -> tuple[Errand, ...]:
    return tuple(
        Errand(
            **{name: errand[name] for name in ("sent_to", "outcome", "place", "picked_up_by")},
            way=DeliveryWay(errand["way"]),
            delivered_at=datetime.fromisoformat(errand["delivered_at"]),
            until=date.fromisoformat(errand["until"]) if errand["until"] else None,
            turned_back_at=moment(errand["turned_back_at"]),
            collected_at=moment(errand["collected_at"]),
            mode=PickupMode(errand["mode"]) if errand["mode"] else None,
            picked_up_at=moment(errand["picked_up_at"]),
        )
        for errand in kept
    )


def publicity_of(kept: Json | None) -> Publicity | None:
    if kept is None:
        return None
    return Publicity(
        **{name: kept[name] for name in ("place", "text", "objections", "settled", "upheld")},
        where=tuple(PostedOn(where) for where in kept["where"]),
        from_day=date.fromisoformat(kept["from_day"]),
        until_day=date.fromisoformat(kept["until_day"]),
        ended_at=moment(kept["ended_at"]),
    )


def verifications_of(kept: Sequence[Json]) -> tuple[Verification, ...]:
    return tuple(
        Verification(
            by=tuple(_investigator(person) for person in one["by"]),
            place=one["place"],
            assigned_at=datetime.fromisoformat(one["assigned_at"]),
            outcome=one["outcome"],
            concluded_at=moment(one["concluded_at"]),
        )
        for one in kept
    )


def _investigator(kept: Json) -> Investigator:
    known = kept["account_id"]
    return Investigator(kept["name"], AccountId(UUID(known)) if known else None)
