"""A person found is written on a sheet, a proposed one is confirmed or brought up to date."""

from dataclasses import dataclass, replace

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import SurveyFindId, SurveySheetId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.versions import require_current
from partyhub.domain.surveys.states import SheetAction
from partyhub.domain.surveys.survey import Find, Said, Sheet, answered, seal_of
from partyhub.usecases.faster import telling_who
from partyhub.usecases.surveys.hold import held, written
from partyhub.usecases.surveys.propose import Means, sort_key
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Filled:
    """A line as it stands now, and its sheet counted anew."""

    find: Find
    sheet: Sheet


async def add_survey_find(
    uow: UnitOfWork,
    actor: Actor,
    *,
    sheet_id: SurveySheetId,
    said: Said,
    phone: str,
    means: Means,
) -> Filled:
    """Somebody nobody knew of."""
    async with uow:
        sheet = await held(uow, actor, sheet_id, SheetAction.FILL)
        blank = Find(
            id=SurveyFindId(new_id()), sheet_id=sheet.id, said=said, changed_at=means.now
        )  # fmt: skip
        find = _answered(actor, blank, said, phone, means)
        await uow.surveys.add([(find, sort_key(means, said.name))])
        return await uow.commit(await _filled(uow, actor, sheet, find, means))


async def answer_survey_find(
    uow: UnitOfWork,
    actor: Actor,
    *,
    find_id: SurveyFindId,
    said: Said,
    phone: str | None,
    read_version: int,
    means: Means,
) -> Filled:
    """Confirmed as proposed, or brought up to date; without a `phone` the number stays."""
    scope = actor.scope(Permission.SURVEY_READ)
    told = telling_who(uow, find_id, lambda: uow.surveys.find(find_id, within=scope))
    async with told, uow:
        find, sheet = await line_for(uow, actor, find_id)
        require_current(read_version, find.version)
        after = _answered(actor, find, said, phone, means)
        saved = await uow.surveys.save(after, sort_key(means, said.name))
        return await uow.commit(await _filled(uow, actor, sheet, saved, means))


async def line_for(
    uow: UnitOfWork, actor: Actor, find_id: SurveyFindId
) -> tuple[Find, Sheet]:  # fmt: skip
    """A line as it stands while its sheet is held."""
    scope = actor.scope(Permission.SURVEY_READ)
    known = await uow.surveys.find(find_id, within=scope)
    sheet = await held(uow, actor, known.sheet_id, SheetAction.FILL)
    return await uow.surveys.find(find_id, within=scope), sheet


async def _filled(uow: UnitOfWork, actor: Actor, sheet: Sheet, find: Find, means: Means) -> Filled:
    saved = await written(
        uow, actor, sheet, SheetAction.FILL, means, before=sheet.state, subject=find.id,
        note=find.said.result,
    )  # fmt: skip
    return Filled(find, saved)


def _answered(actor: Actor, find: Find, said: Said, phone: str | None, means: Means) -> Find:
    today = local_day(means.now)
    after = answered(find, said, by=actor.display_name, at=means.now, today=today)
    if phone is None:
        return after
    kept = sealed_phone(means.vault, phone, aad=seal_of(find.id))
    return replace(after, phone=kept.sealed, phone_masked=kept.masked)
