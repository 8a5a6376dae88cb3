"""Places in activities on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.db.activities import seat_statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.activities.refusals import SeatStands
from partyhub.domain.activities.seat import Presence, Seat, Tally
from partyhub.domain.activities.states import ActivityState, AttendedWay, SeatState
from partyhub.domain.activities.views import Came, Inviters, MyActivity, SeatLine
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import ActivityId, CheckInId, MemberId, OrgId
from partyhub.domain.shared.org import OrgName, path_steps

names({"uq_activity_seats_member_id": SeatStands})
_OWN = ("id", "activity_id", "member_id", "turn", "signed_at", "moved_up_at", "withdrawn_at")
_NONE = UUID(int=0)


class SqlActivitySeats:
    """Who signed up."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of(self, activity_id: ActivityId, member_id: MemberId) -> Seat | None:
        row = await self._gate.row(s.OF, activity_id=activity_id, member_id=member_id)
        return None if row is None else _seat(row)

    async def tally(self, activity_id: ActivityId) -> Tally:
        return (await self._gate.made(Tally, s.TALLY, activity_id=activity_id))[0]

    async def waiting(self, activity_id: ActivityId, *, first: int) -> list[Seat]:
        rows = await self._gate.rows(s.WAIT, activity_id=activity_id, limit=first)
        return [_seat(row) for row in rows]

    async def checked_in(self, community: OrgId, ids: Sequence[CheckInId]) -> list[MemberId]:
        asked = {"community_id": community, "ids": list(ids)}
        rows = await self._gate.rows(s.CHECKED_IN_THERE, **asked)
        return [MemberId(row[0]) for row in rows]

    async def chosen(self, activity_id: ActivityId, ids: Sequence[UUID]) -> list[Seat]:
        rows = await self._gate.rows(s.CHOSEN, activity_id=activity_id, ids=list(ids))
        return [_seat(row) for row in rows]

    async def put(self, seat: Seat) -> None:
        came = seat.presence
        await self._gate.run(
            s.PUT, **{name: getattr(seat, name) for name in _OWN}, state=seat.state,
            attended_at=came and came.at, attended_way=came and came.way,
            told_by=came and came.told_by, told_name=came.told_name if came else "",
        )  # fmt: skip

    async def page(self, activity_id: ActivityId, *, after: int, limit: int) -> list[SeatLine]:
        asked = {"activity_id": activity_id, "after": after, "limit": limit}
        return [_line(row) for row in await self._gate.rows(s.PAGE, **asked)]

    async def came(self, activity_id: ActivityId, community: OrgId | None) -> list[Came]:
        asked = {"activity_id": activity_id, "community_id": community or _NONE}
        return [_came(row) for row in await self._gate.rows(s.CAME, **asked)]

    async def inviters(self, member_id: MemberId) -> Inviters:
        checked = await self._gate.rows(s.CHECKED_IN, member_id=member_id)
        homes = await self._gate.row(s.HOMES, member_id=member_id)
        steps = sorted({step for path in homes or () for step in path_steps(path)})
        above = await self._gate.rows(s.AT_PATHS, paths=steps)
        return Inviters([row[0] for row in checked], [row[0] for row in above])

    async def ahead_for(
        self, member_id: MemberId, inviters: Inviters, *, now: datetime
    ) -> list[MyActivity]:
        return await self._mine(
            s.AHEAD, member_id=member_id, now=now, checked_in=list(inviters.checked_in),
            above=list(inviters.above),
        )  # fmt: skip

    async def of_member(self, member_id: MemberId) -> list[MyActivity]:
        return await self._mine(s.OF_MEMBER, member_id=member_id)

    async def _mine(self, statement: Statement, **asked: object) -> list[MyActivity]:
        return [_my(row) for row in await self._gate.rows(statement, **asked)]


def _seat(row: Row) -> Seat:
    came = row["attended_at"] and Presence(
        row["attended_at"], AttendedWay(row["attended_way"]), row["told_by"], row["told_name"]
    )
    own = {name: row[name] for name in _OWN}
    return Seat(**own, state=SeatState(row["state"]), presence=came)


def _line(row: Row) -> SeatLine:
    cells = [*row]
    cells[3] = SeatState(cells[3])
    cells[7] = None if cells[7] is None else AttendedWay(cells[7])
    return SeatLine(*cells)


def _came(row: Row) -> Came:
    cells = [*row]
    cells[3] = AttendedWay(cells[3])
    return Came(*cells)


def _my(row: Row) -> MyActivity:
    rest = [*row[3:]]
    rest[1], rest[8] = WorkType(rest[1]), ActivityState(rest[8])
    rest[11] = None if rest[11] is None else SeatState(rest[11])
    return MyActivity(row[0], OrgName(row[1], row[2]), *rest)
