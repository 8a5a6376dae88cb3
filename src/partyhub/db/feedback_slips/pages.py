"""Pages of slips: each organisation of the scope gives its first rows by its index, then merged."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Integer,
    Numeric,
    Subquery,
    Text,
    Uuid,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    text,
    tuple_,
)

from partyhub.db.columns import SORTED
from partyhub.db.feedback_slips.made import COMMUNITY, UNIT, A, S, V
from partyhub.db.feedback_slips.table import (
    AT_COMMUNITY_NOW,
    AT_UNIT_NOW,
    feedback_answers,
    feedback_slip_versions,
    feedback_slips,
)
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.shared.org import Side

_LIMIT = bindparam("limit", type_=Integer)
_NOTHING: ColumnElement[int] = literal_column("0")


def _first_rows(side: Side, *, of_state: bool) -> Subquery:
    """A unit's side holds what was sent to it, and nothing before."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    own = S.community_id if side is Side.COMMUNITY else S.unit_id
    after = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
    first = select(feedback_slips).where(
        own == reach.c.id,
        S.year == bindparam("year", type_=Integer),
        tuple_(S.name_sort, S.id) > after,
    )
    if side is not Side.COMMUNITY:
        first = first.where(text(AT_UNIT_NOW))
    if of_state:
        first = first.where(S.state == bindparam("state", type_=Text))
    rows = first.order_by(S.name_sort, S.id).limit(_LIMIT).lateral("of_org")
    merged = select(rows).select_from(reach.join(rows, literal_column("true")))
    return merged.order_by(rows.c.name_sort, rows.c.id).limit(_LIMIT).subquery("page")


@lru_cache(maxsize=4)
def page_statement(side: Side, *, of_state: bool) -> Statement:
    """Names and the current version are joined to the few rows that are left."""
    merged = _first_rows(side, of_state=of_state)
    r = merged.c
    line = (
        r.id, func.coalesce(member_merges.c.kept_id, r.member_id), r.name,
        r.unit_id, UNIT.c.name, r.community_id, COMMUNITY.c.name, r.year, r.state,
        func.coalesce(V.grade, literal_column("''")),
        func.coalesce(V.service_count, _NOTHING),
        func.coalesce(V.service_hours, _NOTHING, type_=Numeric), V.answer_until, A.answered_at,
        r.sealed_at, r.received_at, r.version, r.name_sort,
    )  # fmt: skip
    query = (
        select(*line)
        .join_from(merged, UNIT, UNIT.c.id == r.unit_id)
        .join(COMMUNITY, COMMUNITY.c.id == r.community_id)
        .outerjoin(member_merges, member_merges.c.merged_id == r.member_id)
        .outerjoin(feedback_slip_versions, and_(V.slip_id == r.id, V.number == r.number))
        .outerjoin(feedback_answers, and_(A.slip_id == r.id, A.number == r.number))
    )
    return Statement(query.order_by(r.name_sort, r.id))


_IN_REACH = orgs_in_scope()
HERE = Statement(
    select(orgs.c.id, orgs.c.name, S.year, S.state, func.count(), func.min(V.answer_until))
    .join_from(feedback_slips, orgs, orgs.c.id == S.community_id)
    .outerjoin(feedback_slip_versions, and_(V.slip_id == S.id, V.number == S.number))
    .where(text(AT_COMMUNITY_NOW), S.community_id.in_(_IN_REACH))
    .group_by(orgs.c.id, orgs.c.name, S.year, S.state)
    .order_by(S.year, orgs.c.id)
    .limit(literal_column("200"))
)
"""What the communities of the scope have to do."""
ARRIVED = Statement(
    select(orgs.c.id, orgs.c.name, func.count())
    .join_from(feedback_slips, orgs, orgs.c.id == S.unit_id)
    .where(S.state == literal_column("'sent'"), S.unit_id.in_(_IN_REACH))
    .group_by(orgs.c.id, orgs.c.name)
    .limit(literal_column("200"))
)
"""What waits for the units of the scope to be received (NT-11)."""
