"""The record of somebody who comes by a letter, if there is one (MEM-05)."""

from sqlalchemy import Text, bindparam, exists, literal_column, select
from sqlalchemy.dialects.postgresql import BYTEA

from partyhub.db.gate import Statement
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members

_M = members.c
SAME_PERSON = Statement(
    select(_M.id)
    .where(
        _M.phone_index == bindparam("phone_index", type_=BYTEA),
        _M.name == bindparam("name", type_=Text),
        _M.birth_month == bindparam("birth_month", type_=Text),
        ~exists().where(member_merges.c.merged_id == _M.id),
    )
    .order_by(_M.left_on.desc().nulls_first(), _M.id)
    .limit(literal_column("1"))
)
