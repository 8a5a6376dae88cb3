"""The invented tickets: every state and story, numbers without gaps."""

from datetime import timedelta

import asyncpg
import pytest

from partyhub.api.services import Services
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from partyhub.demo.ticket_stories import KNOWN, KNOWN_ELSEWHERE
from partyhub.domain.tickets.kinds import Flag, RequestKind
from partyhub.domain.tickets.states import TicketState
from tests.conftest import START

_GUIDE = [
    ("000040", "王秀兰", "0201", "registered"),
    ("000036", "刘德海", "0202", "awaiting_materials"),
    ("000038", "陈玉兰", "0203", "forwarded"),
    ("000031", "孙国栋", "0204", "in_progress"),
    ("000029", "赵桂香", "0205", "in_progress"),
    ("000025", "钱振华", "0206", "in_progress"),
    ("000015", "冯桂兰", "0207", "in_progress"),
    ("000016", "蔡永福", "0208", "in_progress"),
    ("000026", "彭志强", "0209", "awaiting_superior"),
    ("000023", "曹立军", "0210", "awaiting_client"),
    ("000021", "魏红霞", "0211", "escalated"),
    ("000030", "邱国梁", "0212", "verifying"),
    ("000019", "任淑珍", "0213", "publicising"),
    ("000028", "姚凤英", "0214", "resolved"),
    ("000014", "谭素琴", "0215", "closed"),
    ("000017", "廖建华", "0216", "in_progress"),
    ("000024", "龚卫东", "0217", "in_progress"),
    ("000035", "段玉梅", "0218", "in_progress"),
    ("000012", "侯永生", "0219", "not_accepted"),
    ("000018", "邹文静", "0220", "withdrawn"),
    ("000022", "汤志明", "0221", "awaiting_materials"),
    ("000027", "贺春生", "0222", "closed"),
    ("000039", "毛晓婷", "0223", "accepted"),
    ("000037", "沈桂芳", "0231", "delivered"),
    ("000035", "余根生", "0232", "collected"),
    ("000030", "顾兰芝", "0233", "closed"),
    ("000025", "毕文军", "0234", "picked_up"),
    ("000034", "聂长林", "0235", "in_progress"),
    ("000033", "柯素云", "0236", "publicising"),
]
"""Number's end, client, phone ending, state: as docs/demo.md lists them."""


@pytest.fixture
async def loaded(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> asyncpg.Connection:
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    return clean


async def test_about_120_tickets_of_three_centres_stand_in_every_state(
    loaded: asyncpg.Connection,
) -> None:
    """Requirements 9.4."""
    states = dict(await loaded.fetch("SELECT state, count(*) FROM tickets GROUP BY state"))
    assert set(states) == set(TicketState)
    centres = await loaded.fetch(
        "SELECT count(*) FROM tickets WHERE kind <> 'suggestion' GROUP BY centre_id"
    )
    assert [row[0] for row in centres] == [40, 40, 40]
    oldest = await loaded.fetchval("SELECT min(registered_at) FROM tickets")
    assert START - timedelta(days=100) < oldest < START - timedelta(days=80)


async def test_a_matter_registered_twice_is_merged_and_complaints_are_about_somebody(
    loaded: asyncpg.Connection,
) -> None:
    """Issue 3; CMP-01, SP-06: whom they are about is no part of who answers for them."""
    kept, over = await loaded.fetch(
        "SELECT number, state, contacts, merged_into->>'number' AS into,"
        " merged->0->>'number' AS first_merged FROM tickets"
        " WHERE client_name = '秦素芬' ORDER BY number"
    )
    assert (over["state"], over["into"]) == ("closed", kept["number"])
    assert (kept["contacts"], kept["first_merged"]) == (2, over["number"])
    complaints = await loaded.fetch(
        "SELECT anonymous, kept_from, owner_id, department_id FROM tickets WHERE about IS NOT NULL"
    )
    assert sorted(row["anonymous"] for row in complaints) == [False, True]
    for row in complaints:
        assert len(row["kept_from"]) == 2
        assert not {row["owner_id"], row["department_id"]} & {*row["kept_from"]}


async def test_every_story_of_a_ticket_is_there(loaded: asyncpg.Connection) -> None:
    """TKT-05, TKT-12, CLK-03, CLK-10, field.md 2.3, 2.4."""
    counts = await loaded.fetchrow(
        """SELECT count(*) FILTER (WHERE due_at < $1 AND stopped_at IS NULL) AS overdue,
             count(*) FILTER (WHERE warn_at <= $1 AND due_at > $1 AND stopped_at IS NULL) AS near,
             count(*) FILTER (WHERE stopped_at > due_at) AS late,
             count(*) FILTER (WHERE offer IS NOT NULL) AS offered,
             count(*) FILTER (WHERE bounces > 0) AS bounced, count(*) FILTER (WHERE ruled) AS ruled,
             count(*) FILTER (WHERE reopenings > 0) AS reopened,
             count(*) FILTER (WHERE late_papers > 0) AS forgotten,
             count(*) FILTER (WHERE request->>'kind' = $2) AS asked,
             count(*) FILTER (WHERE notice_no <> '') AS noticed,
             count(*) FILTER (WHERE receipt_no <> '') AS receipts,
             count(*) FILTER (WHERE phone_tail = '') AS without_phone FROM tickets""",
        START,
        RequestKind.EXTENSION,
    )
    assert [name for name, count in counts.items() if not count] == []
    flags = {row[0] for row in await loaded.fetch("SELECT DISTINCT unnest(flags) FROM tickets")}
    assert flags >= {Flag.EXTENDED, Flag.SECOND_CONTACT, Flag.COORDINATED, Flag.URGENT}
    pauses = await loaded.fetch("SELECT DISTINCT kind, ended_at IS NULL FROM ticket_pauses")
    assert {row[1] for row in pauses} == {True, False}
    assert await loaded.fetchval("SELECT count(*) FROM ticket_messages") > 200
    assert await loaded.fetchval("SELECT count(DISTINCT owner_id) FROM tickets") >= 12


async def test_numbers_run_without_gaps_in_the_order_of_time(loaded: asyncpg.Connection) -> None:
    """TKT-02."""
    rows = await loaded.fetch(
        """SELECT centre_id, array_agg(right(number, 6)::int ORDER BY registered_at, number) AS n
           FROM tickets GROUP BY centre_id"""
    )
    assert all(list(row["n"]) == list(range(1, len(row["n"]) + 1)) for row in rows)
    papers = await loaded.fetch(
        """SELECT left(number, -7) AS series, count(*) AS made, max(right(number, 6)::int) AS last
           FROM ticket_papers GROUP BY 1"""
    )
    assert all(row["made"] == row["last"] for row in papers)


async def test_every_ticket_stands_as_its_last_event_says(loaded: asyncpg.Connection) -> None:
    """A file that is added is no step: it leaves the ticket as it stood."""
    odd = await loaded.fetch(
        """SELECT t.number FROM tickets t JOIN LATERAL (SELECT to_state, at FROM events
             WHERE subject = t.id AND action <> 'ticket.attach' ORDER BY seq DESC LIMIT 1) e ON true
           WHERE e.to_state <> t.state OR e.at <> t.changed_at OR t.changed_at > $1""",
        START,
    )
    assert odd == []


async def test_due_times_know_the_holidays_that_were_announced(loaded: asyncpg.Connection) -> None:
    """CLK-16, CLK-17: a due day of an announced year is firm, and a day on which people work."""
    odd = await loaded.fetch(
        """SELECT number FROM tickets WHERE due_at < '2026-12-20'
             AND (provisional OR (due_at AT TIME ZONE 'Asia/Shanghai')::date IN
               (SELECT day FROM calendar_rules WHERE kind = 'holiday'))"""
    )
    assert odd == []


async def test_known_tickets_stand_where_the_guide_says(loaded: asyncpg.Connection) -> None:
    """docs/demo.md: page and browser tests rely on it."""
    rows = await loaded.fetch(
        """SELECT right(number, 6), client_name, phone_tail, state FROM tickets
           WHERE client_name = ANY($1) AND phone_masked LIKE '154****02%' ORDER BY phone_tail""",
        [story.client for story in (*KNOWN, *KNOWN_ELSEWHERE)],
    )
    assert [tuple(row) for row in rows] == _GUIDE


async def test_some_twenty_clients_said_how_it_went_and_none_of_the_guide(
    loaded: asyncpg.Connection,
) -> None:
    """TKT-31: each rating by a print that stands in the history, after its closing."""
    rows = await loaded.fetch(
        """SELECT t.client_name, r.stars, r.at, c.at AS printed, c.kind,
             EXISTS (SELECT FROM events e WHERE e.subject = t.id AND e.action = 'ticket.print'
               AND e.at = c.at AND e.facts->>'printed' = c.kind) AS told
           FROM ticket_ratings r JOIN tickets t ON t.id = r.ticket_id
           JOIN ticket_codes c ON c.id = r.code_id"""
    )
    assert 15 <= len(rows) <= 40
    assert {row["stars"] for row in rows} >= {3, 4, 5}
    assert all(row["told"] and row["printed"] < row["at"] <= START for row in rows)
    assert not {row["client_name"] for row in rows} & {story.client for story in KNOWN}
    assert {row["kind"] for row in rows} >= {"receipt", "screen"}
