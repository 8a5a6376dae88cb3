"""Members whom a service counter may know: few, by a narrow question, with their phones masked."""

from sqlalchemy import Integer, and_, bindparam, exists, or_, select

from partyhub.db.gate import Statement
from partyhub.db.members.statements import PRESENT_THERE, UNIT, check_ins
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches

_M = members.c
_CHECKED_IN = exists().where(
    check_ins.c.member_id == _M.id,
    check_ins.c.checked_in_on.is_not(None),
    PRESENT_THERE,
    check_ins.c.community_id.in_(orgs_in_scope()),
)
KNOWN = Statement(
    select(_M.id, _M.name, _M.phone_masked, UNIT.c.name)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .where(
        and_(matches(_M.search), _M.left_on.is_(None)),
        or_(_M.branch_id.in_(orgs_in_scope()), _CHECKED_IN),
    )
    .order_by(_M.name_sort, _M.id)
    .limit(bindparam("limit", type_=Integer))
)
"""Of these branches, or checked in with these communities."""
