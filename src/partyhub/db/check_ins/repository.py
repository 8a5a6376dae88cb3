"""Check-ins on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from partyhub.db.check_ins import statements as s
from partyhub.db.check_ins.browse import Browser
from partyhub.db.check_ins.mapping import candidate_of, check_in_of, values_of
from partyhub.db.check_ins.tallies import Tallies
from partyhub.db.gate import Gate
from partyhub.db.orgs.scope import scope_binds
from partyhub.db.violations import names
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Candidate
from partyhub.domain.check_ins.refusals import AlreadyUnderWay
from partyhub.domain.check_ins.views import HistoryLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import CheckInId, MemberId, OrgId, TeamId
from partyhub.domain.shared.search import folded

names({"uq_check_ins_under_way": AlreadyUnderWay})


class SqlCheckIns(Browser, Tallies):
    """All check-ins; what lists and looks up stands in `browse`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, check_in_id: CheckInId, *, within: Scope) -> CheckIn:
        row = await self._gate.row(s.GET, id=check_in_id, **scope_binds(within))
        if row is None:
            raise NotFound("no such check-in", check_in=str(check_in_id))
        return check_in_of(row)

    async def get_many(self, ids: Sequence[UUID], *, within: Scope) -> list[CheckIn]:
        rows = await self._gate.rows(s.GET_MANY, ids=list(ids), **scope_binds(within))
        return [check_in_of(row) for row in rows]

    async def presented(self, check_in_id: CheckInId, short_code: str, *, within: Scope) -> CheckIn:
        row = await self._gate.row(
            s.PRESENTED, id=check_in_id, short_code=short_code, roots=list(within.roots)
        )
        if row is None:
            raise NotFound("no such certificate here", check_in=str(check_in_id))
        return check_in_of(row)

    async def lapsed(self, today: date, *, limit: int) -> list[CheckIn]:
        return [check_in_of(r) for r in await self._gate.rows(s.LAPSED, today=today, limit=limit)]

    async def candidates(self, ids: Sequence[MemberId], *, within: Scope) -> list[Candidate]:
        await self._gate.run(s.HOLD_CANDIDATES, ids=list(ids))
        rows = await self._gate.rows(s.CANDIDATES, ids=list(ids), **scope_binds(within))
        return [candidate_of(row) for row in rows]

    async def add(self, check_in: CheckIn) -> None:
        await self._gate.run(s.ADD, search_keys=list(check_in.search_keys), **values_of(check_in))

    async def save(self, check_in: CheckIn) -> CheckIn:
        """Write the new state if nobody else wrote since we read."""
        values = values_of(check_in)
        values["read"] = values.pop("version")
        for fixed in ("member_id", "unit_id", "volunteered_at", "volunteered_how"):
            del values[fixed]
        written = await self._gate.value(s.SAVE, **values)
        if written is None:
            raise StaleVersion("the check-in changed meanwhile", check_in=str(check_in.id))
        return replace(check_in, version=written)

    async def index_numbers(self, check_in: CheckIn) -> None:
        """Let the certificate be found by its number and its short code."""
        keys = [folded(check_in.certificate_no), folded(check_in.short_code)]
        await self._gate.run(s.INDEX_NUMBERS, id=check_in.id, search_keys=keys)

    async def has_team(self, community_id: OrgId, team_id: TeamId) -> bool:
        found = await self._gate.value(s.TEAM, community_id=community_id, team_id=team_id)
        return found is not None

    async def under_way_of(self, member_id: MemberId) -> list[CheckIn]:
        rows = await self._gate.rows(s.UNDER_WAY_OF, member_id=member_id)
        return [check_in_of(row) for row in rows]

    async def sealed_phones(self, ids: Sequence[CheckInId]) -> dict[UUID, bytes]:
        rows = await self._gate.rows(s.PHONES, ids=list(ids))
        return {row[0]: row[1] for row in rows if row[1] is not None}

    async def history(self, check_in_id: CheckInId) -> list[HistoryLine]:
        return await self._gate.made(HistoryLine, s.HISTORY, subject=check_in_id)

    async def next_numbers(self, unit_id: OrgId, year: int, count: int) -> int:
        """Reserve `count` running numbers without gaps; the first of them."""
        last = await self._gate.value(s.NEXT_NUMBERS, unit_id=unit_id, year=year, count=count)
        return int(last) - count + 1
