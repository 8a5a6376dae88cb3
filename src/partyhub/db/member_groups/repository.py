"""Members in special groups on PostgreSQL."""

from typing import Any

from sqlalchemy import Uuid, bindparam, insert, select, update

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.member_groups.pages import Shape, line_of, page_statement
from partyhub.db.member_groups.table import member_groups
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.scope import reaches_all
from partyhub.db.violations import names
from partyhub.domain.member_groups.entry import GroupEntry, Said
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.member_groups.refusals import AlreadyInGroup
from partyhub.domain.member_groups.views import FoundLine, GroupFilter
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId

names(dict.fromkeys(("uq_member_groups_open", "uq_member_groups_abroad"), AlreadyInGroup))

_G = member_groups.c
_SAID = ("kind", "since", "until", "reason", "help", "decision_ref", "place")
_OWN = (
    "id", "member_id", "entered_at", "entered_by", "ended_by", "end_note", "withdrawn_at",
    "withdrawn_by", "withdrawn_because",
)  # fmt: skip
_LATER = (
    "until", "ended_by", "end_note", "withdrawn_at", "withdrawn_by", "withdrawn_because",
)  # fmt: skip
OF_MEMBER = Statement(
    select(*(_G[name] for name in _OWN + _SAID))
    .where(_G.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_G.since.desc(), _G.id.desc())
)
_ADD = Statement(
    insert(member_groups).values(
        {name: bindparam(name, type_=_G[name].type) for name in _OWN + _SAID}
    )
)
_SAVE = Statement(
    update(member_groups)
    .where(_G.id == bindparam("id", type_=Uuid))
    .values({name: bindparam(f"new_{name}", type_=_G[name].type) for name in _LATER})
)


class SqlMemberGroups:
    """All entries of members in special groups."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(self, member_id: MemberId) -> list[GroupEntry]:
        return [_entry(row) for row in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def add(self, entry: GroupEntry) -> None:
        await self._gate.run(_ADD, **_values(entry))

    async def save(self, entry: GroupEntry) -> None:
        values = _values(entry)
        later = {f"new_{name}": values[name] for name in _LATER}
        await self._gate.run(_SAVE, id=entry.id, **later)

    async def page(self, wanted: GroupFilter, *, within: Scope) -> list[FoundLine]:
        if not within.roots:
            return []
        shape = Shape(reaches_all(within), wanted.ended)
        binds: dict[str, Any] = {
            "kinds": list(wanted.kinds),
            "on": wanted.on,
            "until": wanted.until,
            "after_key": wanted.after.name_sort,
            "after_id": wanted.after.id,
            "limit": wanted.limit,
        }
        if not shape.everything:
            binds["roots"] = list(within.roots)
        return [line_of(row) for row in await self._gate.rows(page_statement(shape), **binds)]


def _values(entry: GroupEntry) -> dict[str, Any]:
    own = {name: getattr(entry, name) for name in _OWN}
    return own | {name: getattr(entry.said, name) for name in _SAID}


def _entry(row: Row) -> GroupEntry:
    said = {name: row[name] for name in _SAID} | {"kind": GroupKind(row["kind"])}
    return GroupEntry(said=Said(**said), **{name: row[name] for name in _OWN})
