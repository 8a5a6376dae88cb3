"""Whether identity numbers are kept at all: never, unless somebody said so there (SP-03)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import AccountId, OrgId


class IdentityOff(DomainError):
    """No identity numbers are kept where this member belongs."""

    kind, code = Kind.CONFLICT, "identity-off"


class SwitchStandsSo(DomainError):
    """It is switched that way already."""

    kind, code = Kind.CONFLICT, "identity-switch-stands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Switching:
    """Somebody turned it on or off for an organisation and all below it, and why."""

    org_id: OrgId
    org_name: str = ""
    is_on: bool
    reason: str
    at: datetime
    by: AccountId
    by_name: str


def is_on(nearest: Switching | None) -> bool:
    """The latest word of the nearest organisation that said one; off without any."""
    return nearest is not None and nearest.is_on
