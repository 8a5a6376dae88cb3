"""The history of members on PostgreSQL."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate, Row
from partyhub.db.members.as_of import PAGE, PAGE_OF_KIND, roster_member_of
from partyhub.db.members.branches_ahead import BRANCHES, BRANCHES_OF_KIND
from partyhub.db.members.story import CHANGED, NAMES, STORY
from partyhub.domain.members.as_of import RosterMember, RosterQuestion
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.members.story import About, Change, StoryKey, ToldEvent, changes_between
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.ids import MemberId

_LATEST = StoryKey(datetime(9999, 1, 1, tzinfo=UTC), 0)
_FIRST_BRANCHES, _MOST_BRANCHES = 2, 512
_BEYOND = "~"  # sorts after every digit and slash under COLLATE "C"
_SAME = (
    "at", "seq", "action", "by_name", "from_state", "to_state", "note", "facts", "subject",
    "places", "source", "target",
)  # fmt: skip


class SqlMemberHistories:
    """What a trigger has kept of all members."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def story(
        self, member_id: MemberId, *, before: StoryKey | None, limit: int
    ) -> list[ToldEvent]:
        end = before or _LATEST
        binds = {"before_at": end.at, "before_seq": end.seq, "limit": limit}
        return [_told(r) for r in await self._gate.rows(STORY, member_id=member_id, **binds)]

    async def changes(
        self, member_id: MemberId, xacts: Sequence[int]
    ) -> Mapping[int, Sequence[Change]]:
        if not xacts:
            return {}
        was: dict[int, Mapping[str, Any]] = {}
        became: dict[int, dict[str, Any]] = defaultdict(dict)
        for row in await self._gate.rows(CHANGED, member_id=member_id, xacts=list(xacts)):
            was.setdefault(row["xact"], row["was"])
            became[row["xact"]] |= row["became"]
        found = {xact: changes_between(was[xact], after) for xact, after in became.items()}
        return await self._named(found)

    async def _named(self, found: Mapping[int, list[Change]]) -> Mapping[int, Sequence[Change]]:
        """Branches by their names of today."""
        branches = [c for changes in found.values() for c in changes if c.field == "branch"]
        ids = {UUID(one) for change in branches for one in (*change.before, *change.after)}
        if not ids:
            return found
        names = {row[0]: row[1] for row in await self._gate.rows(NAMES, ids=list(ids))}

        def named(change: Change) -> Change:
            if change.field != "branch":
                return change
            before, after = ([names[i] for i in ids] for ids in (change.before, change.after))
            return Change(change.field, before, after, False)

        return {xact: [named(one) for one in changes] for xact, changes in found.items()}

    async def roster(self, asked: RosterQuestion, *, within: Scope) -> list[RosterMember]:
        found: list[RosterMember] = []
        for root in within.roots:
            if asked.after.path < root + _BEYOND and len(found) < asked.limit:
                found += await self._under(root, replace(asked, limit=asked.limit - len(found)))
        return found

    async def _under(self, root: str, asked: RosterQuestion) -> list[RosterMember]:
        """A few branches at a time, then more: empty ones cost next to nothing."""
        found: list[RosterMember] = []
        beyond, many = max(root.rstrip("/"), asked.after.path.rstrip("/")), _FIRST_BRANCHES
        kinds = _kinds(asked)
        branches, more = (
            (BRANCHES_OF_KIND, {"until": asked.until, "on": asked.on}) if kinds else (BRANCHES, {})
        )
        while len(found) < asked.limit:
            where = {"beyond": beyond, "end": root + _BEYOND, "limit": many}
            ahead = await self._gate.rows(branches, **where, **kinds, **more)
            if not ahead:
                break
            rest = replace(asked, limit=asked.limit - len(found))
            found += await self._of_branches([row["id"] for row in ahead], rest)
            beyond, many = ahead[-1]["path"], min(many * 4, _MOST_BRANCHES)
        return found

    async def _of_branches(
        self, branches: Sequence[UUID], asked: RosterQuestion
    ) -> list[RosterMember]:
        after, kinds = asked.after, _kinds(asked)
        rows = await self._gate.rows(
            PAGE_OF_KIND if kinds else PAGE, branches=branches, until=asked.until, on=asked.on,
            after_path=after.path, after_key=after.name_sort, after_id=after.id,
            limit=asked.limit, **kinds,
        )  # fmt: skip
        return [roster_member_of(row) for row in rows]


def _kinds(asked: RosterQuestion) -> dict[str, Any]:
    """The binds of a question about some statuses or categories; empty of one about all."""
    if not asked.statuses and not asked.categories:
        return {}
    return {
        "statuses": list(asked.statuses or MemberStatus),
        "categories": list(asked.categories or MemberCategory),
    }


def _told(row: Row) -> ToldEvent:
    """Of several events of one transaction the first tells what it changed."""
    return ToldEvent(
        about=About(row["about"]),
        xact=row["xact"] if row["first"] else None,
        **{name: row[name] for name in _SAME},
    )
