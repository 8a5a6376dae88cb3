"""Parts of a ticket that are kept as JSON: limits, papers, the offer, the request, past clocks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.kinds import RequestKind
from partyhub.domain.tickets.papers import Paper, Papers
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.ticket import HandOver, Matter, Request, Ticket, TicketRef
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import Pause, PauseKind

Json = Mapping[str, Any]


def plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Ids as texts: asyncpg's own UUID is none for orjson."""
    return {name: str(value) if isinstance(value, UUID) else value for name, value in pairs}


def limit_json(limit: Limit | None) -> Json | None:
    return None if limit is None else asdict(limit)


def limit_of(kept: Json | None) -> Limit | None:
    return None if kept is None else known_limit(kept)


def known_limit(kept: Json) -> Limit:
    return Limit(**{**kept, "kind": LimitKind(kept["kind"])})


def papers_json(papers: Papers) -> list[Json]:
    return [asdict(paper) for paper in papers]


def papers_of(kept: Sequence[Json]) -> Papers:
    return tuple(Paper(**paper) for paper in kept)


def offer_json(offer: HandOver | None) -> Json | None:
    return None if offer is None else asdict(offer, dict_factory=plain)


def offer_of(kept: Json | None) -> HandOver | None:
    if kept is None:
        return None
    return HandOver(
        _officer(kept["to"]),
        OrgRef(OrgId(UUID(kept["department"]["id"])), kept["department"]["path"]),
        kept["reason"],
        datetime.fromisoformat(kept["at"]),
        datetime.fromisoformat(kept["sign_by"]),
    )


def about_json(about: About) -> Json | None:
    """Only whom it is about; who is kept from it and who oversees it have columns."""
    if about.officer is None and about.department is None:
        return None
    named = {"officer": about.officer, "department": about.department}
    return {k: asdict(v, dict_factory=plain) if v else None for k, v in named.items()}


def about_of(kept: Json | None, kept_from: Iterable[UUID], *, overseen: bool) -> About:
    barred = frozenset(UUID(str(one)) for one in kept_from)
    if kept is None:
        return About(kept_from=barred, overseen=overseen)
    officer, department = kept["officer"], kept["department"]
    return About(
        officer=_officer(officer) if officer else None,
        department=OrgName(OrgId(UUID(department["id"])), department["name"])
        if department
        else None,
        kept_from=barred,
        overseen=overseen,
    )


def merged_json(ticket: Ticket) -> Json:
    """Both sides of a merge, as columns."""
    into = ticket.merged_into
    return {
        "merged_into": None if into is None else asdict(into, dict_factory=plain),
        "merged": [asdict(other, dict_factory=plain) for other in ticket.merged],
    }


def ref_of(kept: Json | None) -> TicketRef | None:
    return None if kept is None else known_ref(kept)


def known_ref(kept: Json) -> TicketRef:
    return TicketRef(TicketId(UUID(kept["id"])), kept["number"])


def request_json(request: Request | None) -> Json | None:
    return None if request is None else asdict(request, dict_factory=plain)


def request_of(kept: Json | None) -> Request | None:
    if kept is None:
        return None
    return Request(
        kind=RequestKind(kept["kind"]),
        by=_officer(kept["by"]),
        at=datetime.fromisoformat(kept["at"]),
        reason=kept["reason"],
        days=kept["days"],
        papers=tuple(kept["papers"]),
        matter=_matter(kept["matter"]) if kept["matter"] else None,
    )


def pauses_of(kept: Sequence[Json]) -> tuple[Pause, ...]:
    return tuple(
        Pause(
            datetime.fromisoformat(pause["start"]),
            moment(pause["end"]),
            PauseKind(pause["kind"]),
            pause["reason"],
            pause["ground"],
            pause.get("suspends", True),
        )
        for pause in kept
    )


def clocks_json(clocks: Sequence[TicketClock]) -> list[Json]:
    return [asdict(clock) for clock in clocks]


def clocks_of(kept: Sequence[Json]) -> tuple[TicketClock, ...]:
    return tuple(_clock(clock) for clock in kept)


def _clock(kept: Json) -> TicketClock:
    return TicketClock(
        limit=limit_of(kept["limit"]),
        pauses=pauses_of(kept["pauses"]),
        started_at=moment(kept["started_at"]),
        due_at=moment(kept["due_at"]),
        warn_at=moment(kept["warn_at"]),
        stopped_at=moment(kept["stopped_at"]),
        provisional=kept["provisional"],
        calendar_version=kept["calendar_version"],
        policy_version=kept["policy_version"],
        net_minutes=kept.get("net_minutes"),
    )


def _officer(kept: Json) -> Officer:
    return Officer(AccountId(UUID(kept["id"])), kept["name"])


def _matter(kept: Json) -> Matter:
    return Matter(
        item_id=ServiceItemId(UUID(kept["item_id"])),
        version=kept["version"],
        name=kept["name"],
        kind=ItemKind(kept["kind"]),
        limit=known_limit(kept["limit"]),
        complex_days=kept["complex_days"],
        papers=papers_of(kept["papers"]),
    )


def moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None
