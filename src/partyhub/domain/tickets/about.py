"""Whom a complaint is about, and who is kept from it therefore (CMP-01, SP-06)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from partyhub.domain.shared.org import OrgName
from partyhub.domain.tickets.people import Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A named colleague, a department, both or neither.

    `kept_from` are accounts and organisations: these accounts, and whoever holds a grant at these
    organisations, neither open the complaint nor find, count or answer for it. `overseen`: it is
    about who directs there, so the street committee takes the director's part in it.
    """

    officer: Officer | None = None
    department: OrgName | None = None
    kept_from: frozenset[UUID] = frozenset()
    overseen: bool = False

    def bars(self, parties: Iterable[UUID]) -> bool:
        """`parties`: an account and the organisations of its grants."""
        return not self.kept_from.isdisjoint(parties)

    def keeping_out(self, *ids: UUID) -> "About":
        return replace(self, kept_from=self.kept_from.union(ids))


NOBODY = About()
