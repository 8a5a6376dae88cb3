"""Who looked at whose data: every look leaves a trace (the third law of the field)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.shared.ids import AccountId, MemberId


class Look(StrEnum):
    """Ways of looking at a person's data."""

    VIEW = "view"
    REVEAL = "reveal"
    CERTIFICATE = "certificate"
    PRINT = "print"
    EXPORT = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """One look: by whom, from which organisation, at whom, how and what for."""

    at: datetime
    member_id: MemberId
    kind: Look
    account_id: AccountId
    account_name: str
    org_name: str = ""
    purpose: str = ""
