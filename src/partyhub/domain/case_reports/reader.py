"""Who reads case reports: the centre's staff what is theirs, the addressee what was sent."""

from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import parties_of


@dataclass(frozen=True, slots=True)
class ReportReader:
    """`within`: reports of these departments. `complaints`: also those about complaints (SP-06).

    `addressed`: what was sent to these organisations, whatever it is about. Nobody of `parties`
    reads what is about a complaint that is kept from them.
    """

    me: AccountId
    within: Scope
    complaints: Scope
    overseen: Scope
    addressed: Scope
    parties: tuple[UUID, ...]

    @classmethod
    def of(cls, actor: Actor) -> "ReportReader":
        return cls(
            actor.account_id,
            actor.scope(Permission.CASE_REPORT_READ),
            actor.scope(Permission.TICKET_DIRECT),
            actor.scope(Permission.COMPLAINT_OVERSEE),
            actor.scope(Permission.CASE_REPORT_ACKNOWLEDGE),
            parties_of(actor),
        )

    @property
    def reads(self) -> bool:
        return not (self.within.empty and self.addressed.empty)
