"""Posts and duties on PostgreSQL."""

from datetime import date
from typing import Any

from partyhub.db.gate import Gate, Row
from partyhub.db.post_duties import statements as s
from partyhub.db.violations import names
from partyhub.domain.post_duties.duty import LAPSED, DutyPost, PostDuty
from partyhub.domain.post_duties.refusals import DutyStands, PostKnown, PostTaken
from partyhub.domain.post_duties.views import DutyFilter, DutyLine, HeldDuty, PostLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import DutyPostId, MemberId, PostDutyId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.paging import NameKey

names({"uq_duty_posts_open": PostKnown, "uq_post_duties_open": DutyStands})


class SqlPostDuties:
    """All posts and duties."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add_post(self, post: DutyPost) -> None:
        values = {name: getattr(post, name) for name in s.POST}
        await self._gate.run(s.ADD_POST, org_id=post.org.id, **values)

    async def post(self, post_id: DutyPostId) -> DutyPost:
        row = await self._gate.row(s.GET_POST, id=post_id)
        if row is None:
            raise NotFound("no such post", post=str(post_id))
        said = {name: row[name] for name in s.POST}
        return DutyPost(org=OrgRef(row["org_id"], row["path"]), org_name=row["org_name"], **said)

    async def close_post(self, post: DutyPost) -> None:
        on = local_day(post.closed_at) if post.closed_at else date.max
        held = await self._gate.value(s.HOLDERS, id=post.id, on=on)
        if held:
            raise PostTaken("members have it", holders=str(held))
        await self._gate.run(s.CLOSE_POST, id=post.id, at=post.closed_at, by=post.closed_by)

    async def posts(
        self, on: date, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[PostLine, str]]:
        binds = {**_after(after), "roots": list(within.roots), "limit": limit, "on": on}
        rows = await self._gate.rows(s.POSTS, **binds)
        return [
            (PostLine(row[0], OrgName(row[1], row[2]), row[3], row[4], row[5]), row[6])
            for row in rows
        ]

    async def add(self, duty: PostDuty) -> None:
        await self._gate.run(s.ADD, **{name: getattr(duty, name) for name in s.DUTY})

    async def lapse(self, member_id: MemberId, post_id: DutyPostId, *, on: date) -> None:
        given = {"post_id": post_id, "member_id": member_id}
        await self._gate.run(s.LAPSE, **given, on=on, reason=LAPSED, by="")

    async def get(self, duty_id: PostDutyId) -> PostDuty:
        row = await self._gate.row(s.GET, id=duty_id)
        if row is None:
            raise NotFound("no such duty", duty=str(duty_id))
        return PostDuty(**{name: row[name] for name in s.DUTY})

    async def save_end(self, duty: PostDuty) -> None:
        await self._gate.run(
            s.END, id=duty.id, new_ended_on=duty.ended_on, new_end_reason=duty.end_reason,
            new_ended_by=duty.ended_by,
        )  # fmt: skip

    async def held(self, duty_id: PostDutyId) -> HeldDuty:
        found = await self._gate.made(HeldDuty, s.HELD, id=duty_id)
        if not found:
            raise NotFound("no such duty", duty=str(duty_id))
        return found[0]

    async def of_member(self, member_id: MemberId) -> list[HeldDuty]:
        return await self._gate.made(HeldDuty, s.OF_MEMBER, member_id=member_id)

    async def page(self, wanted: DutyFilter, *, within: Scope) -> list[tuple[DutyLine, str]]:
        binds = {
            **_after(wanted.after), "roots": list(within.roots), "limit": wanted.limit,
            "on": wanted.on,
        }  # fmt: skip
        past = wanted.until is not None
        day = {"until": wanted.until} if past else {}
        statement = s.roster_statement(wanted.show, past=past)
        rows = await self._gate.rows(statement, **binds, **day)
        return [_line(row) for row in rows]


def _after(key: NameKey) -> dict[str, Any]:
    return {"after_key": key.name_sort, "after_id": key.id}


def _line(row: Row) -> tuple[DutyLine, str]:
    line = DutyLine(
        row[0], row[1], row[2], OrgName(row[3], row[4]), OrgName(row[5], row[6]), row[7],
        row[8] or "", row[9] or "", row[10], row[11],
    )  # fmt: skip
    return line, row[12]
