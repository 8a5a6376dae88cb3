"""Reply templates as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.reply_templates.template import ReplyAction, ReplyTemplate, TemplateLine


@dataclass(frozen=True, slots=True)
class ReplyTemplateOut:
    """One version as it was written."""

    id: UUID
    item_id: UUID | None
    action: ReplyAction
    title: str
    text: str
    replaces: UUID | None
    written_at: datetime
    by_name: str
    retired_at: datetime | None

    @classmethod
    def of(cls, template: ReplyTemplate) -> "ReplyTemplateOut":
        return cls(*(getattr(template, name) for name in cls.__slots__))


@dataclass(frozen=True, slots=True)
class ReplyTemplatesOut:
    """Templates by action and title; for a ticket, those of its item first."""

    items: Sequence[TemplateLine]
