"""Members from before pairs were kept are compared by a command, in steps."""

from partyhub.usecases.duplicates.compare_all import compare_all
from tests.api.duplicates.conftest import Decider
from tests.world import World


async def test_the_command_finds_the_pairs_of_all_members(decider: Decider, world: World) -> None:
    """Issue 4: also those that no release has written since."""
    for name in ("王一", "王二", "王三"):
        for _ in range(2):
            await world.member(name)
    assert await decider.pairs() == []
    await compare_all(world.services.work)
    assert sorted(p["one"]["name"] for p in await decider.pairs()) == ["王一", "王三", "王二"]
    await compare_all(world.services.work)
    assert len(await decider.pairs()) == 3
