"""What waits for whom, as PostgreSQL finds it: by an index of each side (TRF-07)."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.gate import Statement
from partyhub.db.transfers.due import DUE
from partyhub.db.transfers.table import TARGET, WAITS, transfers
from partyhub.domain.shared.org import Side
from partyhub.domain.transfers.turns import TURNS, TurnKind, Waits

_T = transfers.c
_AT: Mapping[Side, ColumnElement[Any]] = {
    Side.SOURCE: _T.source_branch_id,
    Side.SOURCE_COMMITTEE: _T.source_committee_id,
    Side.TARGET: TARGET,
    Side.TARGET_COMMITTEE: _T.target_committee_id,
}
SAMPLE: Final = 5


def _words(values: Any) -> list[ColumnElement[str]]:
    return [literal_column(f"'{value}'") for value in sorted(values)]


def waiting(waits: Waits, at: str) -> ColumnElement[bool]:
    """At one of the organisations bound under the name `at`."""
    kinds = _T.state.in_(_words(waits.states)) & _T.direction.in_(_words(waits.directions))
    if waits.receipt is not None:
        kinds &= _T.receipt == literal_column(f"'{waits.receipt}'")
    return and_(WAITS, _AT[waits.side] == any_(bindparam(at, type_=ARRAY(Uuid))), kinds)


def _of(kind: TurnKind) -> "Select[Any]":
    return select(
        literal_column(f"'{kind}'").label("kind"),
        _T.id.label("transfer_id"), _T.person["name"].astext.label("name"), _T.source_name,
        _T.target_name, _T.state, _T.changed_at, DUE.label("due_on"),
    ).where(waiting(TURNS[kind], kind))  # fmt: skip


_ALL = union_all(*(_of(kind) for kind in TurnKind)).subquery("waits")
_C = _ALL.c
_NTH = func.row_number().over(
    partition_by=_C.kind, order_by=(_C.due_on.asc().nulls_last(), _C.changed_at, _C.transfer_id)
)
_RANKED = select(
    _ALL,
    func.count().over(partition_by=_C.kind).label("count"),
    func.min(_C.due_on).over(partition_by=_C.kind).label("earliest"),
    _NTH.label("nth"),
).subquery("ranked")
WAITING = Statement(
    select(_RANKED)
    .where(_RANKED.c.nth <= bindparam("sample", type_=Integer))
    .order_by(_RANKED.c.kind, _RANKED.c.nth)
)
"""The first few of each kind, each with how many there are and what is due first."""
