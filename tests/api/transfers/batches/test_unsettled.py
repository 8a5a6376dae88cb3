"""A list of graduates without settled work goes to who keeps the street's floating members."""

from partyhub.domain.orgs.org import OrgKind
from tests.api.transfers.batches.conftest import Lists, a_row


async def test_graduates_without_work_go_to_the_floating_members(lists: Lists) -> None:
    """TRF-06: and to nobody else; the home estate in the record is compared with the street."""
    await lists.world.member("田小禾")
    row = a_row("田小禾", 去往组织="comm_b", 工作未落实="是")
    [bad] = await lists.rows(await lists.planned(row))
    assert [(fault["cell"], fault["code"]) for fault in bad["faults"]] == [
        ("C2", "not-floating-org")
    ]
    await lists.world.add_org("graduates", "street_b", OrgKind.BRANCH)
    await lists.world.owner.execute(
        "UPDATE orgs SET keeps_floating_since = '2026-01-05' WHERE name = 'graduates'"
    )
    batch = await lists.begun(a_row("田小禾", 去往组织="graduates", 工作未落实="是"))
    assert batch["started"] == 1
    kept = await lists.world.owner.fetchrow("SELECT unsettled, residence FROM transfers")
    assert kept["unsettled"]
    assert '"elsewhere": true' in kept["residence"]
