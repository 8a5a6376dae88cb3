"""The course of transfers: whose turn it is, who answers, what comes next, and by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.ids import MemberId
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.answering import Answering, Turn, turn_of, who_answers
from partyhub.domain.transfers.owed import Owed, owed
from partyhub.domain.transfers.road import RECEIPT, Stop, next_stop, road
from partyhub.domain.transfers.states import TransferReceipt
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """`events` and `affiliations` are what it was read from, whole: not for every reader."""

    turn: Turn | None
    answering: Answering
    next_stop: str
    road: Sequence[Stop]
    owed: Sequence[Owed]
    events: Sequence[TransferEvent]
    affiliations: Sequence[Affiliation]


@dataclass(frozen=True, slots=True)
class _Belonging:
    """Where a member belonged, and the transfer whose receipt they still wait for."""

    history: Sequence[Affiliation] = ()
    waiting: Transfer | None = None


async def courses(uow: UnitOfWork, found: Sequence[Transfer], today: date) -> list[Course]:
    """In their order; a question for the events of all, and two for each member among them."""
    events = await uow.transfers.events([one.id for one in found])
    of = {one.member_id: await _belonging(uow, one.member_id) for one in found}
    return [_course(one, events[one.id], of[one.member_id], today) for one in found]


async def course_of(uow: UnitOfWork, transfer: Transfer, today: date) -> Course:
    [course] = await courses(uow, [transfer], today)
    return course


async def _belonging(uow: UnitOfWork, member_id: MemberId | None) -> _Belonging:
    if member_id is None:
        return _Belonging()
    history = await uow.transfers.affiliations(member_id)
    return _Belonging(history, await uow.transfers.awaited_of(member_id))


def _course(
    transfer: Transfer,
    events: Sequence[TransferEvent],
    belonging: _Belonging,
    today: date,
) -> Course:
    stops = road(transfer, _entered(events))
    present = next((one for one in belonging.history if one.until is None), None)
    return Course(
        turn=turn_of(transfer),
        answering=who_answers(transfer, belonging.waiting, present),
        next_stop=next_stop(stops),
        road=stops,
        owed=owed(transfer, today),
        events=events,
        affiliations=belonging.history,
    )


def _entered(events: Sequence[TransferEvent]) -> Mapping[str, datetime]:
    """When each state was entered last, and when the receipt came back."""
    moments: dict[str, datetime] = {}
    for event in events:
        if event.from_state != event.to_state:
            moments[event.to_state] = event.at
        if event.facts.get("receipt") == TransferReceipt.BACK:
            moments[RECEIPT] = event.at
    return moments
