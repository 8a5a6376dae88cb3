"""Rows of tickets to domain objects and back."""

from typing import Any

from partyhub.db.gate import Row
from partyhub.db.tickets import codec, codec_steps
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import KeptPhone
from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.kinds import Channel, Flag
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Matter, Ticket
from partyhub.domain.working_time.pauses import Pause

PLAIN = (
    "id", "number", "content", "refused", "bounces", "ruled", "contacts", "notice_no",
    "supplement_by", "receipt_no", "proxy_no", "late_papers", "reopenings", "result", "feedback",
    "adopted",
    "registered_at", "changed_at", "moved_at", "silent_at", "answer_owed_since", "closed_at",
    "version",
)  # fmt: skip
CLOCK = (
    "started_at", "due_at", "warn_at", "provisional", "runs_on", "calendar_version",
    "policy_version", "stopped_at", "net_minutes",
)  # fmt: skip


def ticket_of(row: Row) -> Ticket:
    """`row` is of `statements.GET`: the ticket, the paths of its places, its open ledger."""
    return Ticket(
        **{name: row[name] for name in PLAIN},
        centre=OrgRef(row["centre_id"], row["centre_path"]),
        intake=OrgRef(row["intake_id"], row["intake_path"]),
        department=OrgRef(row["department_id"], row["department_path"]),
        matter=_matter(row),
        channel=Channel(row["channel"]),
        client=_client(row),
        about=codec.about_of(row["about"], row["kept_from"], overseen=row["overseen"]),
        state=TicketState(row["state"]),
        owner=Officer(row["owner_id"], row["owner_name"]),
        first_contact=Officer(row["first_contact_id"], row["first_contact_name"]),
        hand_over=codec.offer_of(row["offer"]),
        request=codec.request_of(row["request"]),
        flags=frozenset(Flag(flag) for flag in row["flags"]),
        papers=codec.papers_of(row["papers"]),
        entrusted=codec_steps.entrusted_of(row["entrusted"]),
        errands=codec_steps.errands_of(row["errands"]),
        publicity=codec_steps.publicity_of(row["publicity"]),
        verifications=codec_steps.verifications_of(row["verifications"]),
        clock=_clock(row),
        earlier_clocks=codec.clocks_of(row["earlier_clocks"]),
        merged_into=codec.ref_of(row["merged_into"]),
        merged=tuple(codec.known_ref(other) for other in row["merged"]),
    )


def _matter(row: Row) -> Matter:
    return Matter(
        item_id=row["item_id"],
        version=row["item_version"],
        name=row["item_name"],
        kind=ItemKind(row["kind"]),
        limit=codec.known_limit(row["item_limit"]),
        complex_days=row["complex_days"],
    )


def _client(row: Row) -> Client:
    return Client(
        name=row["client_name"],
        unit=row["client_unit"],
        phone=KeptPhone(
            row["phone_masked"], row["phone_tail"], row["phone_sealed"], row["phone_index"]
        ),
        anonymous=row["anonymous"],
        is_member=row["is_member"],
        member_id=row["member_id"],
    )


def _clock(row: Row) -> TicketClock:
    return TicketClock(
        limit=codec.limit_of(row["promise"]),
        pauses=codec.pauses_of(row["pauses"] or ()),
        **{name: row[name] for name in CLOCK},
    )


def values_of(ticket: Ticket) -> dict[str, Any]:
    """The binds that write what may change of a ticket."""
    clock = ticket.clock
    return {
        **{name: getattr(ticket, name) for name in PLAIN if name not in FIXED},
        **{name: getattr(clock, name) for name in CLOCK},
        **(codec_steps.step_values(ticket) | {**codec.merged_json(ticket)}),
        "department_id": ticket.department.id,
        "item_id": ticket.matter.item_id,
        "item_version": ticket.matter.version,
        "item_name": ticket.matter.name,
        "kind": ticket.matter.kind,
        "complex_days": ticket.matter.complex_days,
        "item_limit": codec.limit_json(ticket.matter.limit),
        "state": ticket.state,
        "owner_id": ticket.owner.id,
        "owner_name": ticket.owner.name,
        "offered_to": ticket.hand_over.to.id if ticket.hand_over else None,
        "offer": codec.offer_json(ticket.hand_over),
        "sign_by": ticket.hand_over.sign_by if ticket.hand_over else None,
        "request": codec.request_json(ticket.request),
        "flags": sorted(ticket.flags),
        "papers": codec.papers_json(ticket.papers),
        "promise": codec.limit_json(clock.limit),
        "earlier_clocks": codec.clocks_json(ticket.earlier_clocks),
        "act_by": ticket.act_by,
    }


FIXED = frozenset({"id", "number", "content", "registered_at", "version"})


def first_values_of(ticket: Ticket) -> dict[str, Any]:
    """The binds that write a ticket for the first time."""
    client = ticket.client
    return values_of(ticket) | {
        "id": ticket.id,
        "number": ticket.number,
        "content": ticket.content,
        "registered_at": ticket.registered_at,
        "centre_id": ticket.centre.id,
        "intake_id": ticket.intake.id,
        "channel": ticket.channel,
        "client_name": client.name,
        "client_unit": client.unit,
        "phone_masked": client.phone.masked,
        "phone_tail": client.phone.tail,
        "phone_sealed": client.phone.sealed,
        "phone_index": client.phone.index,
        "anonymous": client.anonymous,
        "about": codec.about_json(ticket.about),
        "kept_from": list(ticket.about.kept_from),
        "overseen": ticket.about.overseen,
        "is_member": client.is_member,
        "member_id": client.member_id,
        "first_contact_id": ticket.first_contact.id,
        "first_contact_name": ticket.first_contact.name,
    }


def pause_values(ticket: Ticket) -> list[tuple[int, int, Pause]]:
    """The ledger's rows of the present clock: round, place in it, pause."""
    return [(ticket.reopenings, nth, pause) for nth, pause in enumerate(ticket.clock.pauses)]
