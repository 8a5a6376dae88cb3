"""Service certificates on PostgreSQL, and what they certify."""

from datetime import date
from decimal import Decimal

from sqlalchemy import (
    Date,
    Float,
    Integer,
    Uuid,
    bindparam,
    case,
    cast,
    extract,
    func,
    insert,
    literal_column,
    select,
)

from partyhub.db.gate import Row, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.table import orgs
from partyhub.db.service_records.certificates_table import service_certificates
from partyhub.db.service_records.figures import SqlServiceFigures
from partyhub.db.service_records.table import service_records
from partyhub.domain.service_records.certificate import (
    Assurance,
    ServiceCertificate,
    ServiceShare,
)
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceCertificateId
from partyhub.domain.shared.org import OrgRef

_S, _C = service_records.c, service_certificates.c
_YEAR = cast(extract("year", _S.served_on), Integer)
_HOW = case(
    (_S.source == literal_column("'bulk'"), literal_column("'bulk'")),
    else_=func.coalesce(_S.proof, literal_column("'community'")),
)
_KEPT = ("id", "number", "member_id", "name", "unit_name", "issuer_name", "issued_on", "by_name")
_COMMUNITY = bindparam("community_id", type_=Uuid)
_MEMBER = bindparam("member_id", type_=Uuid)
SHARES = Statement(
    select(_YEAR, _HOW, cast(func.sum(_S.hours), Float), func.count())
    .where(
        _S.member_id.in_(records_of(_MEMBER)),
        _S.community_id == _COMMUNITY,
        _S.served_on <= bindparam("until", type_=Date),
        literal_column("service_records.state = 'confirmed'"),
        _S.reverses_id.is_(None),
        _S.reversed_at.is_(None),
    )
    .group_by(_YEAR, _HOW)
    .order_by(_YEAR, _HOW)
)
ISSUED = Statement(
    select(func.count())
    .select_from(service_certificates)
    .where(
        _C.community_id == _COMMUNITY,
        _C.issued_on >= bindparam("since", type_=Date),
        _C.issued_on <= bindparam("until", type_=Date),
    )
)
_ADD = Statement(
    insert(service_certificates).values({c.name: bindparam(c.name, type_=c.type) for c in _C})
)
_WHOLE = select(service_certificates, orgs.c.path).join_from(
    service_certificates, orgs, orgs.c.id == _C.community_id
)
GET = Statement(_WHOLE.where(_C.id == bindparam("id", type_=Uuid)))
OF_MEMBER = Statement(
    _WHOLE.where(_C.member_id.in_(records_of(_MEMBER))).order_by(_C.issued_on.desc(), _C.id.desc())
)


class SqlServiceCertificates(SqlServiceFigures):
    """The part of the service record that goes on paper."""

    async def shares(
        self, member_id: MemberId, community_id: OrgId, until: date
    ) -> list[ServiceShare]:
        asked = {"member_id": member_id, "community_id": community_id, "until": until}
        return await self._gate.made(ServiceShare, SHARES, **asked)

    async def certificates_in(self, community_id: OrgId, year: int) -> int:
        days = {"since": date(year, 1, 1), "until": date(year, 12, 31)}
        return int(await self._gate.value(ISSUED, community_id=community_id, **days))

    async def add_certificate(self, one: ServiceCertificate) -> None:
        shares = one.shares
        await self._gate.run(
            _ADD, **{name: getattr(one, name) for name in _KEPT}, community_id=one.community.id,
            years=[s.year for s in shares], assurances=[str(s.assurance) for s in shares],
            hours=[Decimal(str(s.hours)) for s in shares], entries=[s.entries for s in shares],
        )  # fmt: skip

    async def certificate(self, certificate_id: ServiceCertificateId) -> ServiceCertificate:
        row = await self._gate.row(GET, id=certificate_id)
        if row is None:
            raise NotFound("no such certificate", certificate=str(certificate_id))
        return _made(row)

    async def certificates_of(self, member_id: MemberId) -> list[ServiceCertificate]:
        return [_made(row) for row in await self._gate.rows(OF_MEMBER, member_id=member_id)]


def _made(row: Row) -> ServiceCertificate:
    parts = zip(row["years"], row["assurances"], row["hours"], row["entries"], strict=True)
    return ServiceCertificate(
        **{name: row[name] for name in _KEPT},
        community=OrgRef(row["community_id"], row["path"]),
        shares=[ServiceShare(y, Assurance(a), float(h), n) for y, a, h, n in parts],
    )
