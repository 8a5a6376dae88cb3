"""Self-checks on PostgreSQL."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    Integer,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.self_checks import gather as g
from partyhub.db.self_checks.counting import gathered
from partyhub.db.self_checks.findings import finding_json, finding_of
from partyhub.db.self_checks.table import self_checks
from partyhub.db.tickets.statements import under
from partyhub.db.violations import names
from partyhub.domain.self_checks.gathered import Gathered, Register
from partyhub.domain.self_checks.ports import SelfCheckFilter, SelfCheckLine
from partyhub.domain.self_checks.self_check import SelfCheck, SelfCheckExists, due_on
from partyhub.domain.self_checks.states import SelfCheckState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import OrgId, SelfCheckId
from partyhub.domain.shared.org import OrgRef

names({"uq_self_checks_org_id_year": SelfCheckExists})

_S = self_checks.c
_SAME = (
    "year", "as_of", "opened_at", "opened_by", "changed_at", "signed_at", "signed_by", "comment",
)  # fmt: skip
_ID = bindparam("id", type_=Uuid)
_ONE = (
    select(self_checks, orgs.c.path, orgs.c.name)
    .join(orgs, orgs.c.id == _S.org_id)
    .where(_S.id == _ID, under(orgs.c.path))
)
GET, _LOCK = Statement(_ONE), Statement(_ONE.with_for_update(of=self_checks))
_KEPT = [c for c in self_checks.columns if c.name != "version"]
_ADD = Statement(insert(self_checks).values({c.name: bindparam(c.name) for c in _KEPT}))
_SAVE = Statement(
    update(self_checks)
    .where(_S.id == _ID, _S.version == bindparam("read", type_=Integer))
    .values(
        {c.name: bindparam(c.name) for c in _KEPT if c.name != "id"}
        | {"version": _S.version + literal_column("1")}
    )
    .returning(_S.version)
)
_KINDS = ("centre", "community_org", "unit_org", "street_committee")
_ALL = ~bindparam("unsigned", type_=Boolean)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
PAGE = Statement(
    select(
        orgs.c.id, orgs.c.name, orgs.c.kind, _S.id.label("check_id"), _S.state, _S.unexplained,
        _S.as_of, _S.signed_at, _S.signed_by, orgs.c.name_sort,
    )
    .select_from(
        orgs.outerjoin(
            self_checks,
            and_(_S.org_id == orgs.c.id, _S.year == bindparam("year", type_=Integer)),
        )
    )
    .where(
        orgs.c.id.in_(orgs_in_scope()),
        orgs.c.kind == any_(bindparam("kinds", type_=ARRAY(Text))),
        orgs.c.closed_on.is_(None),
        or_(_ALL, _S.state.is_(None), _S.state == literal_column("'open'")),
        tuple_(orgs.c.name_sort, orgs.c.id) > _AFTER,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip


class SqlSelfChecks:
    """All yearly self-checks, and what they count."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, check_id: SelfCheckId, *, within: Scope) -> SelfCheck:
        return await self._one(GET, check_id, within)

    async def locked(self, check_id: SelfCheckId, *, within: Scope) -> SelfCheck:
        return await self._one(_LOCK, check_id, within)

    async def add(self, check: SelfCheck) -> None:
        await self._gate.run(_ADD, **_values(check))

    async def save(self, check: SelfCheck) -> SelfCheck:
        written = await self._gate.value(_SAVE, read=check.version, **_values(check))
        if written is None:
            raise StaleVersion("the self-check changed meanwhile", check=str(check.id))
        return replace(check, version=written)

    async def gather(self, org: OrgRef, *, whole: bool, year: int, as_of: date) -> Gathered:
        first, last = date(year, 1, 1), date(year, 12, 31)
        ids = [org.id]
        if whole:
            ids = [row[0] for row in await self._gate.rows(g.ORGS, roots=[org.path])]
        span = {"since": first_moment(first), "until": moment_after(last)}
        rows, office = self._gate.rows, org.id
        letters = await rows(g.LETTERS, office=office, prefix=f"{year}-{org.node:04d}-")
        floating = await rows(g.PERMIT_ROWS, office=office, **span)
        certificates = await rows(g.CERTIFICATE_ROWS, office=office, **span)
        (moved,) = await rows(g.TRANSFERS, ids=ids, first=first, last=last, **span)
        return gathered(
            year=year, as_of=as_of, letters=letters, floating=floating,
            certificates=certificates, moved=moved, last=await self._last(org, year),
            late=await rows(g.LATE, ids=ids, as_of=as_of),
            receipts=await rows(g.RECEIPTS, ids=ids, last=last),
        )  # fmt: skip

    async def _last(self, org: OrgRef, year: int) -> dict[str, int]:
        """What each series has counted to."""
        found = await self._gate.rows(g.REGISTER_LAST, office=org.id, year=year)
        letters = await self._gate.value(g.LETTER_LAST, office=org.id, year=year)
        return {row[0]: row[1] for row in found} | {"letters": letters or 0}

    async def page(
        self, wanted: SelfCheckFilter, *, within: Scope, today: date
    ) -> list[tuple[SelfCheckLine, str]]:
        due = due_on(wanted.year)
        rows = await self._gate.rows(
            PAGE, roots=list(within.roots), year=wanted.year, kinds=list(_KINDS),
            unsigned=wanted.unsigned, after_key=wanted.after.name_sort,
            after_id=wanted.after.id, limit=wanted.limit,
        )  # fmt: skip
        return [(_line(row, due, today), row["name_sort"]) for row in rows]

    async def _one(self, statement: Statement, check_id: SelfCheckId, within: Scope) -> SelfCheck:
        row = await self._gate.row(statement, id=check_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such self-check", check=str(check_id))
        return _check(row)


def _line(row: Row, due: date, today: date) -> SelfCheckLine:
    signed = row["state"] == SelfCheckState.SIGNED
    return SelfCheckLine(
        row["id"], row["name"], row["kind"], row["check_id"], row["state"] or "",
        row["unexplained"] or 0, row["as_of"], row["signed_at"], row["signed_by"] or "", due,
        not signed and today > due,
    )  # fmt: skip


def _values(check: SelfCheck) -> dict[str, Any]:
    return {name: getattr(check, name) for name in _SAME} | {
        "id": check.id,
        "org_id": check.org.id,
        "state": check.state,
        "counts": {str(register): count for register, count in check.counts.items()},
        "findings": [finding_json(finding) for finding in check.findings],
        "unexplained": check.unexplained,
    }


def _check(row: Row) -> SelfCheck:
    return SelfCheck(
        **{name: row[name] for name in _SAME},
        id=SelfCheckId(row["id"]),
        org=OrgRef(OrgId(row["org_id"]), row["path"]),
        org_name=row["name"],
        state=SelfCheckState(row["state"]),
        counts={Register(name): count for name, count in row["counts"].items()},
        findings=tuple(finding_of(**said) for said in row["findings"]),
        version=row["version"],
    )
