"""The demo's year of two-new organisations has something of each kind to show."""

from uuid import UUID

import asyncpg

from partyhub.api.services import Services
from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.shared.permission import Role
from partyhub.usecases.activities.years import list_gaps
from tests.conftest import START


async def test_one_held_one_of_two_and_plans_another_and_one_owes_a_record(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    """ACT-02, ACT-03, PV-34; docs/demo.md."""
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    row = await clean.fetchrow("SELECT id, path FROM orgs WHERE short_name = '望河街道'")
    assert row is not None
    street = Grant(Role.STREET_COMMITTEE, OrgRef(row["id"], row["path"]))
    gaps = await list_gaps(
        SqlUnitOfWork(pool), Actor(AccountId(UUID(int=1)), "街道", (street,)),
        year=local_day(START).year, org_id=None, after=FIRST, limit=9, now=START,
    )  # fmt: skip
    told = {gap.name: (gap.minimum, gap.held, gap.owed, gap.ahead) for gap, _ in gaps}
    assert told == {
        "中共澜溪百草堂连锁药房支部委员会": (2, 1, 0, 1),
        "中共澜溪正衡律师事务所支部委员会": (2, 0, 1, 0),
    }
