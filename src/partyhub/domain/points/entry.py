"""An entry of the ledger of points: written once, with the reason of each (CHK-25, SP-09)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.points.rule import WHOLE, Counted, PointRule
from partyhub.domain.shared.ids import PointEntryId, PointRuleId, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class PointEntry:
    """One for each confirmed entry of service at most; its rate stands in it as it was."""

    id: PointEntryId
    counted: Counted
    rule_id: PointRuleId
    per_hour: int
    share: int
    points: int
    at: datetime
    reverses_id: PointEntryId | None = None


def given(counted: Counted, rule: PointRule, at: datetime) -> PointEntry:
    """What the rule says of it, also where that is nothing."""
    rates = rule.rates
    return PointEntry(
        id=PointEntryId(new_id()), counted=counted, rule_id=rule.id,
        per_hour=rates.per_hour.get(counted.category, 0),
        share=rates.shares.get(counted.source, WHOLE),
        points=rates.points(counted.hours, counted.category, counted.source), at=at,
    )  # fmt: skip


def taken_back(entry: PointEntry, counted: Counted, at: datetime) -> PointEntry:
    """The same points below zero, whatever the rule is by then."""
    return PointEntry(
        id=PointEntryId(new_id()), counted=counted, rule_id=entry.rule_id,
        per_hour=entry.per_hour, share=entry.share, points=-entry.points, at=at,
        reverses_id=entry.id,
    )  # fmt: skip
