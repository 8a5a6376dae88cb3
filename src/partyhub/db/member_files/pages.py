"""Pages of files by name, one statement per shape of question; whether a file is complete follows
from the member's present status, so it is asked here and stored nowhere."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    Uuid,
    bindparam,
    case,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)

from partyhub.db.columns import SORTED, WORDS
from partyhub.db.gate import Row, Statement
from partyhub.db.member_files.table import member_files
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches
from partyhub.domain.member_files.papers import REQUIRED, FilePaper, missing_of
from partyhub.domain.member_files.views import FileLine, FileShow
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.org import OrgName

_M, _F = members.c, member_files.c
_LIMIT = bindparam("limit", type_=Integer)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_KEPT = (
    _M.id, _M.name, _M.status, _M.unit_id, _M.branch_id, _F.held, _F.lent, _F.cabinet, _F.box,
    _F.checked_at, _F.checked_by, _M.name_sort,
)  # fmt: skip


def _array(codes: tuple[FilePaper, ...]) -> ColumnElement[Any]:
    listed = ", ".join(f"'{code}'" for code in codes)
    return literal_column(f"ARRAY[{listed}]", WORDS)


def required_of(of: ColumnElement[str]) -> ColumnElement[Any]:
    """The papers that the file of a member of that status must hold."""
    return case(
        *(
            (of == literal_column(f"'{status}'"), _array(codes))
            for status, codes in REQUIRED.items()
            if status is not MemberStatus.FULL
        ),
        else_=_array(REQUIRED[MemberStatus.FULL]),
    )


_SHOWN: dict[FileShow, ColumnElement[bool]] = {
    FileShow.INCOMPLETE: or_(
        _F.member_id.is_(None), not_(_F.held.contains(required_of(_M.status)))
    ),
    FileShow.LENT: _F.lent != literal_column("'{}'::text[]", WORDS),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    asked: bool
    show: FileShow


@lru_cache(maxsize=6)
def page_statement(shape: Shape) -> Statement:
    """One page; each branch gives its first rows by its index, and these are merged."""
    rows = _found(shape) if shape.asked else _merged(shape)
    r = rows.c
    return Statement(
        select(
            r.id, r.name, r.status, r.unit_id, UNIT.c.name, r.branch_id, BRANCH.c.name, r.held,
            r.lent, r.cabinet, r.box, r.checked_at, r.checked_by, r.name_sort,
        )
        .join_from(rows, UNIT, UNIT.c.id == r.unit_id)
        .join(BRANCH, BRANCH.c.id == r.branch_id)
        .order_by(r.name_sort, r.id)
    )  # fmt: skip


def _first_rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    query = (
        select(*_KEPT)
        .select_from(members.outerjoin(member_files, _F.member_id == _M.id))
        .where(*conditions, _M.left_on.is_(None), tuple_(_M.name_sort, _M.id) > _AFTER)
    )
    if shape.show in _SHOWN:
        query = query.where(_SHOWN[shape.show])
    return query.order_by(_M.name_sort, _M.id).limit(_LIMIT)


def _found(shape: Shape) -> Subquery:
    reach = _M.branch_id.in_(orgs_in_scope())
    return _first_rows(shape, matches(_M.search), reach).subquery("page")


def _merged(shape: Shape) -> Subquery:
    reach = orgs_in_scope().subquery("reach")
    first = _first_rows(shape, _M.branch_id == reach.c.id).lateral("of_branch")
    return (
        select(first)
        .select_from(reach.join(first, literal_column("true")))
        .order_by(first.c.name_sort, first.c.id)
        .limit(_LIMIT)
        .subquery("page")
    )


def line_of(row: Row) -> tuple[FileLine, str]:
    status = MemberStatus(row[2])
    held = [FilePaper(code) for code in row[7] or ()]
    lent = set(row[8] or ())
    line = FileLine(
        row[0], row[1], status, OrgName(row[3], row[4]), OrgName(row[5], row[6]),
        missing_of(status, held), [code for code in FilePaper if code in lent],
        row[9] or "", row[10] or "", row[11], row[12] or "",
    )  # fmt: skip
    return line, row[13]
