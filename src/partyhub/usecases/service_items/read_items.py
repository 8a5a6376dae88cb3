"""Reading the catalogue: lists, one item with its history, one version (TKT-20)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ItemAction, ServiceItem
from partyhub.domain.service_items.views import ItemFilter, ItemLine, VersionLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.SERVICE_ITEM_EDIT


@dataclass(frozen=True, slots=True)
class WholeItem:
    """An item, its owner's name, its history, and what the reader may do with it.

    `departments` are those of the owner, if it is a centre; only its editors see a draft.
    """

    item: ServiceItem
    owner_name: str
    history: Sequence[VersionLine]
    departments: Sequence[str]
    allowed_actions: Sequence[ItemAction]

    @property
    def draft(self) -> ItemContent | None:
        return self.item.draft if ItemAction.EDIT in self.allowed_actions else None


async def list_items(
    uow: UnitOfWork, actor: Actor, wanted: ItemFilter, *, org_id: OrgId | None
) -> list[tuple[ItemLine, str]]:
    """Everybody who is signed in reads the catalogue; drafts only where they edit."""
    found = narrowed(wanted)
    if found is None:
        return []
    async with uow.reading():
        if org_id is not None:
            steps = (await uow.orgs.get(org_id)).path_steps
            found = replace(found, owners=tuple(steps))
        return await uow.service_items.page(found, drafts=actor.scope(_EDIT))


def narrowed(wanted: ItemFilter) -> ItemFilter | None:
    """The filter with a question that is safe to look for; None if nothing can be found by it."""
    if not wanted.asked:
        return wanted
    prefix = asked_prefix(wanted.asked)
    return None if prefix is None else replace(wanted, asked=prefix)


async def read_item(uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId) -> WholeItem:
    """NotFound for a draft that others have never published."""
    async with uow.reading():
        item = await uow.service_items.get(item_id, drafts=actor.scope(_EDIT))
        return await whole_item(uow, actor, item)


async def read_version(
    uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId, number: int
) -> ItemContent:
    """What the item said under that number; tickets keep it."""
    async with uow.reading():
        await uow.service_items.get(item_id, drafts=actor.scope(_EDIT))
        return await uow.service_items.version(item_id, number)


async def whole_item(uow: UnitOfWork, actor: Actor, item: ServiceItem) -> WholeItem:
    owner = await uow.orgs.get(item.owner.id)
    is_centre = owner.kind is OrgKind.CENTRE
    departments = await uow.service_items.departments(owner.id) if is_centre else {}
    history = await uow.service_items.history(item.id)
    return WholeItem(item, owner.name, history, sorted(departments), item.actions_for(actor))
