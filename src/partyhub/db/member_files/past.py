"""Pages of files as of a past day: who belonged to the branches in reach when it was over, with the
record of then and of each paper what was entered last by then."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Integer,
    Subquery,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    not_,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by, distinct_on
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.columns import MOMENT, SORTED, WORDS
from partyhub.db.gate import Statement
from partyhub.db.member_files.pages import Shape, required_of
from partyhub.db.member_files.table import member_file_papers, member_files
from partyhub.db.members.as_of import was_then
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches
from partyhub.db.transfers.table import affiliations
from partyhub.domain.member_files.views import FileShow

_M, _F, _A, _P = members.c, member_files.c, affiliations.c, member_file_papers.c
_THEN = was_then(_A.member_id)
_UNTIL = bindparam("until", type_=MOMENT)
_LIMIT = bindparam("limit", type_=Integer)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_NONE = literal_column("'{}'::text[]", WORDS)


def _said(name: str) -> ColumnElement[str]:
    return func.coalesce(_THEN.c.was[name].astext, cast(_M[name], Text))


def _people(shape: Shape) -> Subquery:
    """Of all files only the first are read; which are incomplete or lent shows in their papers."""
    name_sort = _said("name_sort").collate("C")
    query = (
        select(
            _M.id, _said("name").label("name"), _said("status").label("status"),
            cast(_said("unit_id"), Uuid).label("unit_id"), _A.branch_id,
            name_sort.label("name_sort"),
        )
        .join_from(affiliations, members, _M.id == _A.member_id)
        .outerjoin(_THEN, true())
        .where(
            _A.branch_id.in_(orgs_in_scope()), _A.since < _UNTIL,
            or_(_A.until.is_(None), _A.until >= _UNTIL), tuple_(name_sort, _M.id) > _AFTER,
        )
    )  # fmt: skip
    if shape.asked:
        query = query.where(matches(_M.search))
    if shape.show is FileShow.ALL:
        query = query.order_by(name_sort, _M.id).limit(_LIMIT)
    return query.subquery("people")


def _papers(people: Subquery) -> LateralFromClause:
    """What was held and lent of one file, and who entered something last."""
    entered = (
        select(_P.code, _P.state, _P.entered_at, _P.entered_by)
        .ext(distinct_on(_P.code, _P.title))
        .where(_P.member_id == people.c.id, _P.entered_at < _UNTIL)
        .order_by(_P.code, _P.title, _P.entered_at.desc(), _P.id.desc())
        .correlate(people)
        .lateral("entered")
    )
    e = entered.c
    codes, by = (
        func.array_agg(e.code, type_=WORDS),
        aggregate_order_by(e.entered_by, e.entered_at.desc()),
    )
    held = codes.filter(e.state != literal_column("'missing'"))
    lent = codes.filter(e.state == literal_column("'lent'"))
    return select(
        func.coalesce(held, _NONE).label("held"), func.coalesce(lent, _NONE).label("lent"),
        func.max(e.entered_at).label("at"), func.array_agg(by)[literal_column("1")].label("by"),
    ).lateral("papers")  # fmt: skip


@lru_cache(maxsize=6)
def past_statement(shape: Shape) -> Statement:
    """One page as of the day that was over at the bind `until`."""
    people = _people(shape)
    papers = _papers(people)
    r, p = people.c, papers.c
    unchanged = and_(_F.member_id == r.id, _F.checked_at < _UNTIL)
    query = (
        select(
            r.id, r.name, r.status, r.unit_id, UNIT.c.name, r.branch_id, BRANCH.c.name, p.held,
            p.lent, _F.cabinet, _F.box, func.coalesce(_F.checked_at, p.at),
            func.coalesce(_F.checked_by, p.by), r.name_sort,
        )
        .join_from(people, UNIT, UNIT.c.id == r.unit_id)
        .join(BRANCH, BRANCH.c.id == r.branch_id)
        .join(papers, true())
        .outerjoin(member_files, unchanged)
        .order_by(r.name_sort, r.id)
        .limit(_LIMIT)
    )  # fmt: skip
    if shape.show is FileShow.INCOMPLETE:
        query = query.where(not_(p.held.contains(required_of(r.status))))
    if shape.show is FileShow.LENT:
        query = query.where(p.lent != _NONE)
    return Statement(query)
