"""Showcases on PostgreSQL."""

from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.showcases import statements as s
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, ShowcaseId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.showcases.showcase import Showcase, ShowcaseText
from partyhub.domain.showcases.states import ConsentWay, ShowcaseKind, ShowcaseState
from partyhub.domain.showcases.views import (
    Key,
    PublishedFilter,
    PublishedShowcase,
    ShowcaseFilter,
    ShowcaseLine,
)

_TEXT = ("title", "words", "decided_on", "reference")
_PLAIN = (
    "id", "name", "proposed_at", "proposed_by", "proposed_name", "answered_at", "answered_by",
    "answered_name", "paper_on", "shown_until", "ended_at", "ended_name", "reason",
)  # fmt: skip


class SqlShowcases:
    """All proposals."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, showcase: Showcase) -> None:
        said = {name: getattr(showcase.text, name) for name in ("kind", *_TEXT)}
        own = {name: getattr(showcase, name) for name in (*_PLAIN, "member_id", "state", "way")}
        unit_id = showcase.unit and showcase.unit.id
        await self._gate.run(s.ADD, **own, **said, org_id=showcase.org.id, unit_id=unit_id)

    async def save(self, showcase: Showcase) -> None:
        later = {f"new_{name}": getattr(showcase, name) for name in s.LATER}
        await self._gate.run(s.SAVE, id=showcase.id, **later)

    async def get(self, showcase_id: ShowcaseId) -> Showcase:
        return await self._one(s.GET, showcase_id)

    async def locked(self, showcase_id: ShowcaseId) -> Showcase:
        return await self._one(s.LOCK, showcase_id)

    async def _one(self, statement: Statement, showcase_id: ShowcaseId) -> Showcase:
        row = await self._gate.row(statement, id=showcase_id)
        if row is None:
            raise NotFound("no such showcase", showcase=str(showcase_id))
        return _showcase(row)

    async def page(self, wanted: ShowcaseFilter, *, within: Scope) -> list[ShowcaseLine]:
        statement = s.page_statement(wanted.show, goes_on=wanted.after is not None)
        binds = {"roots": list(within.roots), "limit": wanted.limit, **_after(wanted.after)}
        return [_line(row) for row in await self._gate.rows(statement, **binds)]

    async def of_member(self, member_id: MemberId) -> list[Showcase]:
        return [_showcase(row) for row in await self._gate.rows(s.OF_MEMBER, member_id=member_id)]

    async def of_units(self, within: Scope) -> list[Showcase]:
        rows = await self._gate.rows(s.OF_UNITS, roots=list(within.roots))
        return [_showcase(row) for row in rows]

    async def published(self, wanted: PublishedFilter) -> list[PublishedShowcase]:
        of_org = wanted.org_id is not None
        statement = s.published_statement(of_org=of_org, goes_on=wanted.after is not None)
        binds: dict[str, Any] = {"today": wanted.today, "limit": wanted.limit}
        binds |= _after(wanted.after) | ({"org_id": wanted.org_id} if of_org else {})
        return [_published(row) for row in await self._gate.rows(statement, **binds)]

    async def name_known_at(self, org: OrgRef, member_id: MemberId) -> str | None:
        found = await self._gate.value(s.NAME_KNOWN_AT, roots=[org.path], member_id=member_id)
        return None if found is None else str(found)


def _after(key: Key | None) -> dict[str, Any]:
    return {} if key is None else {"after_at": key[0], "after_id": key[1]}


def _showcase(row: Row) -> Showcase:
    text = ShowcaseText(kind=ShowcaseKind(row["kind"]), **{name: row[name] for name in _TEXT})
    unit = None if row["unit_id"] is None else OrgRef(row["unit_id"], row["unit_path"])
    return Showcase(
        **{name: row[name] for name in _PLAIN},
        org=OrgRef(row["org_id"], row["org_path"]),
        org_name=row["org_name"],
        text=text,
        member_id=row["person_id"],
        unit=unit,
        state=ShowcaseState(row["state"]),
        way=row["way"] and ConsentWay(row["way"]),
    )


def _line(row: Row) -> ShowcaseLine:
    return ShowcaseLine(
        row["id"], OrgName(row["org_id"], row["org_name"]), ShowcaseKind(row["kind"]), row["name"],
        row["title"], ShowcaseState(row["state"]), row["proposed_at"], row["shown_until"],
    )  # fmt: skip


def _published(row: Row) -> PublishedShowcase:
    return PublishedShowcase(
        row["id"], OrgName(row["org_id"], row["org_name"]), ShowcaseKind(row["kind"]), row["name"],
        row["title"], row["words"], row["decided_on"], row["reference"], row["answered_at"],
    )  # fmt: skip
