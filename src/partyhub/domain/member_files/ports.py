"""What files need of a database."""

from collections.abc import Sequence
from typing import Protocol

from partyhub.domain.member_files.file import MemberFile, PaperEntry
from partyhub.domain.member_files.views import FileFilter, FileLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId


class MemberFiles(Protocol):
    """All files. Whoever checks one holds the member's row."""

    async def of_member(self, member_id: MemberId) -> MemberFile:
        """One that nobody has checked is empty."""
        ...

    async def history(self, member_id: MemberId) -> list[PaperEntry]:
        """What was ever entered, the latest first."""
        ...

    async def save(self, file: MemberFile, entries: Sequence[PaperEntry]) -> None:
        """The file as it stands, and what was entered in this check."""
        ...

    async def page(self, wanted: FileFilter, *, within: Scope) -> list[tuple[FileLine, str]]:
        """Files of members of the scope, present or of a past day, by name with their sort keys;
        never counted.
        """
        ...
