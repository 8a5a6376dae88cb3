"""A deed that comm_a proposed to show of a member, put without asking anybody."""

from uuid import UUID

from tests.world import World

SHOWCASE = UUID(int=0x5C0)
_ADD = """
INSERT INTO showcases (id, org_id, kind, title, words, name, member_id, proposed_at, proposed_by,
  proposed_name, state)
SELECT $1, $2, 'deed', '雨夜送饭', '连续三个雨夜为独居老人送饭', '王小明', $3, now(), a.id, 'x',
  'proposed' FROM accounts a LIMIT 1"""


async def add_showcase(world: World, member: UUID) -> None:
    """With a fixed id; it waits for the member's answer."""
    await world.owner.execute(_ADD, SHOWCASE, world.orgs["comm_a"], member)
