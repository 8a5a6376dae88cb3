"""A transfer on a real database: the member belongs to one branch at every instant (MEM-05)."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import DomainError, NotAllowed, NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission, Role
from partyhub.domain.transfers.affiliation import require_unbroken
from partyhub.domain.transfers.applying import Submit, Withdraw
from partyhub.domain.transfers.arriving import Arrive, SendReceipt
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.refusals import TransferUnderWay
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Terms, Transfer
from partyhub.domain.transfers.views import TransferFilter
from partyhub.usecases.transfers.start import Start, start_from_branch
from partyhub.usecases.transfers.step import Means, step_transfer
from partyhub.usecases.transfers.wishes import Wish, WishToApply, WishToAssign
from tests.world import World

TERMS = Terms(
    reason=Reason.JOB,
    destination="乙院",
    dues_paid_to="2026-10",
    valid_days=90,
    source_address="人民路1号",
)


class People:
    """Who takes part, and one member who moves from branch_a to branch_b."""

    def __init__(self, world: World) -> None:
        self.world, self.services = world, world.services

    async def come(self) -> "People":
        world = self.world
        self.applicant = await world.actor("ann", (Role.BRANCH_SECRETARY, "branch_a"))
        self.source = await world.actor("sue", (Role.UNIT_ORG, "unit_a"))
        self.target = await world.actor("tom", (Role.UNIT_ORG, "unit_b"))
        self.verifier = await world.actor("vic", (Role.BRANCH_SECRETARY, "branch_b"))
        self.member = MemberId(UUID(str(await world.member("田小禾"))))
        return self

    async def start(self) -> Transfer:
        to = self.world.orgs["branch_b"]
        start = Start(
            channel=TransferChannel.ONLINE, to=to, terms=TERMS, told="周一上午到三楼找李老师"
        )
        return await start_from_branch(
            self.services.work(),
            self.applicant,
            member_id=self.member,
            start=start,
            now=self.services.clock(),
        )

    def step(self, actor: Actor, transfer: Transfer, wish: Wish) -> Awaitable[Transfer]:
        return step_transfer(
            self.services.work(),
            actor,
            transfer_id=transfer.id,
            wish=wish,
            read_version=transfer.version,
            means=Means(pinyin=self.services.pinyin, vault=self.services.vault),
            now=self.services.clock(),
        )

    async def to_letter(self, *, arrived: bool = True) -> Transfer:
        thing = await self.start()
        for actor, wish in (
            (self.applicant, Submit()),
            (self.source, Approve(opinion="同意")),
            (self.target, Approve(opinion="同意接收")),
        ):
            thing = await self.step(actor, thing, wish)
        return await self.step(self.verifier, thing, Arrive()) if arrived else thing


@pytest.fixture
async def people(world: World) -> People:
    return await People(world).come()


async def test_on_assignment_the_member_changes_branch_and_sides_in_one_instant(
    people: People, clean: asyncpg.Connection
) -> None:
    """TRF-05, TRF-11, MEM-05."""
    thing = await people.to_letter()
    assert thing.letter is not None
    assert thing.letter.number.endswith("-00001")
    assert await _branches(people) == ["branch_a"]
    thing = await people.step(
        people.verifier, thing, WishToAssign(branch_id=people.world.orgs["branch_b"])
    )
    assert thing.state is TransferState.ASSIGNED
    assert await _branches(people) == ["branch_a", "branch_b"]
    with pytest.raises(NotFound):
        await _read(people, people.applicant)
    assert (await _read(people, people.verifier)).details.name == "田小禾"
    thing = await people.step(people.target, thing, SendReceipt())
    assert thing.receipt is TransferReceipt.BACK


async def test_the_target_side_learns_of_it_with_its_committees_review(people: People) -> None:
    """field.md 3.3: nothing of a person leaks before it concerns the other side."""
    thing = await people.start()
    assert await _list(people, people.target) == []
    with pytest.raises(NotFound):
        await people.step(people.target, thing, Withdraw(reason="x"))
    thing = await people.step(people.applicant, thing, Submit())
    await people.step(people.source, thing, Approve())
    assert [line.name for line in await _list(people, people.target)] == ["田小禾"]
    assert [line.name for line in await _list(people, people.source)] == ["田小禾"]


async def test_a_member_has_one_open_transfer(people: People) -> None:
    await people.start()
    with pytest.raises(TransferUnderWay):
        await people.start()


async def test_a_branch_neither_approves_nor_receives_for_others(people: People) -> None:
    """TRF-10."""
    thing = await people.start()
    to = people.world.orgs["branch_b"]
    thing = await people.step(people.applicant, thing, WishToApply(to=to, terms=TERMS))
    thing = await people.step(people.applicant, thing, Submit())
    with pytest.raises(NotAllowed):
        await people.step(people.applicant, thing, Approve())


async def test_of_many_who_act_at_once_one_wins(people: People) -> None:
    """F1: the others are refused and nothing of theirs is kept."""
    thing = await people.to_letter()
    to = people.world.orgs["branch_b"]
    tries: list[Any] = [
        people.step(people.verifier, thing, WishToAssign(branch_id=to)) for _ in range(6)
    ]
    tries.append(people.step(people.applicant, thing, Withdraw(reason="不转了")))
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(one, Transfer) for one in ended) == 1
    assert all(isinstance(one, (Transfer, DomainError)) for one in ended)


async def test_two_branches_at_once_are_refused_by_the_database(
    people: People, clean: asyncpg.Connection
) -> None:
    """MEM-05: the exclusion constraint, whatever the code does."""
    other = people.world.orgs["branch_b"]
    with pytest.raises(asyncpg.ExclusionViolationError):
        await clean.execute(
            "INSERT INTO affiliations (member_id, since, branch_id) VALUES ($1, now(), $2)",
            people.member,
            other,
        )


async def _branches(people: People) -> list[str]:
    async with people.services.work().reading() as work:
        history = await work.transfers.affiliations(people.member)
    require_unbroken(history, history[-1].branch)
    names = {org: name for name, org in people.world.orgs.items()}
    return [names[one.branch.id] for one in history]


async def _read(people: People, actor: Actor) -> Any:
    async with people.services.work().reading() as work:
        scope = actor.scope(Permission.MEMBER_READ)
        return (await work.members.get(people.member, within=scope)).member


async def _list(people: People, actor: Actor) -> list[Any]:
    async with people.services.work().reading() as work:
        scope = actor.scope(Permission.TRANSFER_READ)
        return await work.transfers.page(
            TransferFilter(), within=scope, after=None, limit=10,
            today=local_day(people.services.clock()),
        )  # fmt: skip
