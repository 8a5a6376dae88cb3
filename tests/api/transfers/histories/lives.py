"""What is known of the people of the town: their records, and the transfers of these."""

from dataclasses import dataclass, field
from typing import Any

import asyncpg

OPEN = frozenset(
    {"registered", "applied", "source_review", "target_review", "letter_issued", "verifying",
     "returned"}
)  # fmt: skip
_RECORDS = """
SELECT m.id::text, m.branch_id::text AS branch, m.left_on IS NOT NULL AS gone, m.version,
       g.kept_id::text AS into
FROM members m LEFT JOIN member_merges g ON g.merged_id = m.id WHERE m.name = $1"""
_NEWEST = """
SELECT id::text, member_id::text AS member, version, state, direction, receipt,
       source_branch_id::text AS source, source_committee_id::text AS source_committee,
       target_branch_id::text AS target, target_committee_id::text AS target_committee
FROM transfers WHERE person ->> 'name' = $1 ORDER BY started_at DESC, id DESC LIMIT 1"""

_PAIR = """
SELECT d.id::text, one_id::text AS one, other_id::text AS other
FROM member_duplicates d JOIN members m ON m.id = d.one_id
WHERE m.name = $1 AND decision = '' AND likeness <> 'none'"""


@dataclass(frozen=True)
class Person:
    """The name is nobody else's: by it all records and transfers of one person are found."""

    name: str
    phone: str


@dataclass
class Record:
    """One record of a person; `into` is the one that it was merged into."""

    id: str
    branch: str = ""
    gone: bool = False
    version: int = 0
    into: str | None = None


@dataclass
class Life:
    """As last read; others may have gone on since."""

    person: Person
    records: list[Record]
    transfer: dict[str, Any] = field(default_factory=dict)
    pair: dict[str, str] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return self.transfer.get("state") in OPEN

    @property
    def present(self) -> list[Record]:
        return [one for one in self.records if not one.gone]

    async def look(self, owner: asyncpg.Connection) -> None:
        """As the tables stand now."""
        rows = await owner.fetch(_RECORDS, self.person.name)
        self.records = [Record(**dict(row)) for row in rows]
        newest = await owner.fetchrow(_NEWEST, self.person.name)
        self.transfer = dict(newest) if newest else {}
        pair = await owner.fetchrow(_PAIR, self.person.name)
        self.pair = dict(pair) if pair else {}
