"""Somebody found in a survey comes onto the register of floating members in one step (MEM-09)."""

from datetime import date

from partyhub.domain.floating.registration import FloatingTerms
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import SurveyFindId
from partyhub.domain.shared.versions import require_current
from partyhub.domain.surveys.refusals import OnFloatingRegister
from partyhub.domain.surveys.states import SheetAction
from partyhub.domain.surveys.survey import Find, entered, seal_of
from partyhub.usecases.floating.arriving import Comer, register_comer
from partyhub.usecases.surveys.fill import Filled, line_for
from partyhub.usecases.surveys.hold import written
from partyhub.usecases.surveys.propose import Means, sort_key
from partyhub.usecases.uow import UnitOfWork


async def enter_survey_find(
    uow: UnitOfWork,
    actor: Actor,
    *,
    find_id: SurveyFindId,
    origin: str,
    until: date,
    read_version: int | None,
    means: Means,
) -> Filled:
    """By the register's own rules and right, with what the line says; OnFloatingRegister."""
    async with uow:
        find, sheet = await line_for(uow, actor, find_id)
        require_current(read_version, find.version)
        if find.floating_id is not None:
            raise OnFloatingRegister("it stands there already", find=str(find_id))
        if not find.said.home_org:
            raise Invalid("the register asks where the membership belongs", field="home_org")
        made = await register_comer(
            uow, actor, at=sheet.org.id, comer=_comer(find, means), terms=_terms(find, origin,
            until, means), pinyin=means.pinyin, vault=means.vault, now=means.now,
        )  # fmt: skip
        after = entered(
            find, made.id, by=actor.display_name, at=means.now, today=local_day(means.now)
        )
        saved = await uow.surveys.save(after, sort_key(means, after.said.name))
        done = await written(
            uow, actor, sheet, SheetAction.FILL, means, before=sheet.state, subject=find.id,
            note=after.said.result,
        )  # fmt: skip
        return await uow.commit(Filled(saved, done))


def _comer(find: Find, means: Means) -> Comer:
    said = find.said
    phone = means.vault.open(find.phone, aad=seal_of(find.id)) if find.phone else ""
    return Comer(name=said.name, gender=said.gender, home_org=said.home_org, phone=phone)


def _terms(find: Find, origin: str, until: date, means: Means) -> FloatingTerms:
    said = find.said
    return FloatingTerms(
        place=origin, since=said.since or local_day(means.now), until=until, host=said.branch,
        reason=said.workplace,
    )  # fmt: skip
