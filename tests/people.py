"""Puts members into the register without asking anybody."""

from datetime import date
from uuid import UUID

import asyncpg

from partyhub.api.services import Services
from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.search import search_keys

_INSERT = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  birth_month, education, status, category, joined_party_on, post, phone_masked, phone_tail,
  phone_sealed, phone_index, estate_id, residence_estate, specialties, available_times)
VALUES ($1, $2, $3, $4, $5, $6, array_to_tsvector($7), 'male', '1985-07', 'bachelor', 'full',
  $8, $9, '科员', $10, $11, $12, $13, $14, $15, '{legal_aid}', '{sat-am}')"""


async def insert_member(
    owner: asyncpg.Connection,
    services: Services,
    *,
    name: str,
    branch: UUID,
    unit: UUID,
    phone: str = "13812345678",
    category: str = "in_service",
    estate: tuple[UUID, str] | None = None,
) -> UUID:
    """Its id; the name is its own pinyin unless it is Han, which tests need not sort."""
    member_id = new_id()
    await owner.execute(
        _INSERT,
        member_id,
        branch,
        unit,
        name,
        name,
        name[:1],
        list(search_keys(name, name, name[:1], phone[-4:])),
        category,
        date(2010, 6, 1),
        f"{phone[:3]}****{phone[-4:]}",
        phone[-4:],
        services.vault.seal(phone, aad=f"members|phone|{member_id}"),
        services.vault.index(phone),
        estate[0] if estate else None,
        estate[1] if estate else "幸福里",
    )
    return member_id


async def insert_estate(owner: asyncpg.Connection, community: UUID, name: str) -> tuple[UUID, str]:
    estate_id = new_id()
    await owner.execute(
        "INSERT INTO estates (id, community_id, name, name_sort, name_initials)"
        " VALUES ($1, $2, $3, $3, $3)",
        estate_id,
        community,
        name,
    )
    return estate_id, name
