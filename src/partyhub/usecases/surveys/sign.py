"""A sheet is filled with who is known, signed with its day, and opened again with a reason."""

from datetime import date

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import SurveySheetId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.surveys.states import SheetAction
from partyhub.domain.surveys.survey import Sheet, reopened, signed
from partyhub.usecases.faster import telling_who
from partyhub.usecases.surveys.hold import held, written
from partyhub.usecases.surveys.propose import Means, propose
from partyhub.usecases.uow import UnitOfWork


async def refresh_survey_sheet(
    uow: UnitOfWork, actor: Actor, *, sheet_id: SurveySheetId, means: Means
) -> Sheet:
    """Who came onto the register of floating members meanwhile is proposed too."""
    async with uow:
        sheet = await held(uow, actor, sheet_id, SheetAction.PROPOSE)
        added = await propose(uow, [sheet], means)
        if not added:
            return await uow.commit(sheet)
        done = await written(
            uow, actor, sheet, SheetAction.PROPOSE, means, before=sheet.state, note=str(added)
        )
        return await uow.commit(done)


async def sign_survey_sheet(
    uow: UnitOfWork,
    actor: Actor,
    *,
    sheet_id: SurveySheetId,
    surveyed_on: date,
    nobody: bool,
    comment: str,
    read_version: int | None,
    means: Means,
) -> Sheet:
    """MEM-08: the result with its day; "nobody found" is one too. SurveyLinesOpen."""
    scope = actor.scope(Permission.SURVEY_READ)
    told = telling_who(uow, sheet_id, lambda: uow.surveys.sheet(sheet_id, within=scope))
    async with told, uow:
        sheet = await held(uow, actor, sheet_id, SheetAction.SIGN, read_version)
        after = signed(
            sheet, surveyed_on=surveyed_on, nobody=nobody, comment=comment,
            by=actor.display_name, at=means.now, today=local_day(means.now),
        )  # fmt: skip
        done = await written(
            uow, actor, after, SheetAction.SIGN, means, before=sheet.state, note=comment
        )
        return await uow.commit(done)


async def reopen_survey_sheet(
    uow: UnitOfWork,
    actor: Actor,
    *,
    sheet_id: SurveySheetId,
    reason: str,
    read_version: int | None,
    means: Means,
) -> Sheet:
    """Somebody was missed; who signed it before stays in its history."""
    scope = actor.scope(Permission.SURVEY_READ)
    told = telling_who(uow, sheet_id, lambda: uow.surveys.sheet(sheet_id, within=scope))
    async with told, uow:
        sheet = await held(uow, actor, sheet_id, SheetAction.REOPEN, read_version)
        done = await written(
            uow, actor, reopened(sheet), SheetAction.REOPEN, means, before=sheet.state, note=reason
        )
        return await uow.commit(done)
