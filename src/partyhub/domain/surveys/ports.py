"""What surveys need from a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import SurveyFindId, SurveyRoundId, SurveySheetId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.surveys.proposals import Known
from partyhub.domain.surveys.survey import Find, Round, Sheet
from partyhub.domain.surveys.views import FindLine, RoundLine, SheetFilter, SheetLine


class Surveys(Protocol):
    """All rounds, their sheets, and the lines on these."""

    async def surveyed_below(self, street: OrgRef) -> list[OrgRef]:
        """The open communities and centres right below a street."""
        ...

    async def open_round(self, made: Round, sheets: Sequence[Sheet]) -> None:
        """SurveyRoundExists for a second one of that street and year."""
        ...

    async def round(self, round_id: SurveyRoundId, *, within: Scope, today: date) -> RoundLine:
        """Counted over the sheets in reach; NotFound if there is none."""
        ...

    async def rounds(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int, today: date
    ) -> list[RoundLine]:
        """Those with a sheet in reach, the latest first."""
        ...

    async def sheets(
        self, wanted: SheetFilter, *, within: Scope, today: date
    ) -> list[tuple[SheetLine, str]]:
        """Of a round, by name, each with its sort key."""
        ...

    async def sheet(self, sheet_id: SurveySheetId, *, within: Scope) -> Sheet:
        """NotFound out of reach."""
        ...

    async def locked_sheet(self, sheet_id: SurveySheetId, *, within: Scope) -> Sheet:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def save_sheet(self, sheet: Sheet) -> Sheet:
        """With its lines counted anew, and its version after it; StaleVersion."""
        ...

    async def known(self, sheets: Sequence[Sheet]) -> Known:
        """Who may be on these sheets, of the same year, and who is already."""
        ...

    async def add(self, finds: Sequence[tuple[Find, str]]) -> None:
        """Lines with the sort keys of their names."""
        ...

    async def find(self, find_id: SurveyFindId, *, within: Scope) -> Find:
        """NotFound out of reach."""
        ...

    async def save(self, find: Find, name_sort: str) -> Find:
        """With its version after it; StaleVersion."""
        ...

    async def finds(
        self, sheet_id: SurveySheetId, *, waiting: bool, after: NameKey, limit: int
    ) -> list[tuple[FindLine, str]]:
        """The lines of a sheet by name, each with its sort key; `waiting`: only unanswered ones."""
        ...

    async def all_finds(
        self, round_id: SurveyRoundId, *, within: Scope, limit: int
    ) -> list[tuple[str, FindLine]]:
        """Of a whole round by sheet and name, each with the sheet's organisation."""
        ...
