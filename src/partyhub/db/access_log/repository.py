"""The access log on PostgreSQL."""

from sqlalchemy import BigInteger, Uuid, bindparam, select

from partyhub.db.events.table import accesses
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.ids import MemberId

_LATEST = (1 << 63) - 1
_FIELDS = ("at", "member_id", "kind", "account_id", "account_name", "org_name", "purpose")
_OF_MEMBER = Statement(
    select(accesses.c.seq, *(accesses.c[name] for name in _FIELDS))
    .where(
        accesses.c.member_id.in_(records_of(bindparam("member_id", type_=Uuid))),
        accesses.c.seq < bindparam("before", type_=BigInteger),
    )
    .order_by(accesses.c.seq.desc())
    .limit(bindparam("limit", type_=BigInteger))
)


class SqlAccessLog:
    """Looks at members' data; also at records that went into theirs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(
        self, member_id: MemberId, *, before: int | None, limit: int
    ) -> list[tuple[int, Access]]:
        rows = await self._gate.rows(
            _OF_MEMBER, member_id=member_id, before=before or _LATEST, limit=limit
        )
        return [
            (row["seq"], Access(**{f: row[f] for f in _FIELDS} | {"kind": Look(row["kind"])}))
            for row in rows
        ]
