"""Who reads tickets: what their role reaches, and what they have to do with themselves."""

from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission


@dataclass(frozen=True, slots=True)
class Reader:
    """`within`: tickets of these departments. `complaints`: also complaints of these; `overseen`:
    complaints of these that are about who directs there.

    A complaint is for who answers for it, who took it in, who it is offered to, and who directs
    there; colleagues do not see it, for one of them may be who it is about (SP-06, CMP-01).
    `parties` are the reader's account and the organisations of their grants: a complaint that is
    kept from one of these is not there for them at all, whatever else they are.
    """

    me: AccountId
    within: Scope
    complaints: Scope
    overseen: Scope
    parties: tuple[UUID, ...]

    @classmethod
    def of(cls, actor: Actor) -> "Reader":
        return cls(
            actor.account_id,
            actor.scope(Permission.TICKET_READ),
            actor.scope(Permission.TICKET_DIRECT),
            actor.scope(Permission.COMPLAINT_OVERSEE),
            parties_of(actor),
        )


def parties_of(actor: Actor) -> tuple[UUID, ...]:
    """The account itself and every organisation where it holds a grant."""
    return (actor.account_id, *(grant.org.id for grant in actor.grants))
