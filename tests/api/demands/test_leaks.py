"""Who asked, and where, stands nowhere but behind its seal (SP-08)."""

import logging

import pytest
from asyncpg.exceptions import PostgresError

from tests.api.demands.conftest import ADDRESS, NAME, PHONE, SECRETS, Orders


async def test_no_answer_names_the_resident(orders: Orders) -> None:
    """SP-08: lists, pages, pool, own orders, helpers, the public page."""
    demand, held = await orders.online()
    await orders.told(demand)
    one = f"/service-demands/{demand}"
    pages = [
        ("/service-demands", orders.desk), (one, orders.desk), (f"{one}/helpers", orders.desk),
        ("/me/service-pool", orders.li), ("/me/service-orders", orders.wang),
        ("/me/data-file", orders.wang),
    ]  # fmt: skip
    answers = [await orders.client.get(path, headers=who) for path, who in pages]
    answers.append(await orders.post("/public/service-demand-follow-ups", held))
    ending = {"number": held["number"], "phone_tail": "3333"}
    answers.append(await orders.post("/public/service-demand-follow-ups", ending))
    for answer in answers:
        assert answer.status_code == 200, answer.text
        assert not any(secret in answer.text for secret in SECRETS), answer.text
    assert answers[-1].json()["looks"] == answers[-1].json()["allowed_actions"] == []


async def test_no_table_and_no_event_names_the_resident(orders: Orders) -> None:
    """SP-08: whoever copies the database without its keys learns nothing, not even the code."""
    demand, held = await orders.online()
    await orders.told(demand)
    await orders.did(f"/me/service-orders/{demand}/resident", None, orders.wang)
    await orders.did("/public/service-demand-confirmations", held)
    for table in (
        "service_demands", "service_residents", "demand_takes", "demand_codes", "resident_looks",
        "service_records", "events", "accesses",
    ):  # fmt: skip
        rows = await orders.world.owner.fetch(f"SELECT t::text AS row FROM {table} t")
        whole = "".join(row["row"] for row in rows)
        code = held["code"].replace("-", "")
        assert whole or table == "accesses"
        assert not any(secret in whole for secret in (NAME, PHONE, ADDRESS, code)), table


async def test_no_kept_answer_names_the_resident(orders: Orders) -> None:
    """SP-08: what an Idempotency-Key leaves behind."""
    await orders.entered()
    bodies = await orders.world.owner.fetch("SELECT body FROM idempotency_keys")
    kept = "".join(row["body"].decode() for row in bodies)
    assert "R-0001" in kept
    assert not any(secret in kept for secret in SECRETS)


async def test_no_problem_and_no_log_names_the_resident(
    orders: Orders, caplog: pytest.LogCaptureFixture
) -> None:
    """SP-08: neither a text that names them, nor an order that can't be."""
    with caplog.at_level(logging.DEBUG):
        named = await orders.post("/public/service-demands", orders.body(what="帮周秀英买药"))
        assert named.json()["code"] == "names-the-resident"
        odd = await orders.post("/public/service-demands", orders.body(places=0))
        demand = await orders.pooled()
        await orders.take(demand)
        told = await orders.post(
            f"/me/service-orders/{demand}/done", orders.done(result="已送周秀英回家"), orders.wang
        )
        assert told.json()["code"] == "names-the-resident"
    for text in (named.text, odd.text, told.text, caplog.text):
        assert not any(secret in text for secret in SECRETS), text


async def test_what_is_written_once_is_never_changed(orders: Orders) -> None:
    """ADR 0033: codes and looks, also by the tables' owner."""
    await orders.online()
    with pytest.raises(PostgresError):
        await orders.world.owner.execute("UPDATE demand_codes SET by_name = 'x'")
    with pytest.raises(PostgresError):
        await orders.world.owner.execute("DELETE FROM resident_looks")
