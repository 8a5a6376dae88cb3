"""A street opens the survey of a year; those below find their sheets filled with who is known."""

from datetime import date, datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, SurveyRoundId, SurveySheetId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.surveys.refusals import NoSurveyHere
from partyhub.domain.surveys.survey import Round, Sheet, require_round
from partyhub.domain.surveys.views import RoundLine
from partyhub.usecases.surveys.propose import Means, propose
from partyhub.usecases.uow import UnitOfWork


async def open_survey_round(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    year: int,
    due_on: date,
    note: str,
    means: Means,
) -> RoundLine:
    """MEM-08, PD-23: one a street and year, SurveyRoundExists."""
    now, today = means.now, local_day(means.now)
    async with uow:
        street = await uow.orgs.get(org_id)
        actor.require(Permission.SURVEY_OPEN, at=street.at())
        below = await _below(uow, street)
        require_round(year, due_on, today)
        made = Round(
            id=SurveyRoundId(new_id()), org=street.ref, year=year, due_on=due_on, opened_at=now,
            opened_by=actor.display_name, note=note,
        )  # fmt: skip
        sheets = [_sheet(made, org) for org in below]
        await uow.surveys.open_round(made, sheets)
        if await propose(uow, sheets, means):
            for sheet in sheets:
                await uow.surveys.save_sheet(sheet)
        uow.record(_event(actor, made, len(sheets), now))
        scope = actor.scope(Permission.SURVEY_READ)
        return await uow.commit(await uow.surveys.round(made.id, within=scope, today=today))


async def _below(uow: UnitOfWork, street: Org) -> list[OrgRef]:
    if street.kind is not OrgKind.STREET_COMMITTEE:
        raise NoSurveyHere("a street committee opens it", kind=street.kind)
    street.require_open()
    below = await uow.surveys.surveyed_below(street.ref)
    if not below:
        raise NoSurveyHere("no community and no centre below", kind=street.kind)
    return below


def _sheet(made: Round, org: OrgRef) -> Sheet:
    return Sheet(
        id=SurveySheetId(new_id()), round_id=made.id, org=org, org_name="", year=made.year,
        due_on=made.due_on,
    )  # fmt: skip


def _event(actor: Actor, made: Round, sheets: int, now: datetime) -> Event:
    return Event(
        action="survey.open", subject=made.id, by=actor.account_id, at=now,
        facts={"year": str(made.year), "due_on": str(made.due_on), "sheets": str(sheets)},
    )  # fmt: skip
