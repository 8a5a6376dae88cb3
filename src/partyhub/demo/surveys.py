"""The demo's yearly surveys: last year's all signed, this year's under way (MEM-08)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

from partyhub.demo.stage import Stage
from partyhub.demo.survey_stories import LAST_YEAR, THIS_YEAR, Found, SheetStory
from partyhub.demo.tree import Tree
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import SurveyFindId, SurveySheetId
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.surveys.states import FindKind, FindResult
from partyhub.domain.surveys.survey import Said, due_by
from partyhub.domain.surveys.views import FindLine, SheetFilter
from partyhub.usecases.surveys.fill import add_survey_find, answer_survey_find
from partyhub.usecases.surveys.open_round import open_survey_round
from partyhub.usecases.surveys.propose import Means
from partyhub.usecases.surveys.read import list_survey_finds, list_survey_sheets
from partyhub.usecases.surveys.sign import sign_survey_sheet

_LAST, _NOW = timedelta(days=378), timedelta(days=12)
_NOTE = "逐户走访商户、逐栋核对租住人员；查无此人的写明原因，没有查到的也要签结。"


@dataclass(frozen=True, slots=True)
class SurveyTeller:
    """The first street opens the rounds; `desks` are its communities' people and all others'."""

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]
    desks: Sequence[Actor]

    async def last_year(self) -> int:
        """How many lines there are."""
        return await self._round(_LAST, LAST_YEAR)

    async def this_year(self) -> int:
        """With who was found last year, and who stands on the floating register by now."""
        return await self._round(_NOW, THIS_YEAR)

    async def _round(self, ago: timedelta, stories: Sequence[SheetStory]) -> int:
        street, opened = self.tree.streets[0], self.stage.now - ago
        by, day = self.cast["street"], local_day(opened)
        found = await open_survey_round(
            self.stage.work(by), by, org_id=street.id, year=day.year, due_on=due_by(day.year),
            note=_NOTE, means=self._means(opened),
        )  # fmt: skip
        wanted = SheetFilter(round_id=found.id, unsigned=False, after=FIRST, limit=50)
        sheets = await list_survey_sheets(self.stage.work(by), by, wanted, today=day)
        at = {sheet.org_id: SurveySheetId(sheet.id) for sheet, _ in sheets}
        told = [await self._sheet(at[self.tree.named(s.at).id], s, opened) for s in stories]
        return sum(told)

    async def _sheet(self, sheet: SurveySheetId, story: SheetStory, opened: datetime) -> int:
        by = self.desks[story.desk] if story.desk is not None else self.cast["window"]
        means = self._means(opened + timedelta(days=story.after))
        lines = await self._answered(by, sheet, story, means)
        for one in story.found:
            await self._found(by, sheet, one, means)
        if story.comment:
            await sign_survey_sheet(
                self.stage.work(by), by, sheet_id=sheet, surveyed_on=local_day(means.now),
                nobody=not (story.found or story.still), comment=story.comment, read_version=None,
                means=means,
            )  # fmt: skip
        return lines + len(story.found)

    async def _answered(
        self, by: Actor, sheet: SurveySheetId, story: SheetStory, means: Means
    ) -> int:
        """How many were proposed; those of the story are still here."""
        lines = await list_survey_finds(
            self.stage.work(by), by, sheet_id=sheet, waiting=True, after=FIRST, limit=100
        )
        for line in (line for line, _ in lines if line.name in story.still):
            await answer_survey_find(
                self.stage.work(by), by, find_id=SurveyFindId(line.id),
                said=_still(line, local_day(means.now)), phone=None, read_version=line.version,
                means=means,
            )  # fmt: skip
        return len(lines)

    async def _found(self, by: Actor, sheet: SurveySheetId, one: Found, means: Means) -> None:
        day = local_day(means.now)
        said = replace(one.said, surveyed_on=day, since=day - timedelta(days=one.days))
        await add_survey_find(
            self.stage.work(by), by, sheet_id=sheet, said=said, phone=one.phone, means=means
        )

    def _means(self, now: datetime) -> Means:
        return Means(self.stage.services.pinyin, self.stage.services.vault, now)


def _still(line: FindLine, day: date) -> Said:
    result = FindResult.REGISTERED if line.floating_id else FindResult.CONTACTED
    same = {field.name: getattr(line, field.name) for field in fields(Said)}
    return Said(**same | {"kind": FindKind(line.kind), "result": result, "surveyed_on": day})
