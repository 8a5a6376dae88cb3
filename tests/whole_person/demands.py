"""A part of the person in a resident's order, which has been given back."""

from typing import Protocol
from uuid import UUID

from tests.checked_in import Put, put_check_in
from tests.world import World

_ORDER = """
INSERT INTO service_residents (id, community_id, running, phone_index, since)
VALUES ($1, $2, 1, '\\x01', now())"""
_DEMAND = """
INSERT INTO service_demands (id, number, community_id, resident_id, name_sealed, phone_sealed,
  address_sealed, tail_digest, kind, field, what, area, wanted_from, wanted_until, places,
  expires_on, channel, ordered_at, state, taken)
VALUES ($1, 'X1', $2, $1, '', '', '', '', 'service', 'other', '修灯', '幸福里', now(),
  now() + interval '1 hour', 1, '2099-01-01', 'online', now(), 'ordered', 0)"""
_PART = """
INSERT INTO demand_takes (id, demand_id, member_id, check_in_id, state, since)
VALUES (gen_random_uuid(), $1, $2, $3, 'given_back', now())"""
_ONE = UUID(int=0xD4)


class OfAPerson(Protocol):
    """Whose part it is."""

    @property
    def world(self) -> World: ...
    @property
    def member(self) -> UUID: ...


async def add_part(one: OfAPerson) -> None:
    made = await put_check_in(one.world, Put(member=one.member))
    owner, here = one.world.owner, one.world.orgs["comm_a"]
    await owner.execute(_ORDER, _ONE, here)
    await owner.execute(_DEMAND, _ONE, here)
    await owner.execute(_PART, _ONE, one.member, made.id)
    await owner.execute("UPDATE check_ins SET state = 'ended' WHERE id = $1", made.id)
