"""The invented district: whole, the same in every load, and made once."""

import asyncio
import re

import asyncpg
import httpx
import pytest

from partyhub.api.services import Services
from partyhub.db.tables import metadata
from partyhub.demo.cast import LOGINS, PASSWORD, PLAYERS
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from partyhub.domain.accounts.password_rules import password_faults
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.permission import Role
from tests.conftest import START

Row = asyncpg.Record
_FINGERPRINT = """
SELECT jsonb_build_object(
  'orgs', (SELECT array_agg(md5(o::text) ORDER BY id) FROM orgs o),
  'members', (SELECT array_agg(md5(m::text) ORDER BY id) FROM members m),
  'check_ins', (SELECT array_agg(md5(c::text) ORDER BY id) FROM check_ins c),
  'accounts', (SELECT array_agg(md5(a::text) ORDER BY id) FROM accounts a),
  'events', (SELECT count(*) FROM events))::text"""
_PEOPLE = """
SELECT name, gender, birth_month, phone_masked, phone_index, residence_estate, post, specialties
FROM members ORDER BY id"""


@pytest.fixture
async def loaded(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> asyncpg.Connection:
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    return clean


async def test_a_second_load_changes_nothing(
    loaded: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    before = await loaded.fetchval(_FINGERPRINT)
    assert not await load_demo(pool, services, now=START, size=Size.FULL)
    assert await loaded.fetchval(_FINGERPRINT) == before


async def test_two_loads_at_once_make_one_district(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    both = (load_demo(pool, services, now=START, size=Size.SMALL) for _ in range(2))
    assert sorted(await asyncio.gather(*both)) == [False, True]
    assert await clean.fetchval("SELECT count(*) FROM orgs WHERE parent_id IS NULL") == 1


async def test_a_load_that_breaks_off_leaves_nothing(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    def say(what: str) -> None:
        if "members" in what:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await load_demo(pool, services, now=START, size=Size.SMALL, say=say)
    assert await clean.fetchval("SELECT count(*) FROM orgs") == 0
    assert await load_demo(pool, services, now=START, size=Size.SMALL)


async def test_loads_into_two_databases_make_the_same_people(
    loaded: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    first = await loaded.fetch(_PEOPLE)
    await _empty(loaded)
    await load_demo(pool, services, now=START, size=Size.SMALL)
    assert await loaded.fetch(_PEOPLE) == first


async def test_check_ins_stand_in_every_state_and_receipts_too(loaded: asyncpg.Connection) -> None:
    """CHK-05, CHK-08, CHK-34, DL-13."""
    states = {row[0] for row in await loaded.fetch("SELECT DISTINCT state FROM check_ins")}
    receipts = {row[0] for row in await loaded.fetch("SELECT DISTINCT receipt FROM check_ins")}
    assert (states, receipts) == (set(CheckInState), set(ReceiptState))


async def test_every_check_in_ends_its_story_where_its_row_says(
    loaded: asyncpg.Connection,
) -> None:
    odd = await loaded.fetch(
        """SELECT c.id FROM check_ins c JOIN LATERAL (SELECT to_state, at FROM events
             WHERE subject = c.id ORDER BY seq DESC LIMIT 1) e ON true
           WHERE e.to_state <> c.state OR e.at <> c.changed_at OR c.changed_at > $1""",
        START,
    )  # fmt: skip
    broken = await loaded.fetch(
        """SELECT subject FROM (SELECT subject, at, from_state,
             lag(to_state, 1, '') OVER (PARTITION BY subject ORDER BY seq) AS before,
             lag(at) OVER (PARTITION BY subject ORDER BY seq) AS earlier
           FROM events WHERE action LIKE 'check-in.%') s
           WHERE from_state <> before OR at < earlier""",
    )  # fmt: skip
    assert (odd, broken) == ([], [])


async def test_nobody_out_of_employment_has_a_check_in(loaded: asyncpg.Connection) -> None:
    """CHK-02."""
    odd = await loaded.fetch(
        """SELECT m.name FROM check_ins c JOIN members m ON m.id = c.member_id
           WHERE m.category NOT IN ('in_service', 'two_new') OR m.left_on IS NOT NULL"""
    )
    assert odd == []


async def test_certificates_run_without_gaps_per_unit_and_year(loaded: asyncpg.Connection) -> None:
    """CHK-06."""
    rows = await loaded.fetch(
        """SELECT c.unit_id, n.year, count(*) AS made,
             max(right(certificate_no, 5)::int) AS last, n.last AS kept
           FROM check_ins c JOIN certificate_numbers n ON n.unit_id = c.unit_id
             AND n.year = left(certificate_no, 4)::int
           WHERE certificate_no IS NOT NULL GROUP BY c.unit_id, n.year, n.last"""
    )
    assert rows
    assert all(row["made"] == row["last"] == row["kept"] for row in rows)


async def test_every_number_and_code_is_one_that_nobody_has(
    loaded: asyncpg.Connection, services: Services
) -> None:
    """SP-25: 154 is no operator's, 026 no place's, 99 no province's."""
    masks = {row[0] for row in await loaded.fetch("SELECT phone_masked FROM members")} - {""}
    assert all(re.fullmatch(r"154\*{4}\d{4}", mask) for mask in masks)
    sealed = await loaded.fetchrow("SELECT id, phone_sealed FROM members WHERE phone_tail <> ''")
    assert sealed is not None
    phone = services.vault.open(sealed[1], aad=f"members|phone|{sealed[0]}")
    assert re.fullmatch(r"154\d{8}", phone)
    offices = {row[0] for row in await loaded.fetch("SELECT contact_phone FROM orgs")}
    codes = {row[0] for row in await loaded.fetch("SELECT code FROM orgs WHERE code <> ''")}
    assert all(re.fullmatch(r"026-\d{8}", office) for office in offices)
    assert all(code.startswith("9999") for code in codes)


async def test_every_account_is_marked_as_a_demo_s(loaded: asyncpg.Connection) -> None:
    """SP-25."""
    assert await loaded.fetchval("SELECT bool_and(is_demo) FROM accounts")


async def test_every_role_signs_in_with_the_password_that_is_printed(
    loaded: asyncpg.Connection, client: httpx.AsyncClient, services: Services
) -> None:
    """ROL-15, ROL-18, ROL-19, ROL-20, ROL-21, ROL-23, ROL-25, ROL-38."""
    assert {login.role for login in LOGINS} == set(Role)
    for login in LOGINS:
        body = {"login": login.login, "password": PASSWORD}
        answer = await client.post("/sessions", json=body)
        assert answer.status_code == 201, login
        token = answer.json()["access_token"]
        me = (await client.get("/me", headers={"Authorization": f"Bearer {token}"})).json()
        assert me["account"]["display_name"] == login.name
        held = {grant["role"] for grant in me["grants"]}
        assert held == (set() if login.role is Role.MEMBER else {login.role})
        assert bool(me["member_id"]) == (login.role is Role.MEMBER)


def test_the_password_obeys_the_rules_for_staff(services: Services) -> None:
    for login in LOGINS:
        common = services.common_passwords
        assert not password_faults(PASSWORD, login=login.login, for_staff=True, common=common)


async def test_known_people_stand_where_the_guide_says(loaded: asyncpg.Connection) -> None:
    """docs/demo.md: page and browser tests rely on it."""
    rows = await loaded.fetch(
        """SELECT m.name, c.state, c.receipt, c.short_code, right(m.phone_masked, 4) AS tail
           FROM members m LEFT JOIN check_ins c ON c.member_id = m.id AND c.state <> 'ended'
           WHERE m.phone_masked LIKE '154%' AND m.name = ANY($1) ORDER BY tail""",
        [player.name for player in PLAYERS],
    )  # fmt: skip
    assert [tuple(row) for row in rows] == [
        ("黄雅婷", None, None, None, "0101"),
        ("陈思源", "enrolled", "none", None, "0102"),
        ("林晓雯", "certificate_issued", "none", "K7M2Q9XD", "0103"),
        ("周志远", "certificate_issued", "none", "4TXW8HNB", "0104"),
        ("吴秀兰", "certificate_issued", "none", "9GYC3VPE", "0105"),
        ("徐海波", "overdue", "none", "J6RZ5ADK", "0106"),
        ("赵建国", "checked_in", "issued", "2QFH7SMW", "0107"),
        ("孙丽萍", "checked_in", "issued", "8DNE4KTY", "0108"),
        ("马文博", "assigned", "returned", "V3XB6CPR", "0109"),
        ("朱玉珍", "checked_in", "returned", "5WJT9GQA", "0110"),
        ("胡喆", "certificate_issued", "none", "3PZC6RVD", "0111"),
        ("郭珺", "voided", "none", None, "0112"),
        ("欧阳翀", None, None, None, "0113"),
    ]


async def _empty(owner: asyncpg.Connection) -> None:
    deletes = "".join(f"DELETE FROM {table.name};" for table in metadata.sorted_tables)
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(deletes)
