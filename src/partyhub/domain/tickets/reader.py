"""Who reads tickets: what their role reaches, and what they have to do with themselves."""

from dataclasses import dataclass

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission


@dataclass(frozen=True, slots=True)
class Reader:
    """`within`: tickets of these departments. `complaints`: also complaints of these.

    A complaint is for who answers for it, who took it in, who it is offered to, and who directs
    there; colleagues do not see it, for one of them may be who it is about (SP-06, CMP-01).
    """

    me: AccountId
    within: Scope
    complaints: Scope

    @classmethod
    def of(cls, actor: Actor) -> "Reader":
        return cls(
            actor.account_id,
            actor.scope(Permission.TICKET_READ),
            actor.scope(Permission.TICKET_DIRECT),
        )
