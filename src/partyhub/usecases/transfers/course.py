"""The course of transfers: whose turn it is, who answers, what comes next, and by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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
    """Where a member belonged and belongs; whose receipt they still wait for, or what they `left`
    this system with.
    """

    history: Sequence[Affiliation] = ()
    present: Affiliation | None = None
    waiting: Transfer | None = None
    left: Transfer | None = None


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
    present = next((one for one in history if one.until is None), None)
    if present is not None:
        return _Belonging(history, present, await uow.transfers.awaited_of(member_id))
    kept = await _merged_into(uow, member_id)
    if kept is not None:
        return replace(await _belonging(uow, kept), history=history)
    return _Belonging(history, left=await uow.transfers.left_by(member_id))


async def _merged_into(uow: UnitOfWork, member_id: MemberId) -> MemberId | None:
    """The record that stays of two that were of one person (ADR 0018)."""
    merges = await uow.duplicates.merges(member_id)
    return next((MemberId(one.kept_id) for one in merges if one.merged_id == member_id), None)


def _course(
    transfer: Transfer,
    events: Sequence[TransferEvent],
    known: _Belonging,
    today: date,
) -> Course:
    stops = road(transfer, _entered(events))
    return Course(
        turn=turn_of(transfer),
        answering=who_answers(transfer, known.waiting, known.present, known.left),
        next_stop=next_stop(stops),
        road=stops,
        owed=owed(transfer, today),
        events=events,
        affiliations=known.history,
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
