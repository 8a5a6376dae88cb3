"""What clients get about tickets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.api.tickets.people_out import AboutOut, OfficerOut
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errand import Entrusted, Errand
from partyhub.domain.tickets.kinds import Channel, Flag, RequestKind
from partyhub.domain.tickets.papers import Paper, missing
from partyhub.domain.tickets.people import masked_name
from partyhub.domain.tickets.publicity import Publicity
from partyhub.domain.tickets.states import TicketAction, TicketState
from partyhub.domain.tickets.ticket import HandOver, Ticket, TicketRef
from partyhub.domain.tickets.verification import Verification
from partyhub.domain.tickets.views import BoardLine, Colleague
from partyhub.domain.working_time.limits import LimitKind
from partyhub.domain.working_time.pauses import Pause


@dataclass(frozen=True, slots=True)
class HandOverOut:
    """An offer that waits; `sign_by` is when it should have been signed for."""

    to: OfficerOut
    reason: str
    at: datetime
    sign_by: datetime


@dataclass(frozen=True, slots=True)
class RequestOut:
    """What the owner asked the director for."""

    kind: RequestKind
    by: OfficerOut
    at: datetime
    reason: str
    days: int
    papers: Sequence[str]
    item_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClockOut:
    """What is promised: null moments before acceptance; a stopped clock never moves again."""

    limit_kind: LimitKind | None
    limit_days: int | None
    started_at: datetime | None
    due_at: datetime | None
    warn_at: datetime | None
    provisional: bool
    paused: bool
    runs_on: bool
    pauses: Sequence[Pause]
    stopped_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOut:
    """One ticket, with what this caller may do next."""

    id: UUID
    number: str
    centre_id: UUID
    department_id: UUID
    item_id: UUID
    item_name: str
    kind: ItemKind
    channel: Channel
    client_name: str
    client_unit: str
    client_secret: bool
    phone_masked: str
    is_member: bool
    member_id: UUID | None
    anonymous: bool
    about: AboutOut
    content: str
    state: TicketState
    owner: OfficerOut
    first_contact: OfficerOut
    hand_over: HandOverOut | None
    request: RequestOut | None
    flags: Sequence[Flag]
    contacts: int
    answer_owed_since: datetime | None
    silent_at: datetime | None
    bounces: int
    late_papers: int
    reopenings: int
    papers: Sequence[Paper]
    missing: Sequence[str]
    notice_no: str
    supplement_by: datetime | None
    receipt_no: str
    proxy_no: str
    entrusted: Entrusted | None
    errands: Sequence[Errand]
    publicity: Publicity | None
    verifications: Sequence[Verification]
    merged_into: TicketRef | None
    merged: Sequence[TicketRef]
    clock: TicketClockOut
    result: str
    feedback: str
    act_by: datetime
    registered_at: datetime
    changed_at: datetime
    closed_at: datetime | None
    allowed_actions: Sequence[TicketAction]
    version: int


@dataclass(frozen=True, slots=True)
class ColleaguesOut:
    """Who may be offered the ticket."""

    items: Sequence[Colleague]


@dataclass(frozen=True, slots=True)
class BoardOut:
    """Open tickets per department, in the order of the tree."""

    items: Sequence[BoardLine]


_SAME = (
    "id", "number", "channel", "content", "state", "contacts", "answer_owed_since", "silent_at",
    "bounces", "late_papers", "reopenings", "papers", "notice_no", "supplement_by", "receipt_no",
    "proxy_no", "entrusted", "errands", "publicity", "verifications", "result", "feedback",
    "merged", "act_by", "registered_at", "changed_at", "closed_at", "merged_into", "version",
)  # fmt: skip


def ticket_out(ticket: Ticket, actions: Sequence[TicketAction]) -> TicketOut:
    """The ticket as this caller sees it; the phone stays masked, and who complains (SP-06)."""
    client, secret = ticket.client, ticket.secret_client
    return TicketOut(
        **{name: getattr(ticket, name) for name in _SAME},
        centre_id=ticket.centre.id,
        department_id=ticket.department.id,
        item_id=ticket.matter.item_id,
        item_name=ticket.matter.name,
        kind=ticket.matter.kind,
        client_name=masked_name(client.name) if secret else client.name,
        client_unit="" if secret else client.unit,
        client_secret=secret,
        phone_masked=client.phone.masked,
        is_member=client.is_member,
        member_id=None if secret else client.member_id,
        anonymous=client.anonymous,
        about=AboutOut.of(ticket.about),
        owner=OfficerOut(ticket.owner.id, ticket.owner.name),
        first_contact=OfficerOut(ticket.first_contact.id, ticket.first_contact.name),
        hand_over=_hand_over_out(ticket.hand_over),
        request=_request_out(ticket),
        flags=sorted(ticket.flags),
        missing=missing(ticket.papers),
        clock=_clock_out(ticket),
        allowed_actions=actions,
    )


def _hand_over_out(offer: HandOver | None) -> HandOverOut | None:
    if offer is None:
        return None
    to = OfficerOut(offer.to.id, offer.to.name)
    return HandOverOut(to, offer.reason, offer.at, offer.sign_by)


def _request_out(ticket: Ticket) -> RequestOut | None:
    asked = ticket.request
    if asked is None:
        return None
    by = OfficerOut(asked.by.id, asked.by.name)
    item = asked.matter.name if asked.matter else ""
    return RequestOut(asked.kind, by, asked.at, asked.reason, asked.days, asked.papers, item)


def _clock_out(ticket: Ticket) -> TicketClockOut:
    clock = ticket.clock
    return TicketClockOut(
        limit_kind=clock.limit.counted_kind if clock.limit else None,
        limit_days=clock.limit.counted_days if clock.limit else None,
        started_at=clock.started_at,
        due_at=clock.due_at,
        warn_at=clock.warn_at,
        provisional=clock.provisional,
        paused=clock.paused,
        runs_on=clock.runs_on,
        pauses=clock.pauses,
        stopped_at=clock.stopped_at,
    )
