"""Identity numbers on PostgreSQL, and the words that turn them on and off."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, SmallInteger, Uuid, any_, bindparam, func, insert, select
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates import find_duplicates
from partyhub.db.members.identity_table import IS_KEPT, identity_switchings, member_identities
from partyhub.db.orgs.table import orgs
from partyhub.domain.identity.record import IdentityRecord
from partyhub.domain.identity.switch import Switching
from partyhub.domain.shared.errors import StaleVersion
from partyhub.domain.shared.ids import MemberId, OrgId, new_id
from partyhub.domain.shared.org import OrgRef

_I, _S = member_identities.c, identity_switchings.c
_KEPT = ("masked", "sealed", "index", "key_id", "set_at", "set_by")
_ONE = select(member_identities)
OF_MEMBER = Statement(_ONE.where(_I.member_id == bindparam("member_id", type_=Uuid)))
EQUAL = Statement(
    _ONE.where(_I["index"] == any_(bindparam("indexes", type_=ARRAY(BYTEA))))
    .order_by(_I.member_id)
    .with_for_update()
)
NOT_UNDER = Statement(
    _ONE.where(IS_KEPT, _I.key_id < bindparam("key_id", type_=SmallInteger))
    .order_by(_I.key_id, _I.member_id)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True)
)
_FIRST = upsert(member_identities).values(
    {name: bindparam(name, type_=_I[name].type) for name in ("member_id", *_KEPT)}
)
_SAVE = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[_I.member_id],
        set_={name: _FIRST.excluded[name] for name in _KEPT} | {"version": _I.version + 1},
        where=_I.version == bindparam("read", type_=Integer),
    ).returning(_I.member_id)
)
_SAID = (_S.org_id, orgs.c.name, _S.is_on, _S.reason, _S.at, _S.account_id, _S.account_name)
NEAREST = Statement(
    select(*_SAID)
    .join(orgs, orgs.c.id == _S.org_id)
    .where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))))
    .order_by(func.length(orgs.c.path).desc(), _S.at.desc(), _S.id.desc())
    .limit(1)
)
OF_ORG = Statement(
    select(*_SAID)
    .join(orgs, orgs.c.id == _S.org_id)
    .where(_S.org_id == bindparam("org_id", type_=Uuid))
    .order_by(_S.at.desc(), _S.id.desc())
    .limit(100)
)
_SWITCH = Statement(
    insert(identity_switchings).values(
        {column.name: bindparam(column.name, type_=column.type) for column in _S}
    )
)


class SqlIdentities:
    """All identity numbers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(self, member_id: MemberId) -> IdentityRecord:
        row = await self._gate.row(OF_MEMBER, member_id=member_id)
        return IdentityRecord(member_id=member_id) if row is None else _record(row)

    async def save(self, record: IdentityRecord) -> None:
        values: dict[str, Any] = {name: getattr(record, name) for name in ("member_id", *_KEPT)}
        written = await self._gate.value(_SAVE, read=record.version, **values)
        if written is None:
            raise StaleVersion("the identity number was changed meanwhile")
        await find_duplicates(self._gate, [record.member_id])

    async def equal(self, indexes: Sequence[bytes]) -> list[IdentityRecord]:
        return [_record(row) for row in await self._gate.rows(EQUAL, indexes=list(indexes))]

    async def not_under(self, key_id: int, *, limit: int) -> list[IdentityRecord]:
        rows = await self._gate.rows(NOT_UNDER, key_id=key_id, limit=limit)
        return [_record(row) for row in rows]

    async def nearest_switch(self, place: OrgRef) -> Switching | None:
        row = await self._gate.row(NEAREST, paths=place.path_steps)
        return None if row is None else _switching(row)

    async def switchings(self, org_id: OrgId) -> list[Switching]:
        return [_switching(row) for row in await self._gate.rows(OF_ORG, org_id=org_id)]

    async def switch(self, switching: Switching) -> None:
        await self._gate.run(
            _SWITCH, id=new_id(), org_id=switching.org_id, is_on=switching.is_on,
            reason=switching.reason, at=switching.at, account_id=switching.by,
            account_name=switching.by_name,
        )  # fmt: skip


def _record(row: Row) -> IdentityRecord:
    return IdentityRecord(**dict(row))


def _switching(row: Row) -> Switching:
    return Switching(
        org_id=row[0], org_name=row[1], is_on=row[2], reason=row[3], at=row[4], by=row[5],
        by_name=row[6],
    )  # fmt: skip
