"""What reply templates need of a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from partyhub.domain.reply_templates.template import ReplyAction, ReplyTemplate, TemplateLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import OrgId, ReplyTemplateId, ServiceItemId


class ReplyTemplates(Protocol):
    """All templates with their versions; the words of a version never change."""

    async def get(self, template_id: ReplyTemplateId, *, within: Scope) -> ReplyTemplate:
        """Held against other writers; NotFound out of reach."""
        ...

    async def add(self, template: ReplyTemplate, *, initials: str) -> None: ...

    async def retire(self, template_id: ReplyTemplateId, at: datetime) -> None: ...

    async def owned(
        self, owner_id: OrgId, *, item_id: ServiceItemId | None, retired: bool
    ) -> list[TemplateLine]:
        """Those of one organisation; of one item if it is named."""
        ...

    async def used(self, template_id: ReplyTemplateId, paths: Sequence[str]) -> TemplateLine:
        """A version of these organisations, retired or not; NotFound for any other."""
        ...

    async def offered(
        self, paths: Sequence[str], item_id: ServiceItemId, action: ReplyAction
    ) -> list[TemplateLine]:
        """For a step of a ticket: those of its item first, then those for every matter."""
        ...
