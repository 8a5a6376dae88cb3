"""A demo's password is public, so production lets none of its accounts in."""

from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI

from partyhub.api.services import Services
from tests.world import PASSWORD, World


@pytest.mark.parametrize(("refuses", "status"), [(True, 401), (False, 201)])
async def test_production_refuses_accounts_of_the_demo_and_says_nothing_about_them(
    client: httpx.AsyncClient, app: FastAPI, world: World, services: Services,
    refuses: bool, status: int,
) -> None:  # fmt: skip
    """SP-25."""
    await world.account("liaison")
    await world.owner.execute("UPDATE accounts SET is_demo = true")
    app.state.services = replace(services, refuses_demo_accounts=refuses)
    answer = await client.post("/sessions", json={"login": "liaison", "password": PASSWORD})
    assert answer.status_code == status
    assert not refuses or answer.json()["code"] == "wrong-credentials"


async def test_production_lets_other_accounts_in(
    client: httpx.AsyncClient, app: FastAPI, world: World, services: Services
) -> None:
    await world.account("liaison")
    app.state.services = replace(services, refuses_demo_accounts=True)
    answer = await client.post("/sessions", json={"login": "liaison", "password": PASSWORD})
    assert answer.status_code == 201
