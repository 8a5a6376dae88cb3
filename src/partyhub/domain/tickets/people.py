"""Who stands around a ticket: the officers who answer for it, and the client who asked."""

from dataclasses import dataclass

from partyhub.domain.shared.ids import AccountId, MemberId


@dataclass(frozen=True, slots=True)
class Officer:
    """A named person of the centre; the name is the one that clients are told."""

    id: AccountId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Who asks (来访登记, 002-11); a member of the Party or anybody else, nobody is refused.

    `phone_masked` and `phone_tail` are what lists show; the whole number stays sealed.
    """

    name: str
    unit: str = ""
    phone_masked: str = ""
    phone_tail: str = ""
    is_member: bool = False
    member_id: MemberId | None = None
