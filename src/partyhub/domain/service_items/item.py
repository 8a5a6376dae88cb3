"""A service item of the catalogue: drafted, published in versions, withdrawn (TKT-20)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.refusals import NothingToPublish
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, ServiceItemId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.permission import Permission


class ItemState(StrEnum):
    """草稿, 已发布, 已下线."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class ItemAction(StrEnum):
    """What people do to an item."""

    EDIT = "edit"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"


_S, _A, _P = ItemState, ItemAction, Permission
_CENTRE = frozenset({Side.CENTRE})
_ANY = frozenset(ItemState)

SERVICE_ITEM_LIFECYCLE: Lifecycle[ItemState, ItemAction] = Lifecycle(
    _S.DRAFT,
    Step(_A.EDIT, _ANY, None, _P.SERVICE_ITEM_EDIT, _CENTRE),
    Step(_A.PUBLISH, _ANY, _S.PUBLISHED, _P.SERVICE_ITEM_EDIT, _CENTRE),
    Step(_A.WITHDRAW, frozenset({_S.PUBLISHED}), _S.WITHDRAWN, _P.SERVICE_ITEM_EDIT, _CENTRE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceItem:
    """`number` counts published versions; `draft` is what the next one will say.

    A published version never changes: a ticket keeps its item's id and the version's number.
    """

    id: ServiceItemId
    owner: OrgRef
    code: str
    changed_at: datetime
    state: ItemState = ItemState.DRAFT
    number: int = 0
    current: ItemContent | None = None
    draft: ItemContent | None = None
    version: int = 1

    def at(self) -> Place:
        return Place((self.owner.path,))

    @property
    def head(self) -> ItemContent:
        """What lists show: the last published version; before the first, the draft."""
        shown = self.current or self.draft
        if shown is None:
            raise ValueError("an item says something from its first draft on")
        return shown

    def actions_for(self, actor: Actor) -> tuple[ItemAction, ...]:
        """What this person could do to it now."""
        return tuple(
            step.action
            for step in SERVICE_ITEM_LIFECYCLE.steps_from(self.state)
            if actor.scope(step.needs).covers(self.at())
            and (step.action is not ItemAction.PUBLISH or self._publishable)
        )

    @property
    def _publishable(self) -> bool:
        return self.draft is not None or self.state is ItemState.WITHDRAWN

    def edit(
        self, content: ItemContent, *, by: AccountId, at: datetime
    ) -> tuple["ServiceItem", Event]:
        """The draft of the next version; what is published stays as it is."""
        SERVICE_ITEM_LIFECYCLE.after(self.state, ItemAction.EDIT)
        draft = content.checked()
        after = replace(self, draft=None if draft == self.current else draft, changed_at=at)
        return after, self._event(ItemAction.EDIT, after, by, at)

    def publish(self, *, by: AccountId, at: datetime) -> tuple["ServiceItem", Event]:
        """The draft becomes the next version; a withdrawn item without one comes back as it was."""
        state = SERVICE_ITEM_LIFECYCLE.after(self.state, ItemAction.PUBLISH)
        if not self._publishable:
            raise NothingToPublish("nothing has been edited since")
        (self.draft or self.head).require_whole()
        fresh = self.draft is not None
        after = replace(
            self, state=state, current=self.draft or self.current, draft=None,
            number=self.number + fresh, changed_at=at,
        )  # fmt: skip
        return after, self._event(ItemAction.PUBLISH, after, by, at)

    def withdraw(self, reason: str, *, by: AccountId, at: datetime) -> tuple["ServiceItem", Event]:
        """No longer offered; its versions stay readable for the tickets that keep them."""
        state = SERVICE_ITEM_LIFECYCLE.after(self.state, ItemAction.WITHDRAW)
        after = replace(self, state=state, changed_at=at)
        return after, self._event(ItemAction.WITHDRAW, after, by, at, note=reason)

    def _event(
        self, action: ItemAction, after: "ServiceItem", by: AccountId, at: datetime, note: str = ""
    ) -> Event:
        return Event(
            action=f"service-item.{action}", subject=self.id, by=by, at=at, from_state=self.state,
            to_state=after.state, note=note, facts={"number": str(after.number)},
        )  # fmt: skip
