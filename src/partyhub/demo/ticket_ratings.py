"""What the demo's clients thought of it: some of those whose matter was closed say so (TKT-31)."""

from datetime import datetime, timedelta
from random import Random
from typing import Final

from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.stage import dice, made_id
from partyhub.demo.ticket_stories import KNOWN
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.codes import CodeKind, TicketCode, digest_of
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.rating import rate
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.print_paper import printed_event

_SHARE: Final = 0.45
_NAMED: Final = {story.client for story in KNOWN}
_CODE_SPACE: Final = 10**8
_UNSETTLED: Final = ((2, "问题没有真正解决，又来了一趟"), (1, "说办好了，其实没有"))
_LATE: Final = ((3, "结果是好的，就是等得久了些"), (2, "超了说好的日子，好在打电话道了歉"))
_WELL: Final = (
    (5, "一次就说清楚要带什么，没有白跑"),
    (5, "窗口同志很耐心，字大的单子我也看得清"),
    (5, ""),
    (5, "比说好的日子还早了两天"),
    (5, "老人腿脚不便，上门来办的，感谢"),
    (5, "全程能在手机上看到办到哪一步，放心"),
    (4, "办得快，就是停车不方便"),
    (4, ""),
    (4, "材料多了点，好在一次告知了"),
    (4, "电话里讲得明白"),
    (3, "态度可以，排队时间长"),
)


async def rated(
    uow: SqlUnitOfWork, vault: Vault, ticket: Ticket, *, reopens: bool, latest: datetime
) -> list[tuple[Event, str]]:
    """Whoever is named in the guide rates nothing: that is left to who tries the demo."""
    rng = dice("rating", ticket.number, str(ticket.reopenings))
    closed = ticket.closed_at
    if closed is None or ticket.client.name in _NAMED or rng.random() > _SHARE:
        return []
    code, state = _code(ticket, closed, rng, vault)
    minutes = 3 if code.kind is CodeKind.SCREEN else rng.randint(90, 2_000)
    at = min(closed + timedelta(minutes=minutes), latest)
    await uow.followed_tickets.keep_code(code)
    stars, words = rng.choice(_opinions(ticket, reopens=reopens))
    earlier = await uow.followed_tickets.ratings(ticket.id)
    rating = rate(ticket, earlier, stars=stars, words=words, at=at, code=code)
    await uow.followed_tickets.rate(rating)
    number = ticket.receipt_no if code.kind is CodeKind.RECEIPT else ticket.number
    document = "" if code.kind is CodeKind.SCREEN else number
    return [(printed_event(code, document, 1, state), code.by.name)]


def _code(
    ticket: Ticket, closed: datetime, rng: Random, vault: Vault
) -> tuple[TicketCode, TicketState]:
    """At the window after closing, or with the paper that was given out on acceptance."""
    kind, at, by, state = CodeKind.SCREEN, closed, ticket.owner, TicketState.CLOSED
    if rng.random() < 0.6 and not ticket.reopenings:  # noqa: PLR2004 - most rate at home
        kind, at, by, state = _paper(ticket)
    code = TicketCode(
        id=made_id(rng, at), ticket_id=ticket.id, kind=kind, at=at, by=by,
        digest=digest_of(vault, ticket.number, f"{rng.randrange(_CODE_SPACE):08d}"),
    )  # fmt: skip
    return code, state


def _paper(ticket: Ticket) -> tuple[CodeKind, datetime, Officer, TicketState]:
    started = ticket.clock.started_at
    if started is not None and ticket.receipt_no:
        return CodeKind.RECEIPT, started, ticket.first_contact, TicketState.ACCEPTED
    return CodeKind.SLIP, ticket.registered_at, ticket.first_contact, TicketState.REGISTERED


def _opinions(ticket: Ticket, *, reopens: bool) -> tuple[tuple[int, str], ...]:
    clock = ticket.clock
    if reopens:
        return _UNSETTLED
    late = clock.due_at and clock.stopped_at and clock.stopped_at > clock.due_at
    return _LATE if late else _WELL
