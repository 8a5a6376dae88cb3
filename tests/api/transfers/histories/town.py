"""A town of 40 organisations and 500 members, with two people for each branch."""

from typing import Any

import httpx

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.histories.lives import Life, Person, Record
from tests.clock import Clock
from tests.people import insert_member
from tests.world import World, key

UNITS, BRANCHES_OF_A_UNIT, MEMBERS = 8, 4, 500
BORN = "1985-07"
Headers = dict[str, str]


class Town:
    """Branches by name (`u3b1`), who acts for them, and the members' lives."""

    def __init__(self, client: httpx.AsyncClient, world: World, clock: Clock) -> None:
        self.client, self.world, self.clock = client, world, clock
        self.who: dict[str, list[Headers]] = {}
        self.lives: list[Life] = []
        self.names: dict[str, str] = {}

    async def come(self) -> "Town":
        world = self.world
        self.district = await world.sign_in("eye", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
        await world.add_org("counter", "street_a", OrgKind.CENTRE)
        self.who["counter"] = [await world.sign_in("clerk", (Role.WINDOW_CLERK, "counter"))]
        for unit in (f"u{n}" for n in range(UNITS)):
            await world.add_org(unit, "district", OrgKind.UNIT_ORG)
            self.who[unit] = [await world.sign_in(unit, (Role.UNIT_ORG, unit))]
            for branch in (f"{unit}b{n}" for n in range(BRANCHES_OF_A_UNIT)):
                await world.add_org(branch, unit, OrgKind.BRANCH)
                self.who[branch] = [
                    await world.sign_in(f"{branch}-{n}", (Role.BRANCH_SECRETARY, branch))
                    for n in range(2)
                ]
        self.names = {str(org): name for name, org in world.orgs.items()}
        for nth in range(MEMBERS):
            await self._born(nth)
        return self

    @property
    def branches(self) -> list[str]:
        return [name for name in self.who if "b" in name]

    def org(self, name: str) -> str:
        return str(self.world.orgs[name])

    async def _born(self, nth: int) -> None:
        home, person = self.branches[nth % len(self.branches)], _person(nth)
        member = await insert_member(
            self.world.owner,
            self.world.services,
            name=person.name,
            branch=self.world.orgs[home],
            unit=self.world.orgs[home[:2]],
            phone=person.phone,
        )
        self.lives.append(Life(person, [Record(str(member))]))

    def stranger(self) -> Life:
        """Somebody of whom nobody here has a record yet."""
        self.lives.append(Life(_person(len(self.lives)), []))
        return self.lives[-1]

    async def enter_again(self, life: Life, at: str) -> None:
        """A second record of the same person, of another branch: a double that is found."""
        body: dict[str, Any] = {
            "branch_id": self.org(at), "name": life.person.name, "gender": "male",
            "birth_month": BORN, "phone": life.person.phone, "joined_party_on": "2008-06-30",
        }  # fmt: skip
        made = await self.client.post("/members", json=body, headers=self.who[at[:2]][0] | key())
        assert made.status_code == 201, made.text
        life.records.append(Record(made.json()["id"]))


def _person(nth: int) -> Person:
    return Person(name=f"m{nth}", phone=f"138{nth:08}")
