"""Reply templates (答复模板): kept by who edits service items, offered in the steps of tickets."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.reply_templates.views import ReplyTemplateOut, ReplyTemplatesOut
from partyhub.api.text import Note, Word
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.reply_templates.refusals import TemplateRetired, UnknownPlaceholder
from partyhub.domain.reply_templates.template import ReplyAction
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId, ReplyTemplateId, ServiceItemId, TicketId
from partyhub.usecases.reply_templates.edit_templates import (
    NewTemplate,
    list_templates,
    retire_template,
    revise_template,
    write_template,
)
from partyhub.usecases.reply_templates.offer_templates import offer_templates

router = APIRouter(tags=["reply templates"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_ID = "01936b5e-0000-7000-8000-000000000001"
_WORDS: dict[str, Any] = {
    "title": "证件已办好",
    "text": "〔服务对象〕您好，您申办的〔事项〕（〔编号〕）已办好，请到〔取件地点〕领取。",
}
_Text = Annotated[Note, Field(min_length=1)]


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class TemplateWordsIn(BaseModel):
    """The next version's words."""

    model_config = _example(**_WORDS)
    title: Word
    text: _Text


class ReplyTemplateIn(TemplateWordsIn):
    """Of a centre or who stands above it; without an item, for every matter."""

    model_config = _example(org_id=_ID, item_id=_ID, action="resolve", **_WORDS)
    org_id: UUID
    item_id: UUID | None = None
    action: ReplyAction


@router.get(
    "/reply-templates",
    operation_id="listReplyTemplates",
    summary="The reply templates of an organisation",
    response_model=ReplyTemplatesOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def list_route(
    org: UUID,
    work: Work,
    actor: CurrentActor,
    item: UUID | None = None,
    retired: Annotated[bool, Query(description="The versions that are no longer offered.")] = False,
) -> Response:
    """In use, or retired: nothing that was ever offered is lost."""
    found = await list_templates(
        work, actor, owner_id=OrgId(org), retired=retired,
        item_id=None if item is None else ServiceItemId(item),
    )  # fmt: skip
    return answer(ReplyTemplatesOut(found))


@router.post(
    "/reply-templates",
    operation_id="writeReplyTemplate",
    summary="A new reply template",
    status_code=201,
    response_model=ReplyTemplateOut,
    responses=refuses(*_WRITES, OrgClosed, UnknownPlaceholder),
)
async def write_route(
    body: ReplyTemplateIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `service-item:edit` there."""
    new = NewTemplate(
        owner_id=OrgId(body.org_id), action=body.action, title=body.title, text=body.text,
        item_id=None if body.item_id is None else ServiceItemId(body.item_id),
    )  # fmt: skip
    return await once.answer(
        lambda work: write_template(work, actor, new, pinyin=services.pinyin, now=now),
        ReplyTemplateOut.of,
        status=201,
    )


@router.post(
    "/reply-templates/{template_id}/revision",
    operation_id="reviseReplyTemplate",
    summary="The next version of a reply template",
    response_model=ReplyTemplateOut,
    responses=refuses(*_WRITES, TemplateRetired, UnknownPlaceholder),
)
async def revise_route(
    template_id: UUID, body: TemplateWordsIn, once: OnceDep, actor: CurrentActor, services: Here,
    now: Now,
) -> Response:  # fmt: skip
    """The version before is retired and stays readable."""
    return await once.answer(
        lambda work: revise_template(
            work, actor, template_id=ReplyTemplateId(template_id), title=body.title,
            text=body.text, pinyin=services.pinyin, now=now,
        ),
        ReplyTemplateOut.of,
    )  # fmt: skip


@router.post(
    "/reply-templates/{template_id}/retirement",
    operation_id="retireReplyTemplate",
    summary="Offer a reply template no longer",
    response_model=ReplyTemplateOut,
    responses=refuses(*_WRITES, TemplateRetired),
)
async def retire_route(template_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """It stays readable."""
    return await once.answer(
        lambda work: retire_template(
            work, actor, template_id=ReplyTemplateId(template_id), now=now
        ),
        ReplyTemplateOut.of,
    )


@router.get(
    "/tickets/{ticket_id}/reply-templates",
    operation_id="listTicketReplyTemplates",
    summary="Words for a step of a ticket",
    response_model=ReplyTemplatesOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def offer_route(
    ticket_id: UUID, action: ReplyAction, work: Work, actor: CurrentActor
) -> Response:
    """Filled from the ticket; those of its item first. The text is the writer's to change."""
    found = await offer_templates(work, actor, ticket_id=TicketId(ticket_id), action=action)
    return answer(ReplyTemplatesOut(found))
