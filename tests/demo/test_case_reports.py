"""The invented case reports: every state, numbers without gaps."""

import asyncpg

from tests.conftest import START
from tests.demo.test_tickets import loaded

__all__ = ["loaded"]


async def test_the_quarter_before_is_reported_and_sent(loaded: asyncpg.Connection) -> None:
    """RP-02, TKT-28, NT-13: a whole quarter, to the organisation department, with a copy."""
    (row,) = await loaded.fetch(
        """SELECT r.number, r.until, r.frozen_at, s.sent_at, s.to_name, s.copies
           FROM ticket_reports r JOIN ticket_report_sendings s ON s.report_id = r.id"""
    )
    assert row["number"].endswith("-0001")
    assert row["to_name"] == "中共澜溪区委组织部"
    assert "区域党群服务中心" in row["copies"]
    assert row["sent_at"] >= row["frozen_at"]
    assert row["frozen_at"].date() > row["until"]


async def test_case_reports_stand_in_every_state_with_their_proof(
    loaded: asyncpg.Connection,
) -> None:
    """TKT-26, TKT-27, DL-14: one answered, one late, one unsent; numbers without gaps."""
    rows = await loaded.fetch(
        """SELECT right(r.number, 6)::int AS n, min(p.at) FILTER (WHERE p.kind = 'sent') AS sent,
             max(p.kind) FILTER (WHERE p.kind = 'answered') AS answered, r.due_at, r.written_at
           FROM case_reports r LEFT JOIN case_report_proofs p ON p.report_id = r.id
           GROUP BY r.id ORDER BY 1"""
    )
    assert [row["n"] for row in rows] == list(range(1, 9))
    assert sum(row["answered"] is not None for row in rows) == 2
    assert [row["n"] for row in rows if (row["sent"] or START) > row["due_at"]] == [3, 6]
    assert [row["n"] for row in rows if row["sent"] is None] == [6, 8]
    major = await loaded.fetchval("SELECT count(*) FROM tickets WHERE 'major' = ANY(flags)")
    assert major == 2
