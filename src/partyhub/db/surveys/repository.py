"""Surveys on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from partyhub.db.gate import Gate, Statement
from partyhub.db.surveys import pages as p
from partyhub.db.surveys import statements as s
from partyhub.db.surveys.known import EARLIER, REGISTERED, registered_of
from partyhub.db.surveys.mapping import SIGNED, find_of, find_values, sheet_of
from partyhub.db.violations import names
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import OrgId, SurveyFindId, SurveyRoundId, SurveySheetId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.surveys.proposals import Known
from partyhub.domain.surveys.refusals import OnFloatingRegister, SurveyRoundExists
from partyhub.domain.surveys.survey import Find, Round, Sheet
from partyhub.domain.surveys.views import FindLine, RoundLine, SheetFilter, SheetLine

names({
    "uq_survey_rounds_org_id_year": SurveyRoundExists,
    "uq_survey_finds_sheet_id_floating_id": OnFloatingRegister,
    "uq_survey_finds_sheet_id_earlier_id": StaleVersion,
})  # fmt: skip

_NEWEST: Final = (datetime(9999, 1, 1, tzinfo=UTC), UUID(int=(1 << 128) - 1))


class SqlSurveys:
    """All rounds, their sheets, and the lines on these."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def surveyed_below(self, street: OrgRef) -> list[OrgRef]:
        rows = await self._gate.rows(s.BELOW, street_id=street.id)
        return [OrgRef(OrgId(row["id"]), row["path"]) for row in rows]

    async def open_round(self, made: Round, sheets: Sequence[Sheet]) -> None:
        plain = ("id", "year", "due_on", "note", "opened_at", "opened_by")
        given = {name: getattr(made, name) for name in plain}
        await self._gate.run(s.ADD_ROUND, org_id=made.org.id, **given)
        ids, orgs = [sheet.id for sheet in sheets], [sheet.org.id for sheet in sheets]
        await self._gate.run(s.ADD_SHEETS, round_id=made.id, ids=ids, org_ids=orgs)

    async def round(self, round_id: SurveyRoundId, *, within: Scope, today: date) -> RoundLine:
        reach = {"roots": list(within.roots), "today": today}
        found = await self._gate.made(RoundLine, p.ROUND, id=round_id, **reach)
        if not found:
            raise NotFound("no such round", round=str(round_id))
        return found[0]

    async def rounds(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int, today: date
    ) -> list[RoundLine]:
        at, last = after or _NEWEST
        binds = {"roots": list(within.roots), "after_at": at, "after_id": last, "limit": limit}
        return await self._gate.made(RoundLine, p.ROUNDS, today=today, **binds)

    async def sheets(
        self, wanted: SheetFilter, *, within: Scope, today: date
    ) -> list[tuple[SheetLine, str]]:
        rows = await self._gate.rows(
            p.SHEETS, roots=list(within.roots), round_id=wanted.round_id, today=today,
            unsigned=wanted.unsigned, limit=wanted.limit, **_after(wanted.after),
        )  # fmt: skip
        return [(SheetLine(*row[:-1]), row[-1]) for row in map(tuple, rows)]

    async def sheet(self, sheet_id: SurveySheetId, *, within: Scope) -> Sheet:
        return await self._sheet(s.SHEET, sheet_id, within)

    async def locked_sheet(self, sheet_id: SurveySheetId, *, within: Scope) -> Sheet:
        return await self._sheet(s.LOCK_SHEET, sheet_id, within)

    async def save_sheet(self, sheet: Sheet) -> Sheet:
        given = {name: getattr(sheet, name) for name in SIGNED}
        row = await self._gate.row(s.SAVE_SHEET, id=sheet.id, read=sheet.version, **given)
        if row is None:
            raise StaleVersion("the sheet changed meanwhile", sheet=str(sheet.id))
        return replace(sheet, **dict(row))

    async def known(self, sheets: Sequence[Sheet]) -> Known:
        paths = {sheet.org.path: sheet.org.id for sheet in sheets}
        held = await self._gate.rows(s.HELD, sheets=[sheet.id for sheet in sheets])
        registered = await self._gate.rows(REGISTERED, roots=list(paths))
        earlier = await self._gate.rows(
            EARLIER, orgs=list(paths.values()), year=sheets[0].year
        )  # fmt: skip
        return Known(
            paths=paths,
            registered=[registered_of(row) for row in registered],
            earlier=[(OrgId(row["org_id"]), find_of(row)) for row in earlier],
            held=frozenset(key for row in held for key in row if key is not None),
        )

    async def add(self, finds: Sequence[tuple[Find, str]]) -> None:
        rows = [find_values(find, name_sort) for find, name_sort in finds]
        await self._gate.run(s.ADD_FINDS, **{n: [row[n] for row in rows] for n in s.KEPT})

    async def find(self, find_id: SurveyFindId, *, within: Scope) -> Find:
        row = await self._gate.row(s.FIND, id=find_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such line", find=str(find_id))
        return find_of(row)

    async def save(self, find: Find, name_sort: str) -> Find:
        given = find_values(find, name_sort)
        written = await self._gate.value(s.SAVE_FIND, read=find.version, **given)
        if written is None:
            raise StaleVersion("the line changed meanwhile", find=str(find.id))
        return replace(find, version=written)

    async def finds(
        self, sheet_id: SurveySheetId, *, waiting: bool, after: NameKey, limit: int
    ) -> list[tuple[FindLine, str]]:
        rows = await self._gate.rows(
            p.FINDS, sheet_id=sheet_id, waiting=waiting, limit=limit, **_after(after)
        )
        return [(FindLine(*row[:-1]), row[-1]) for row in map(tuple, rows)]

    async def all_finds(
        self, round_id: SurveyRoundId, *, within: Scope, limit: int
    ) -> list[tuple[str, FindLine]]:
        rows = await self._gate.rows(
            p.ALL_FINDS, round_id=round_id, roots=list(within.roots), limit=limit
        )
        return [(row[0], FindLine(*row[1:])) for row in map(tuple, rows)]

    async def _sheet(self, statement: Statement, sheet_id: SurveySheetId, within: Scope) -> Sheet:
        row = await self._gate.row(statement, id=sheet_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such sheet", sheet=str(sheet_id))
        return sheet_of(row)


def _after(after: NameKey) -> dict[str, object]:
    return {"after_key": after.name_sort, "after_id": after.id}
