"""What members need from a database."""

from collections.abc import Sequence
from typing import Protocol

from partyhub.domain.members.member import Member
from partyhub.domain.members.phone import KeptPhone
from partyhub.domain.members.views import (
    KnownMember,
    MemberEvent,
    MemberFilter,
    MemberLine,
    WholeMember,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place


class Members(Protocol):
    """All members; whoever reads personal data names the scope of the permission."""

    async def get(self, member_id: MemberId, *, within: Scope) -> WholeMember:
        """The member, if the scope reaches their branch or they are its owner; NotFound."""
        ...

    async def locked(self, member_id: MemberId, *, within: Scope) -> WholeMember:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def page(self, wanted: MemberFilter, *, within: Scope) -> list[tuple[MemberLine, str]]:
        """Present members in the scope's subtrees with their sort keys; never counted."""
        ...

    async def known(self, asked: str, *, within: Scope, limit: int) -> list[KnownMember]:
        """Present members of the scope's branches, or checked in with its communities."""
        ...

    async def place(self, member_id: MemberId) -> Place:
        """Where they stand: their branch, and communities they have checked in with; NotFound."""
        ...

    async def phone(self, member_id: MemberId) -> KeptPhone: ...

    async def locked_many(self, ids: Sequence[MemberId]) -> list[Member]:
        """Those that exist, held against other writers; for work that no person asks for."""
        ...

    async def same_person(self, name: str, birth_month: str, phone: bytes) -> Member | None:
        """Whose record agrees in all three, the present one first; until the end of the
        transaction nobody else asks for that name. `phone` is the blind index of the number.
        """
        ...

    async def add(self, members: Sequence[Member]) -> None:
        """Many at once; ExternalIdTaken."""
        ...

    async def save(self, members: Sequence[Member]) -> None:
        """Many at once; StaleVersion if one has changed since its `version`."""
        ...

    async def any_at(self, path: str) -> bool:
        """True if present members stand at or below that place of the tree."""
        ...

    async def history(self, member_id: MemberId) -> list[MemberEvent]: ...
