"""The rules of a committee for its transfers' papers: each version is made once, and stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.policy import TransferPolicy, differences
from partyhub.domain.transfers.transfer import Transfer


class NotACommittee(DomainError):
    """Rules of transfers are settled by a committee, not by a branch or a centre."""

    kind, code = Kind.RULE_BROKEN, "not-a-committee"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRules:
    """What holds at an organisation: its own, those of the nearest above it that has its own, or
    the catalogue's (`of` is null).
    """

    policy: TransferPolicy
    of: OrgId | None
    of_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesVersion:
    """What a committee settled, what held there before, why, and by whom (PV-48)."""

    org_id: OrgId
    version: int
    policy: TransferPolicy
    before: TransferPolicy
    reason: str
    at: datetime
    by: AccountId
    by_name: str

    def event(self) -> Event:
        changed = differences(self.before, self.policy)
        facts = {
            name: f"{getattr(self.before, name)} → {getattr(self.policy, name)}" for name in changed
        }
        return Event(
            action="transfer-rules.change",
            subject=self.org_id,
            by=self.by,
            at=self.at,
            note=self.reason,
            facts={"version": str(self.version), **facts},
        )


def rules_of(transfer: Transfer) -> OrgRef | None:
    """By whose rules its papers go: the issuing committee's; of a letter from elsewhere, the
    taking one's.
    """
    return transfer.source.committee or transfer.target.committee


class TransferRules(Protocol):
    """The committees' own rules; versions are only ever added."""

    async def held(self, org: OrgRef) -> HeldRules:
        """Of the organisation itself or the nearest above it; else the catalogue's."""
        ...

    async def history(self, org_id: OrgId) -> Sequence[RulesVersion]:
        """Its own, the newest first."""
        ...

    async def add(self, made: RulesVersion) -> None:
        """StaleVersion if that version was made meanwhile."""
        ...
