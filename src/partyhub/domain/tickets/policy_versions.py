"""The versions of a centre's rules: each is made once, with its reason, and stays."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Final

from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.policy_bounds import checked

_OF_THE_VERSION: Final = frozenset({"version", "since"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyVersion:
    """What a centre has settled, why, by whom; `policy.version` and `policy.since` are its own."""

    centre: OrgId
    policy: TicketPolicy
    reason: str
    by: AccountId
    by_name: str

    def event(self, before: TicketPolicy) -> Event:
        if self.policy.since is None:
            raise ValueError("a version that was made has its moment")
        changed = ",".join(differences(before, self.policy))
        return Event(
            action="ticket-policy.change",
            subject=self.centre,
            by=self.by,
            at=self.policy.since,
            note=self.reason,
            facts={"version": str(self.policy.version), "changed": changed},
        )


def next_version(current: TicketPolicy, wanted: TicketPolicy, *, at: datetime) -> TicketPolicy:
    """What is wanted, within its bounds, as the version after the current one."""
    return replace(checked(wanted), version=current.version + 1, since=at)


def differences(before: TicketPolicy, after: TicketPolicy) -> list[str]:
    """The names of the values that are not the same, in their order."""
    names = (field.name for field in fields(TicketPolicy) if field.name not in _OF_THE_VERSION)
    return [name for name in names if getattr(before, name) != getattr(after, name)]
