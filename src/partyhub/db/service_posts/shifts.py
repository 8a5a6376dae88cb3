"""Rosters and shifts on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from partyhub.db.gate import Gate, Row
from partyhub.db.service_posts import shift_statements as s
from partyhub.db.service_posts.repository import PART
from partyhub.db.service_posts.terms import from_json
from partyhub.db.violations import names
from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.post import ServicePost
from partyhub.domain.service_posts.refusals import RosterPublished, TwoShifts
from partyhub.domain.service_posts.roster import PostRoster, PostRosterState, Worker
from partyhub.domain.service_posts.rotation import Busy
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.service_posts.views import CheckedIn, MyShift, PostMonth, PostPart
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, PostShiftId, ServicePostId

names(
    {
        "ex_post_shifts_one_place": TwoShifts,
        "uq_post_rosters_post_id_month": RosterPublished,
        "uq_post_shifts_seat": RosterPublished,
    }
)
_ROSTER = tuple(f.name for f in fields(PostRoster) if f.name != "state")
_MADE = {"slot", "state", "member_name"}
_SHIFT = tuple(f.name for f in fields(PostShift) if f.name not in _MADE | {"member_id"})


class SqlPostShifts:
    """All rosters and shifts."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add_roster(self, roster: PostRoster) -> None:
        said = {name: getattr(roster, name) for name in _ROSTER}
        await self._gate.run(s.ADD_ROSTER, state=roster.state, **said)

    async def roster(self, post_id: ServicePostId, month: date) -> PostRoster | None:
        row = await self._gate.row(s.ROSTER, post_id=post_id, month=month)
        if row is None:
            return None
        return PostRoster(
            **{name: row[name] for name in _ROSTER}, state=PostRosterState(row["state"])
        )

    async def rosters(self, post_id: ServicePostId) -> list[PostMonth]:
        rows = await self._gate.rows(s.ROSTERS, post_id=post_id)
        return [PostMonth(row[0], PostRosterState(row[1])) for row in rows]

    async def save_roster(self, roster: PostRoster) -> None:
        await self._gate.run(
            s.SAVE_ROSTER, id=roster.id, new_state=roster.state,
            new_published_at=roster.published_at, new_published_by=roster.published_by,
        )  # fmt: skip

    async def drop_draft(self, roster: PostRoster) -> None:
        await self._gate.run(s.DROP_SHIFTS, roster_id=roster.id)
        await self._gate.run(s.DROP_ROSTER, id=roster.id)

    async def add(self, shifts: Sequence[PostShift]) -> None:
        for shift in shifts:
            await self._gate.run(s.ADD, **_values(shift))

    async def of_roster(self, roster: PostRoster) -> list[PostShift]:
        return [_shift(row) for row in await self._gate.rows(s.OF_ROSTER, roster_id=roster.id)]

    async def locked(self, shift_id: PostShiftId) -> PostShift:
        row = await self._gate.row(s.LOCK, id=shift_id)
        if row is None:
            raise NotFound("no such shift", shift=str(shift_id))
        return _shift(row)

    async def save(self, shift: PostShift) -> None:
        values = _values(shift)
        new = {f"new_{name}": values[name] for name in s.CHANGED}
        await self._gate.run(s.SAVE, id=shift.id, **new)

    async def workers(self, post: ServicePost) -> list[Worker]:
        rows = await self._gate.rows(
            s.WORKERS, post_id=post.id, community_id=post.community.id, team_id=post.terms.team_id
        )
        return [
            Worker(member_id=row[0], check_in_id=row[1], name=row[2], times=tuple(row[3]))
            for row in rows
        ]

    async def busy(
        self, post_id: ServicePostId, members: Sequence[MemberId], whole: Slot, since: datetime
    ) -> Busy:
        ids, within = list(members), {"begins": whole.begins_at, "ends": whole.ends_at}
        taken: dict[MemberId, list[Slot]] = {}
        for statement in (s.BUSY_SHIFTS, s.BUSY_ACTIVITIES):
            for row in await self._gate.rows(statement, ids=ids, **within):
                taken.setdefault(row[0], []).append(Slot(row[1], row[2]))
        asked = {"post_id": post_id, "ids": ids, "since": since, "begins": whole.begins_at}
        return Busy(taken, dict(await self._gate.made(_pair, s.LATELY, **asked)))

    async def of_member(self, member_id: MemberId) -> list[PostPart]:
        rows = await self._gate.rows(s.OF_MEMBER, member_id=member_id)
        return [PostPart(**dict(zip(PART, row, strict=True))) for row in rows]

    async def mine(self, member: CheckedIn, *, since: datetime) -> list[MyShift]:
        rows = await self._gate.rows(s.MINE, member_id=member.member_id, since=since)
        return [_my_shift(row) for row in rows]

    async def offered(self, member: CheckedIn, *, now: datetime) -> list[MyShift]:
        rows = await self._gate.rows(
            s.OFFERED, member_id=member.member_id, community_id=member.community.id,
            team_id=member.team_id, now=now,
        )  # fmt: skip
        return [_my_shift(row) for row in rows]


def _pair(member_id: MemberId, count: int) -> tuple[MemberId, int]:
    return member_id, count


def _values(shift: PostShift) -> dict[str, Any]:
    own = {name: getattr(shift, name) for name in _SHIFT}
    return own | {
        "state": shift.state, "member_id": shift.member_id,
        "begins_at": shift.slot.begins_at, "ends_at": shift.slot.ends_at,
    }  # fmt: skip


def _shift(row: Row) -> PostShift:
    return PostShift(
        **{name: row[name] for name in _SHIFT}, state=ShiftState(row["state"]),
        slot=Slot(row["begins_at"], row["ends_at"]), member_id=row["kept_member_id"],
        member_name=row["member_name"] or "",
    )  # fmt: skip


def _my_shift(row: Row) -> MyShift:
    terms = from_json(row[3])
    unread = row[10] is not None and row[13] is None
    return MyShift(
        id=row[0], post_id=row[1], post_name=row[2], place=terms.place, slot=Slot(row[4], row[5]),
        state=ShiftState(row[6]), mine=row[7], swap_from=row[8], note=row[9],
        before_id=row[10] if unread else None, before_name=row[11] or "",
        before_note=row[12] or "", reason=row[14],
    )  # fmt: skip
