"""A sheet is held for a change, and written with its lines counted anew."""

from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SurveySheetId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.domain.surveys.states import SHEET_LIFECYCLE, SheetAction, SheetState
from partyhub.domain.surveys.survey import Sheet, told
from partyhub.usecases.surveys.propose import Means
from partyhub.usecases.uow import UnitOfWork


async def held(
    uow: UnitOfWork,
    actor: Actor,
    sheet_id: SurveySheetId,
    action: SheetAction,
    read_version: int | None = None,
) -> Sheet:
    """404 out of reach, 403 for who may not, 412 if it changed since, 409 if it is signed."""
    scope = actor.scope(Permission.SURVEY_READ)
    sheet = await uow.surveys.locked_sheet(sheet_id, within=scope)
    actor.require(SHEET_LIFECYCLE.steps[action].needs, at=sheet.at())
    require_current(read_version, sheet.version)
    SHEET_LIFECYCLE.after(sheet.state, action)
    return sheet


async def written(
    uow: UnitOfWork,
    actor: Actor,
    sheet: Sheet,
    action: SheetAction,
    means: Means,
    *,
    before: SheetState,
    subject: UUID | None = None,
    note: str = "",
) -> Sheet:
    """With its event: of the sheet, or of the line that it is about."""
    saved = await uow.surveys.save_sheet(sheet)
    uow.record(
        Event(
            action=f"survey.{action}",
            subject=subject or saved.id,
            by=actor.account_id,
            at=means.now,
            from_state=before,
            to_state=saved.state,
            note=note,
            facts=told(saved),
        )
    )
    return saved
