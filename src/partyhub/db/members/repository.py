"""Members on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from partyhub.db.gate import Gate, Statement
from partyhub.db.locks import HOLD
from partyhub.db.members import statements as s
from partyhub.db.members.duplicates import find_duplicates
from partyhub.db.members.known import KNOWN
from partyhub.db.members.mapping import json_of, member_of, phone_of, whole_of
from partyhub.db.members.pages import Shape, line_of, page_statement
from partyhub.db.members.same_person import SAME_PERSON
from partyhub.db.orgs.scope import few_in_scope, reaches_all
from partyhub.db.search import asked_of_branches, asked_query
from partyhub.db.violations import names
from partyhub.domain.members.member import ExternalIdTaken, Member, MemberCategory
from partyhub.domain.members.phone import KeptPhone
from partyhub.domain.members.views import (
    KnownMember,
    MemberEvent,
    MemberFilter,
    MemberLine,
    WholeMember,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place

names({"uq_members_unit_id_external_id": ExternalIdTaken})


class SqlMembers:
    """All members."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, member_id: MemberId, *, within: Scope) -> WholeMember:
        return await self._one(s.GET, member_id, within)

    async def locked(self, member_id: MemberId, *, within: Scope) -> WholeMember:
        await self._gate.run(s.HOLD, ids=[member_id])
        return await self._one(s.GET, member_id, within)

    async def page(self, wanted: MemberFilter, *, within: Scope) -> list[tuple[MemberLine, str]]:
        if not within.roots:
            return []
        everything, asked = reaches_all(within), bool(wanted.asked)
        few = None if everything or not asked else await few_in_scope(self._gate, within)
        kinds = bool(wanted.statuses or wanted.categories)
        shape = Shape(everything, asked, kinds, few is not None)
        binds: dict[str, Any] = {
            "after_key": wanted.after.name_sort,
            "after_id": wanted.after.id,
            "limit": wanted.limit,
        }
        if few is not None:
            binds["branches"] = few
        elif not everything:
            binds["roots"] = list(within.roots)
        if shape.asked:
            binds["asked"] = asked_query(wanted.asked)
        if few:
            binds["asked"] = asked_of_branches(wanted.asked, few)
        if shape.kinds:
            binds["statuses"] = list(wanted.statuses or MemberStatus)
            binds["categories"] = list(wanted.categories or MemberCategory)
        return [line_of(row) for row in await self._gate.rows(page_statement(shape), **binds)]

    async def known(self, asked: str, *, within: Scope, limit: int) -> list[KnownMember]:
        binds = {"asked": asked_query(asked), "roots": list(within.roots), "limit": limit}
        return await self._gate.made(KnownMember, KNOWN, **binds)

    async def place(self, member_id: MemberId) -> Place:
        row = await self._gate.row(s.PLACE, id=member_id)
        if row is None:
            raise NotFound("no such member", member=str(member_id))
        return Place((row[0], *row[1]), owner=member_id)

    async def phone(self, member_id: MemberId) -> KeptPhone:
        row = await self._gate.row(s.PHONE, id=member_id)
        if row is None:
            raise NotFound("no such member", member=str(member_id))
        return phone_of(row)

    async def locked_many(self, ids: Sequence[MemberId]) -> list[Member]:
        await self._gate.run(s.HOLD, ids=list(ids))
        return [member_of(row) for row in await self._gate.rows(s.GET_MANY, ids=list(ids))]

    async def same_person(self, name: str, birth_month: str, phone: bytes) -> Member | None:
        # Two letters of one person at once would find nobody both, and both make a record.
        await self._gate.run(HOLD, key=f"members named {name}")
        about = {"name": name, "birth_month": birth_month, "phone_index": phone}
        row = await self._gate.row(SAME_PERSON, **about)
        return next(iter(await self.locked_many([row["id"]])), None) if row else None

    async def add(self, members: Sequence[Member]) -> None:
        await self._gate.run(s.ADD, rows=[json_of(member) for member in members])
        await find_duplicates(self._gate, [member.id for member in members])

    async def save(self, members: Sequence[Member]) -> None:
        saved = await self._gate.rows(s.SAVE, rows=[json_of(member) for member in members])
        if len(saved) < len(members):
            raise StaleVersion("a member was changed meanwhile")
        await find_duplicates(self._gate, [member.id for member in members])

    async def any_at(self, path: str) -> bool:
        return await self._gate.value(s.ANY_AT, path=path) is not None

    async def history(self, member_id: MemberId) -> list[MemberEvent]:
        return await self._gate.made(MemberEvent, s.HISTORY, subject=member_id)

    async def _one(self, statement: Statement, member_id: MemberId, within: Scope) -> WholeMember:
        row = await self._gate.row(statement, id=member_id)
        if row is None or not within.covers(Place((row["branch_path"],), owner=row["id"])):
            raise NotFound("no such member", member=str(member_id))
        return whole_of(row)
