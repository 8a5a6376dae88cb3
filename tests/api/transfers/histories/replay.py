"""Tells a person's life anew from the events of the transfers alone: where they belonged and who
answered for them after each step, to be compared with what the tables and the pages say.
"""

from dataclasses import dataclass, field
from typing import Any

import asyncpg

from tests.api.transfers.histories.lives import Record

_STEPS = """
SELECT t.id::text, t.member_id::text AS member, t.direction, e.action,
       e.facts ->> 'receipt' AS receipt, t.source_branch_id::text AS source, t.source_name,
       t.target_name, t.assigned_id::text AS assigned
FROM events e JOIN transfers t ON t.id = e.subject
WHERE t.member_id = ANY ($1::uuid[]) AND t.state = 'assigned'
  AND (e.action IN ('transfer.assign', 'transfer.settle') OR e.facts ? 'receipt')
ORDER BY e.seq"""
_PERIODS = """
SELECT branch_id::text AS branch, until IS NULL AS present, gone FROM affiliations
WHERE member_id = $1::uuid ORDER BY since"""


@dataclass
class Told:
    """`stays` are the branches in their order; None in between stands for elsewhere."""

    stays: list[str | None]
    waiting: list[dict[str, Any]] = field(default_factory=list)
    elsewhere: str = ""

    def hear(self, step: dict[str, Any]) -> None:
        """A step that moved the member, or a receipt that came back."""
        if step["action"] in ("transfer.assign", "transfer.settle"):
            out = step["direction"] == "out"
            if step["direction"] != "in":
                assert step["source"] == self.stays[-1], "moved from where they were not"
            self.stays.append(None if out else step["assigned"])
            self.elsewhere = step["target_name"] if out else ""
            if not out:
                self.waiting.append(step)
        elif step["receipt"] == "back":
            self.waiting = [one for one in self.waiting if one["id"] != step["id"]]

    @property
    def answering(self) -> tuple[str | None, str]:
        """The first whose receipt is not back, else where they are: an id here, or a name."""
        if self.stays[-1] is None:
            return None, self.elsewhere
        if self.waiting:
            first = self.waiting[0]
            return first["source"], "" if first["source"] else first["source_name"]
        return self.stays[-1], ""


async def retold(owner: asyncpg.Connection, record: Record) -> Told:
    """By the events; fails where the periods of the table tell another life. A record that was
    merged into another ends there, without a transfer if it had not left before.
    """
    periods = await owner.fetch(_PERIODS, record.id)
    steps = [dict(row) for row in await owner.fetch(_STEPS, [record.id])]
    kept = _kept(periods)
    if record.into is not None and kept.count(None) > len([s for s in steps if _leaves(s)]):
        assert kept.pop() is None
    comes = bool(steps) and steps[0]["direction"] == "in" and _moves(steps) == len(kept)
    told = Told([] if comes else [periods[0]["branch"]])
    for step in steps:
        told.hear(step)
    assert told.stays == kept, (record, told.stays, kept)
    return told


def _kept(periods: list[Any]) -> list[str | None]:
    """The stays by the table."""
    stays: list[str | None] = []
    for period in periods:
        stays += [period["branch"], *([None] if period["gone"] else [])]
    return stays


def _leaves(step: dict[str, Any]) -> bool:
    moved: bool = step["action"] == "transfer.settle" and step["direction"] == "out"
    return moved


def _moves(steps: list[dict[str, Any]]) -> int:
    """As many as the stays, where the record began with a letter in and not with a branch."""
    return len([s for s in steps if s["action"] in ("transfer.assign", "transfer.settle")])
