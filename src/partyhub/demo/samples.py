"""Puts samples (样表) to the papers of the demo's catalogue, as an editor would."""

from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

from partyhub.demo.sample_sheets import SHEETS, sample_sheet
from partyhub.demo.stage import Stage
from partyhub.domain.attachments.sample import MOST_SAMPLE_BYTES
from partyhub.domain.service_items.content import ItemPaper
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.service_items.edit_items import edit_item
from partyhub.usecases.service_items.read_items import WholeItem
from partyhub.usecases.service_items.samples import add_sample


@dataclass(frozen=True, slots=True)
class SampleShelf:
    """Signs as whoever writes the catalogue."""

    stage: Stage
    actor: Actor
    at: datetime

    async def put(self, made: WholeItem) -> None:
        """To a draft, before it is published."""
        draft = made.item.draft
        if draft is None or not any(paper.name in SHEETS for paper in draft.papers):
            return
        papers = tuple([await self._with_sample(made, paper) for paper in draft.papers])
        await edit_item(
            self.stage.work(self.actor), self.actor, item_id=made.item.id,
            content=replace(draft, papers=papers), read_version=made.item.version,
            pinyin=self.stage.services.pinyin, now=self.at,
        )  # fmt: skip

    async def _with_sample(self, made: WholeItem, paper: ItemPaper) -> ItemPaper:
        if paper.name not in SHEETS:
            return paper
        services = self.stage.services
        there = services.files.receive(
            BytesIO(sample_sheet(paper.name)), name=f"{paper.name}样表.pdf",
            declared="application/pdf", most=MOST_SAMPLE_BYTES,
        )  # fmt: skip
        sample = await add_sample(
            self.stage.work(self.actor), self.actor, services.files, there,
            item_id=made.item.id, quota=services.files_quota, now=self.at,
        )  # fmt: skip
        return replace(paper, sample=sample)
