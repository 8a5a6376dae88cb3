"""Makes the demo's service catalogue: the district's items, and a few of each centre's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.catalogue_items import CENTRE_ITEMS, DISTRICT_ITEMS, Spec
from partyhub.demo.centres import Centre
from partyhub.demo.samples import SampleShelf
from partyhub.demo.stage import Stage, dice, founder, made_id
from partyhub.demo.tree import Tree
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.usecases.service_items.edit_items import NewItem, create_item, publish_item

_WRITTEN = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Librarian:
    """Writes and publishes as the system, long after the tree was made."""

    stage: Stage
    tree: Tree

    async def fill(self) -> Mapping[tuple[OrgId | None, str], ServiceItemId]:
        """The items by their codes; those of a centre's own stand under the centre."""
        actor, top = founder(self.tree.top.ref), self.tree.top
        made = await self._keep(actor, top, DISTRICT_ITEMS)
        items: dict[tuple[OrgId | None, str], ServiceItemId] = {(None, c): i for c, i in made}
        for centre in self.tree.centres:
            made = await self._keep(actor, centre.org, _with_place(centre))
            items |= {(centre.org.id, code): item_id for code, item_id in made}
        return items

    async def _keep(
        self, actor: Actor, owner: Org, specs: Sequence[Spec]
    ) -> list[tuple[str, ServiceItemId]]:
        kept = []
        rng, now = dice("catalogue", owner.short_name), self.stage.now - _WRITTEN
        pinyin, shelf = self.stage.services.pinyin, SampleShelf(self.stage, actor, now)
        for spec in specs:
            new = NewItem(
                owner_id=owner.id, code=spec.code, content=spec.content,
                item_id=ServiceItemId(made_id(rng, now)),
            )  # fmt: skip
            work = self.stage.work
            made = await create_item(work(actor), actor, new, pinyin=pinyin, now=now)
            kept.append((spec.code, made.item.id))
            if spec.off:
                continue
            await shelf.put(made)
            await publish_item(
                work(actor), actor, item_id=made.item.id, read_version=None, pinyin=pinyin, now=now
            )
        return kept


def _with_place(centre: Centre) -> Sequence[Spec]:
    """A centre's own items are collected at its own counters."""
    return [spec.collected_at(f"{centre.org.name}一楼大厅") for spec in CENTRE_ITEMS]
