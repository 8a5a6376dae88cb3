"""Events: facts kept with their cause. They are written once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.ids import AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to which thing, when, from which state to which (requirements section 9).

    What the system does in somebody's wake is not `signed` with their name.
    """

    action: str
    subject: UUID
    by: AccountId
    at: datetime
    from_state: str = ""
    to_state: str = ""
    note: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """The latest event of a thing: the name of the account that caused it, and when."""

    by_name: str
    at: datetime
