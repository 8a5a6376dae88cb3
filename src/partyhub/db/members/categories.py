"""Members' categories from day to day on PostgreSQL."""

from sqlalchemy import Uuid, bindparam, insert, select, update

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.categories_table import category_periods
from partyhub.db.members.duplicates import records_of
from partyhub.domain.members.category import CategoryPeriod
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.ids import MemberId

_C = category_periods.c
_ALL = (
    "member_id", "category", "since", "until", "decision_ref", "entered_on", "entered_by",
)  # fmt: skip
_MEMBER = bindparam("member_id", type_=Uuid)
OF_MEMBER = Statement(
    select(*(_C[name] for name in _ALL))
    .where(_C.member_id.in_(records_of(_MEMBER)))
    .order_by(_C.since.desc().nulls_last(), _C.number.desc())
)
_CLOSE = Statement(
    update(category_periods)
    .where(_C.member_id == _MEMBER, _C.until.is_(None))
    .values(until=bindparam("day", type_=_C.until.type))
    .returning(_C.number)
)
_ADD = Statement(
    insert(category_periods).values({n: bindparam(f"p_{n}", type_=_C[n].type) for n in _ALL})
)


class SqlCategories:
    """All periods."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(self, member_id: MemberId) -> list[CategoryPeriod]:
        return [_period(row) for row in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def begin(self, period: CategoryPeriod, *, was: MemberCategory) -> None:
        day = period.since
        if await self._gate.row(_CLOSE, member_id=period.member_id, day=day) is None:
            before = CategoryPeriod(
                member_id=period.member_id, category=was, since=None, until=day,
                entered_on=period.entered_on, entered_by=period.entered_by,
            )  # fmt: skip
            await self._add(before)
        await self._add(period)

    async def _add(self, period: CategoryPeriod) -> None:
        await self._gate.run(_ADD, **{f"p_{name}": getattr(period, name) for name in _ALL})


def _period(row: Row) -> CategoryPeriod:
    said = {name: row[name] for name in _ALL} | {"category": MemberCategory(row["category"])}
    return CategoryPeriod(**said)
