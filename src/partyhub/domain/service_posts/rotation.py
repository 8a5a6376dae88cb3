"""Who serves when: shifts spread evenly among those who offered these hours (VOL-03, VOL-04)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.shared.ids import MemberId


@dataclass(frozen=True, slots=True)
class Busy:
    """What members have already: the stretches of each, and how many shifts of late."""

    stretches: Mapping[MemberId, Sequence[Slot]]
    lately: Mapping[MemberId, int]


def proposed(
    slots: Sequence[Slot], places: int, workers: Sequence[Worker], busy: Busy
) -> list[tuple[Slot, int, Worker | None]]:
    """For each place of each slot whoever has the fewest shifts, of the month, then of late; the
    same question gets the same answer. A place that nobody offered to fill stays empty.
    """
    given: dict[MemberId, list[Slot]] = {one.member_id: [] for one in workers}
    rows: list[tuple[Slot, int, Worker | None]] = []
    for slot in sorted(slots, key=lambda one: one.begins_at):
        for seat in range(1, places + 1):
            worker = _next(slot, workers, given, busy)
            if worker is not None:
                given[worker.member_id].append(slot)
            rows.append((slot, seat, worker))
    return rows


def free_for(slot: Slot, worker: Worker, taken: Sequence[Slot]) -> bool:
    """Offered, and at no other place then."""
    return slot.offered_by(worker.times) and not any(slot.meets(other) for other in taken)


def _next(
    slot: Slot,
    workers: Sequence[Worker],
    given: Mapping[MemberId, Sequence[Slot]],
    busy: Busy,
) -> Worker | None:
    """Of equals who offered little comes first, so that who offered much stays free."""

    def turn(one: Worker) -> tuple[int, int, int, str]:
        mine = given[one.member_id]
        lately = busy.lately.get(one.member_id, 0)
        return len(mine), lately, len(one.times), str(one.member_id)

    able = [
        one
        for one in workers
        if free_for(slot, one, [*given[one.member_id], *busy.stretches.get(one.member_id, ())])
    ]
    return min(able, key=turn, default=None)
