"""Who looked at whose data: every look leaves a trace (the third law of the field)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.shared.actor import Actor
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

    @classmethod
    def by(
        cls, actor: Actor, member_id: MemberId, kind: Look, at: datetime, purpose: str = ""
    ) -> "Access":
        """The look of somebody who is signed in."""
        return cls(
            at=at,
            member_id=member_id,
            kind=kind,
            account_id=actor.account_id,
            account_name=actor.display_name,
            org_name=actor.org_name,
            purpose=purpose,
        )
