"""Two records of one person count one time once (issue 5, attempts at invention)."""

from uuid import UUID

from tests.api.duplicates.conftest import Decider
from tests.whole_person.served import add_service


async def test_the_same_time_under_two_records_counts_once_after_the_merge(
    decider: Decider,
) -> None:
    """40: the going record's entry is taken back by an entry that says so."""
    kept, going = await decider.add(phone=""), await decider.add()
    (pair,) = await decider.pairs()
    for member in (kept, going):
        await add_service(decider.world, member)
    done = await decider.merge(pair["id"], kept)
    assert done.status_code == 200, done.text
    sign_in = await decider.world.sign_in("wang", member=kept)
    own = await decider.get("/me/service", sign_in)
    assert own["sum"]["hours"] == 2.0
    card = (await decider.get("/me/service-records", sign_in))["items"]
    assert sorted(line["hours"] for line in card) == [-2.0, 2.0, 2.0]
    reversal = next(line for line in card if line["hours"] < 0)
    assert UUID(reversal["member_id"]) == going
    assert "档案合并" in reversal["why"]
