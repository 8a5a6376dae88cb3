"""Reply templates (答复模板): words for a step with places that a ticket fills, in versions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.reply_templates.refusals import TemplateRetired, UnknownPlaceholder
from partyhub.domain.shared.ids import ReplyTemplateId, ServiceItemId
from partyhub.domain.shared.org import OrgRef, Place


class ReplyAction(StrEnum):
    """The steps whose words a template gives."""

    ANSWER = "answer"
    RESOLVE = "resolve"
    CLOSE = "close"
    DECLINE = "decline"
    ASK_CLIENT = "ask_client"
    SEND_UP = "send_up"


class Placeholder(StrEnum):
    """What a ticket fills in; it stands in 〔 〕."""

    CLIENT = "服务对象"
    ITEM = "事项"
    NUMBER = "编号"
    DUE = "办结时限"
    PICKUP = "取件地点"


_PLACE = re.compile(r"〔([^〔〕]*)〕")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTemplate:
    """One version: it is never changed, a change retires it and writes the next.

    Without an item it is for every matter of the organisation that owns it, and of those below.
    """

    id: ReplyTemplateId
    owner: OrgRef
    item_id: ServiceItemId | None
    action: ReplyAction
    title: str
    text: str
    replaces: ReplyTemplateId | None
    written_at: datetime
    by_name: str
    retired_at: datetime | None = None

    def __post_init__(self) -> None:
        known = {place.value for place in Placeholder}
        for name in _PLACE.findall(self.text):
            if name not in known:
                raise UnknownPlaceholder("nothing fills it", placeholder=name)

    def at(self) -> Place:
        return Place((self.owner.path,))

    def require_active(self) -> None:
        if self.retired_at is not None:
            raise TemplateRetired("another version or none stands for it", title=self.title)


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One template as lists show it; `text` has its places still open, or filled for a ticket."""

    id: UUID
    item_id: UUID | None
    item_name: str
    action: ReplyAction
    title: str
    initials: str
    text: str
    written_at: datetime
    by_name: str
    retired_at: datetime | None


def filled(text: str, values: Mapping[Placeholder, str]) -> str:
    """What is known is put in; what isn't stays, so that the writer sees the gap."""

    def said(found: "re.Match[str]") -> str:
        known = {place.value: value for place, value in values.items()}
        return known.get(found[1]) or found[0]

    return _PLACE.sub(said, text)
