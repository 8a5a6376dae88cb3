"""Estates, liaison officers and teams on PostgreSQL: whole lists, written at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Date, Table, Uuid, all_, bindparam, column, delete, func, select, update
from sqlalchemy.dialects.postgresql import ARRAY, insert

from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import estates, liaison_officers, teams
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.pinyin import Reading

_ORG = bindparam("org_id", type_=Uuid)
_KEPT = bindparam("kept", type_=ARRAY(Uuid))


def _put(table: Table, owner: str, *written: str) -> Statement:
    """Insert or update many rows by id; a closed one is opened again."""
    names = ("id", *written)
    arrays = [bindparam(name, type_=ARRAY(table.c[name].type)) for name in names]
    shape = [column(name, table.c[name].type) for name in names]
    new = func.unnest(*arrays).table_valued(*shape, name="new").render_derived()
    values = insert(table).from_select([owner, *names], select(_ORG, *(new.c[n] for n in names)))
    return Statement(
        values.on_conflict_do_update(
            index_elements=["id"], set_={n: values.excluded[n] for n in written}
        )
    )


_ESTATES = Statement(
    select(estates.c.id, estates.c.name, estates.c.address, estates.c.grid)
    .where(estates.c.community_id == _ORG)
    .order_by(estates.c.name_sort, estates.c.id)
)
_PUT_ESTATES = _put(
    estates, "community_id", "name", "name_sort", "name_initials", "address", "grid"
)
_DROP_ESTATES = Statement(
    delete(estates).where(estates.c.community_id == _ORG, estates.c.id != all_(_KEPT))
)
_OFFICERS = Statement(
    select(
        liaison_officers.c.id, liaison_officers.c.name, liaison_officers.c.phone,
        liaison_officers.c.since, liaison_officers.c.until,
    )
    .where(liaison_officers.c.unit_id == _ORG)
    .order_by(liaison_officers.c.until.desc().nulls_first(), liaison_officers.c.since)
)  # fmt: skip
_PUT_OFFICERS = _put(liaison_officers, "unit_id", "name", "phone", "since", "until")
_DROP_OFFICERS = Statement(
    update(liaison_officers)
    .where(
        liaison_officers.c.unit_id == _ORG,
        liaison_officers.c.until.is_(None),
        liaison_officers.c.id != all_(_KEPT),
    )
    .values(until=bindparam("today", type_=Date))
)
_TEAMS = Statement(
    select(teams.c.id, teams.c.name, teams.c.field, teams.c.closed_on)
    .where(teams.c.community_id == _ORG)
    .order_by(teams.c.closed_on.desc().nulls_first(), teams.c.name, teams.c.id)
)
_PUT_TEAMS = _put(teams, "community_id", "name", "field", "closed_on")
_DROP_TEAMS = Statement(
    update(teams)
    .where(teams.c.community_id == _ORG, teams.c.closed_on.is_(None), teams.c.id != all_(_KEPT))
    .values(closed_on=bindparam("today", type_=Date))
)


class Parts:
    """What belongs to one organisation."""

    _gate: Gate

    async def estates(self, community_id: OrgId) -> list[Estate]:
        rows = await self._gate.rows(_ESTATES, org_id=community_id)
        return [Estate(**row) for row in rows]

    async def liaison_officers(self, unit_id: OrgId) -> list[LiaisonOfficer]:
        rows = await self._gate.rows(_OFFICERS, org_id=unit_id)
        return [LiaisonOfficer(**row) for row in rows]

    async def teams(self, community_id: OrgId) -> list[Team]:
        rows = await self._gate.rows(_TEAMS, org_id=community_id)
        return [Team(**{**row, "field": WorkType(row["field"])}) for row in rows]

    async def put_estates(
        self, community_id: OrgId, estates: Sequence[tuple[Estate, Reading]]
    ) -> None:
        kept = [estate.id for estate, _ in estates]
        await self._gate.run(_DROP_ESTATES, org_id=community_id, kept=kept)
        await self._gate.run(
            _PUT_ESTATES,
            org_id=community_id,
            id=kept,
            name=[estate.name for estate, _ in estates],
            name_sort=[reading.sort for _, reading in estates],
            name_initials=[reading.initials for _, reading in estates],
            address=[estate.address for estate, _ in estates],
            grid=[estate.grid for estate, _ in estates],
        )

    async def put_liaison_officers(
        self, unit_id: OrgId, officers: Sequence[LiaisonOfficer], *, today: date
    ) -> None:
        columns = _columns(officers, "id", "name", "phone", "since", "until")
        await self._gate.run(_DROP_OFFICERS, org_id=unit_id, kept=columns["id"], today=today)
        await self._gate.run(_PUT_OFFICERS, org_id=unit_id, **columns)

    async def put_teams(self, community_id: OrgId, teams: Sequence[Team], *, today: date) -> None:
        columns = _columns(teams, "id", "name", "field", "closed_on")
        await self._gate.run(_DROP_TEAMS, org_id=community_id, kept=columns["id"], today=today)
        await self._gate.run(_PUT_TEAMS, org_id=community_id, **columns)


def _columns(parts: Sequence[Any], *names: str) -> dict[str, list[Any]]:
    return {name: [getattr(part, name) for part in parts] for name in names}
