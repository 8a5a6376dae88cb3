"""Locks by a key of words, held until the transaction ends."""

from sqlalchemy import Text, bindparam, func, literal_column, select

from partyhub.db.gate import Statement

_KEY = func.hashtextextended(bindparam("key", type_=Text), literal_column("0"))
HOLD = Statement(select(func.pg_advisory_xact_lock(_KEY).cast(Text)))
"""Waits for whoever holds the same `key`."""
TRY_HOLD = Statement(select(func.pg_try_advisory_xact_lock(_KEY)))
"""Answers false at once where another one holds it."""
