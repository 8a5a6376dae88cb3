"""Whether a member who stands in the register still belongs where it was kept (field.md 3.3)."""

from sqlalchemy import ColumnElement, exists, or_

from partyhub.db.floating.table import floating_members
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.statements import under

_F, _NOW = floating_members.c, orgs.alias("now")
_OURS = exists().where(
    members.c.id == _F.member_id,
    members.c.left_on.is_(None),
    _NOW.c.id == members.c.branch_id,
    or_(members.c.branch_id == _F.home_id, under(_NOW.c.path)),
)
GONE: ColumnElement[bool] = _F.member_id.is_not(None) & ~_OURS
"""The member has moved or left since, and the bind `roots` does not reach where they are now."""
