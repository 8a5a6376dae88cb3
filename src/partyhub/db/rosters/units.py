"""What a roster is compared with, and what goes out: a unit's members, branches and estates."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Text, Uuid, any_, bindparam, exists, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.table import estates, orgs
from partyhub.domain.rosters.export import ExportedMember
from partyhub.domain.rosters.known import KnownMember
from partyhub.domain.rosters.unit import Unit
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgName, OrgRef

_M = members.c
_UNIT = bindparam("unit_id", type_=Uuid)
_SAME = (
    "external_id", "name", "gender", "birth_month", "education", "joined_party_on", "post",
    "specialties", "delegate_roles", "available_times", "remark",
)  # fmt: skip
_SAID = (
    _M.id,
    *(_M[name] for name in _SAME),
    _M.status.label("member_status"),
    _M.residence_estate.label("estate_name"),
    orgs.c.name.label("branch_name"),
)
_MERGED = exists().where(member_merges.c.merged_id == _M.id)
# The roster's row is of the record that stays.
_KNOWN = Statement(
    select(*_SAID, _M.phone_index, _M.left_on, _M.version, _M.branch_id, orgs.c.path)
    .join(orgs, orgs.c.id == _M.branch_id)
    .where(_M.unit_id == _UNIT, ~_MERGED)
)
_EXPORTED = Statement(
    select(*_SAID, _M.phone_masked, _M.phone_sealed)
    .join(orgs, orgs.c.id == _M.branch_id)
    .where(_M.unit_id == _UNIT, _M.left_on.is_(None))
    .order_by(_M.name_sort, _M.id)
)
_BRANCHES = Statement(
    select(orgs.c.id, orgs.c.path, orgs.c.name, orgs.c.kind)
    .where(
        orgs.c.path.op("^@", is_comparison=True)(bindparam("path", type_=Text)),
        orgs.c.closed_on.is_(None),
        orgs.c.kind.in_(
            [literal_column(f"'{k}'") for k in ("unit_org", "general_branch", "branch")]
        ),
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
)
# min() knows no uuid: of one estate the smallest id as text is its id.
_ESTATES = Statement(
    select(estates.c.name, func.min(estates.c.id.cast(Text)).cast(Uuid))
    .where(estates.c.name == any_(bindparam("names", type_=ARRAY(Text))))
    .group_by(estates.c.name)
    .having(func.count() == literal_column("1"))
)
_TAKEN = Statement(
    select(_M.phone_index, _M.external_id).where(
        _M.unit_id == _UNIT,
        ~_MERGED,
        (_M.phone_index == any_(bindparam("phones", type_=ARRAY(BYTEA))))
        | (_M.external_id == any_(bindparam("external_ids", type_=ARRAY(Text)))),
    )
)


class Units:
    """What a unit has."""

    _gate: Gate

    async def unit(self, unit: OrgRef, name: str, estate_names: Iterable[str]) -> Unit:
        known = await self._gate.rows(_KNOWN, unit_id=unit.id)
        below = await self._gate.rows(_BRANCHES, path=unit.path)
        places = await self._gate.rows(_ESTATES, names=list(estate_names))
        nameable = [OrgName(b["id"], b["name"]) for b in below if b["kind"] != "unit_org"]
        branches = [OrgName(b["id"], b["name"]) for b in below if b["kind"] == "branch"]
        choice = branches if nameable else [OrgName(unit.id, name)]
        return Unit(
            id=unit.id,
            name=name,
            members=[_known(row) for row in known],
            versions={row["id"]: row["version"] for row in known},
            left=frozenset(row["id"] for row in known if row["left_on"] is not None),
            branches=nameable,
            default=choice[0] if len(choice) == 1 else None,
            estates={row[0]: row[1] for row in places},
            homes={row["id"]: OrgRef(row["branch_id"], row["path"]) for row in known},
            places={b["id"]: OrgRef(b["id"], b["path"]) for b in below},
        )

    async def branches(self, unit: OrgRef) -> list[OrgRef]:
        rows = await self._gate.rows(_BRANCHES, path=unit.path)
        return [OrgRef(row["id"], row["path"]) for row in rows]

    async def taken(
        self, unit_id: OrgId, *, phones: Sequence[bytes], external_ids: Sequence[str]
    ) -> tuple[set[bytes], set[str]]:
        rows = await self._gate.rows(
            _TAKEN, unit_id=unit_id, phones=list(phones), external_ids=list(external_ids)
        )
        return {r[0] for r in rows if r[0]}, {r[1] for r in rows if r[1]}

    async def exported(self, unit_id: OrgId) -> list[ExportedMember]:
        rows = await self._gate.rows(_EXPORTED, unit_id=unit_id)
        return [ExportedMember(**_exported(row)) for row in rows]


def _known(row: Row) -> KnownMember:
    said: dict[str, Any] = {name: row[name] or None for name in _SAME}
    return KnownMember(
        **said
        | {
            "id": MemberId(row["id"]),
            "phone_index": row["phone_index"],
            "gender": Gender(row["gender"]),
            "education": Education(row["education"]) if row["education"] else None,
            "member_status": MemberStatus(row["member_status"]),
            "branch_name": row["branch_name"],
            "estate_name": row["estate_name"] or None,
            "specialties": tuple(map(WorkType, row["specialties"])),
            "delegate_roles": tuple(map(DelegateRole, row["delegate_roles"])),
            "available_times": tuple(row["available_times"]),
        }
    )


def _exported(row: Row) -> dict[str, Any]:
    lists = {n: tuple(row[n]) for n in ("specialties", "delegate_roles", "available_times")}
    return {**dict(row), **lists, "external_id": row["external_id"] or ""}
