"""Counts check-ins under the same filters and the same reach as their pages."""

from functools import lru_cache

from sqlalchemy import func, select

from partyhub.db.check_ins.filters import FILTERS, filter_binds, readable
from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import reaches_all, scope_binds
from partyhub.domain.check_ins.views import CheckInFilter, Tally
from partyhub.domain.shared.actor import Scope


@lru_cache(maxsize=256)
def _tally(filters: frozenset[str], *, everything: bool) -> Statement:
    reach = () if everything else (readable(),)
    conditions = (*reach, *(FILTERS[name] for name in sorted(filters)))
    return Statement(select(func.count(), func.min(check_ins.c.due_on)).where(*conditions))


class Tallies:
    """The counting part of the repository."""

    _gate: Gate

    async def tally(self, wanted: CheckInFilter, *, within: Scope) -> Tally:
        binds = filter_binds(wanted)
        if binds is None:
            return Tally(0, None)
        everything = reaches_all(within)
        statement = _tally(frozenset(binds), everything=everything)
        reach = {} if everything else scope_binds(within)
        return (await self._gate.made(Tally, statement, **binds, **reach))[0]
