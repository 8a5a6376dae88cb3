"""Rounds, sheets and lines are read; a phone is told whole for a purpose, with a trace (SP-03)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.members.member import NoPhone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SurveyFindId, SurveyRoundId, SurveySheetId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.surveys.states import SHEET_LIFECYCLE, SheetAction
from partyhub.domain.surveys.survey import Sheet, seal_of
from partyhub.domain.surveys.views import FindLine, RoundLine, SheetFilter, SheetLine
from partyhub.usecases.uow import UnitOfWork

_READ = Permission.SURVEY_READ


async def list_survey_rounds(
    uow: UnitOfWork,
    actor: Actor,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    today: date,
) -> Sequence[RoundLine]:
    """Those with a sheet in reach, counted over these; NotAllowed for who reads none anywhere."""
    scope = actor.require_any(_READ)
    async with uow.reading():
        return await uow.surveys.rounds(within=scope, after=after, limit=limit, today=today)


async def read_survey_round(
    uow: UnitOfWork, actor: Actor, *, round_id: SurveyRoundId, today: date
) -> RoundLine:
    """NotFound without a sheet in reach."""
    async with uow.reading():
        return await uow.surveys.round(round_id, within=actor.scope(_READ), today=today)


async def list_survey_sheets(
    uow: UnitOfWork, actor: Actor, wanted: SheetFilter, *, today: date
) -> list[tuple[SheetLine, str]]:
    """The sheets in reach, by name; NotFound if there is none."""
    scope = actor.scope(_READ)
    async with uow.reading():
        await uow.surveys.round(SurveyRoundId(wanted.round_id), within=scope, today=today)
        return await uow.surveys.sheets(wanted, within=scope, today=today)


async def read_survey_sheet(uow: UnitOfWork, actor: Actor, *, sheet_id: SurveySheetId) -> Sheet:
    """NotFound out of reach; it counts people and names none."""
    async with uow.reading():
        return await uow.surveys.sheet(sheet_id, within=actor.scope(_READ))


def allowed(actor: Actor, sheet: Sheet) -> Sequence[SheetAction]:
    """What this person may do with a sheet now."""
    steps = SHEET_LIFECYCLE.steps_from(sheet.state)
    return [step.action for step in steps if actor.scope(step.needs).covers(sheet.at())]


async def list_survey_finds(
    uow: UnitOfWork,
    actor: Actor,
    *,
    sheet_id: SurveySheetId,
    waiting: bool,
    after: NameKey,
    limit: int,
) -> list[tuple[FindLine, str]]:
    """The lines of a sheet in reach, by name; phones masked."""
    async with uow.reading():
        await uow.surveys.sheet(sheet_id, within=actor.scope(_READ))
        return await uow.surveys.finds(sheet_id, waiting=waiting, after=after, limit=limit)


async def reveal_survey_phone(
    uow: UnitOfWork,
    actor: Actor,
    *,
    find_id: SurveyFindId,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> str:
    """For who works the sheet. Of a member of this system the member's own page tells it: NoPhone.

    They have no access log here, so the look stands in the line's history.
    """
    async with uow:
        find = await uow.surveys.find(find_id, within=actor.scope(_READ))
        sheet = await uow.surveys.sheet(find.sheet_id, within=actor.scope(_READ))
        actor.require(Permission.SURVEY_WORK, at=sheet.at())
        if find.phone is None:
            raise NoPhone("no phone is kept with this line")
        uow.record(
            Event(
                action="survey.phone-reveal",
                subject=find.id,
                by=actor.account_id,
                at=now,
                note=purpose,
            )
        )
        return await uow.commit(vault.open(find.phone, aad=seal_of(find.id)))
