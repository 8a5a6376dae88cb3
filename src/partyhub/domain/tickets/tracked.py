"""What events tell of a ticket, so that its events alone give back how it stands."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from partyhub.domain.shared.errand import standing
from partyhub.domain.shared.events import Event
from partyhub.domain.tickets.publicity import Publicity
from partyhub.domain.tickets.ticket import Ticket


def tracked(ticket: Ticket) -> dict[str, str]:
    """How a ticket stands, in words: nothing about the client, only about the work."""
    clock, offered = ticket.clock, ticket.hand_over
    return {
        "owner": str(ticket.owner.id),
        "owner_name": ticket.owner.name,
        "department": str(ticket.department.id),
        "offered_to": offered.to.name if offered else "",
        "item": f"{ticket.matter.item_id}/{ticket.matter.version}",
        "asked": ticket.request.kind if ticket.request else "",
        "refused": str(ticket.refused),
        "bounces": str(ticket.bounces),
        "ruled": str(ticket.ruled).lower(),
        "flags": ",".join(sorted(ticket.flags)),
        "contacts": str(ticket.contacts),
        "papers": f"{sum(p.handed for p in ticket.papers)}/{len(ticket.papers)}",
        "late_papers": str(ticket.late_papers),
        "notice_no": ticket.notice_no,
        "receipt_no": ticket.receipt_no,
        "proxy_no": ticket.proxy_no,
        "entrusted": str(ticket.entrusted.amount_fen) if ticket.entrusted else "",
        "errand": standing(ticket.errands),
        "verified": _verified(ticket),
        **_posted(ticket.publicity),
        "adopted": "" if ticket.adopted is None else str(ticket.adopted).lower(),
        "reopenings": str(ticket.reopenings),
        "policy": str(clock.policy_version) if clock.started_at else "",
        "merged_into": ticket.merged_into.number if ticket.merged_into else "",
        "merged": ",".join(other.number for other in ticket.merged),
        "limit_days": str(clock.limit.counted_days) if clock.limit else "",
        "started_at": _moment(clock.started_at),
        "pauses": str(len(clock.pauses)),
        "paused": str(clock.paused).lower(),
        "due_at": _moment(clock.due_at),
        "provisional": str(clock.provisional).lower(),
        "stopped_at": _moment(clock.stopped_at),
        "net_minutes": "" if clock.net_minutes is None else str(clock.net_minutes),
        "closed_at": _moment(ticket.closed_at),
    }


def difference(before: Ticket, after: Ticket) -> dict[str, str]:
    """What a step changed, for its event; a due time that moved is told with the one before."""
    stood = tracked(before)
    changed = {name: value for name, value in tracked(after).items() if stood[name] != value}
    if "due_at" in changed and stood["due_at"]:
        changed["due_before"] = stood["due_at"]
    return changed


def noted(parts: Mapping[str, str]) -> dict[str, str]:
    """The parts of a note as facts of its event, by names that nothing tracked has."""
    return {f"said_{name}": said for name, said in parts.items() if said}


def folded(events: Iterable[Event]) -> Mapping[str, str]:
    """How a ticket stands by its events alone, from the registration on; `state` with it."""
    stands: dict[str, str] = {}
    for event in events:
        stands |= {**event.facts, "state": event.to_state}
    return stands


def _verified(ticket: Ticket) -> str:
    """How often it was looked into, and how many of these have their result."""
    done = sum(one.concluded_at is not None for one in ticket.verifications)
    return f"{done}/{len(ticket.verifications)}" if ticket.verifications else ""


def _posted(posted: Publicity | None) -> dict[str, str]:
    if posted is None:
        return {"posted": "", "objections": "", "posting_ended_at": ""}
    return {
        "posted": f"{posted.from_day.isoformat()}/{posted.until_day.isoformat()}",
        "objections": f"{posted.settled}/{posted.objections}",
        "posting_ended_at": _moment(posted.ended_at),
    }


def _moment(at: datetime | None) -> str:
    return at.isoformat() if at else ""
