"""Certificates of membership on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Uuid, bindparam, func, insert, literal_column, select, update

from partyhub.db.columns import WORDS
from partyhub.db.floating.numbers import CERTIFICATES, next_number
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.member_certificates.pages import Shape, page_statement
from partyhub.db.member_certificates.table import member_certificates
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.table import orgs
from partyhub.db.search import asked_query
from partyhub.db.tickets.statements import under
from partyhub.domain.member_certificates.certificate import (
    CertificateDirection,
    CertificateState,
    CertifiedPerson,
    MemberCertificate,
)
from partyhub.domain.member_certificates.views import CertificateFilter, CertificateLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import MemberCertificateId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

_C = member_certificates.c
_KEEPER, _OFFICE = orgs.alias("keeper"), orgs.alias("office")
_SAME = (
    "member_id", "number", "issuer_name", "party", "purpose", "issued_on", "valid_days",
    "received_on", "kept_at", "voided_on", "why", "by_name", "registered_at", "changed_at",
)  # fmt: skip
_LATER = ("state", "voided_on", "why", "changed_at")
_WHOLE = (
    select(
        member_certificates,
        _KEEPER.c.path.label("keeper_path"),
        _KEEPER.c.name.label("keeper_name"),
        _OFFICE.c.path.label("office_path"),
    )
    .join(_KEEPER, _KEEPER.c.id == _C.keeper_id)
    .join(_OFFICE, _OFFICE.c.id == _C.office_id)
)
_ONE = _WHOLE.where(_C.id == bindparam("id", type_=Uuid), under(_KEEPER.c.path))
GET = Statement(_ONE)
OF_MEMBER = Statement(
    _WHOLE.where(_C.member_id.in_(records_of(bindparam("member_id", type_=Uuid))))
    .order_by(_C.changed_at.desc())
    .limit(literal_column("200"))
)
_LOCK = Statement(_ONE.with_for_update(of=member_certificates))
_KEPT = [c for c in member_certificates.columns if c.name not in ("version", "search")]
_FOUND_BY = func.array_to_tsvector(bindparam("search_keys", type_=WORDS))
_ADD = Statement(
    insert(member_certificates).values(
        {c.name: bindparam(c.name) for c in _KEPT} | {"search": _FOUND_BY}
    )
)
_SAVE = Statement(
    update(member_certificates)
    .where(_C.id == bindparam("id", type_=Uuid), _C.version == bindparam("read", type_=Integer))
    .values(
        {name: bindparam(f"new_{name}", type_=_C[name].type) for name in _LATER}
        | {"version": _C.version + literal_column("1")}
    )
    .returning(_C.version)
)


class SqlMemberCertificates:
    """All certificates, in and out."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, certificate_id: MemberCertificateId, *, within: Scope) -> MemberCertificate:
        return await self._one(GET, certificate_id, within)

    async def locked(
        self, certificate_id: MemberCertificateId, *, within: Scope
    ) -> MemberCertificate:
        return await self._one(_LOCK, certificate_id, within)

    async def add(self, one: MemberCertificate, *, search_keys: Sequence[str]) -> None:
        await self._gate.run(_ADD, search_keys=list(search_keys), **_values(one))

    async def save(self, one: MemberCertificate) -> MemberCertificate:
        later = {f"new_{name}": getattr(one, name) for name in _LATER}
        written = await self._gate.value(_SAVE, id=one.id, read=one.version, **later)
        if written is None:
            raise StaleVersion("the certificate changed meanwhile", certificate=str(one.id))
        return replace(one, version=written)

    async def page(
        self,
        wanted: CertificateFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[CertificateLine]:
        plain = {name: getattr(wanted, name) for name in ("direction", "state")}
        binds: dict[str, Any] = {name: value for name, value in plain.items() if value}
        shape = Shape(frozenset(binds), after is not None, bool(wanted.asked))
        binds |= {"roots": list(within.roots), "limit": limit, "today": today}
        if wanted.asked:
            binds["asked"] = asked_query(wanted.asked)
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        return await self._gate.made(CertificateLine, page_statement(shape), **binds)

    async def of_member(self, member_id: MemberId) -> list[MemberCertificate]:
        return [_certificate(r) for r in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        return await next_number(self._gate, CERTIFICATES, issuer, year)

    async def _one(
        self, statement: Statement, certificate_id: MemberCertificateId, within: Scope
    ) -> MemberCertificate:
        row = await self._gate.row(statement, id=certificate_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such certificate", certificate=str(certificate_id))
        return _certificate(row)


def _values(one: MemberCertificate) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _SAME} | {
        "id": one.id,
        "keeper_id": one.keeper.id,
        "office_id": one.office.id,
        "direction": one.direction,
        "state": one.state,
        "person": asdict(one.person),
    }


def _certificate(row: Row) -> MemberCertificate:
    same = {name: row[name] for name in _SAME}
    same["member_id"] = MemberId(row["member_id"]) if row["member_id"] else None
    return MemberCertificate(
        **same,
        id=MemberCertificateId(row["id"]),
        keeper=OrgRef(OrgId(row["keeper_id"]), row["keeper_path"]),
        keeper_name=row["keeper_name"],
        office=OrgRef(OrgId(row["office_id"]), row["office_path"]),
        direction=CertificateDirection(row["direction"]),
        state=CertificateState(row["state"]),
        person=CertifiedPerson(**row["person"]),
        version=row["version"],
    )
