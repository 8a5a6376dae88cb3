"""Numbers without gaps: the row of a series is held until its paper is written, or undone."""

from sqlalchemy import bindparam, literal_column
from sqlalchemy.dialects.postgresql import insert

from partyhub.db.floating.table import register_numbers
from partyhub.db.gate import Gate, Statement
from partyhub.domain.shared.org import OrgRef

PERMITS, CERTIFICATES = "permits", "certificates"
_N = register_numbers.c
_FIRST = insert(register_numbers).values(
    series=bindparam("series"),
    org_id=bindparam("org_id"),
    year=bindparam("year"),
    last=literal_column("1"),
)
_NEXT = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[_N.series, _N.org_id, _N.year],
        set_={"last": _N.last + literal_column("1")},
    ).returning(_N.last)
)


async def next_number(gate: Gate, series: str, issuer: OrgRef, year: int) -> int:
    return int(await gate.value(_NEXT, series=series, org_id=issuer.id, year=year))
