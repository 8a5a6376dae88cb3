"""The demo's batch of transfers: a retired branch moves to its community by a list in Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import Final

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.attachments.attachment import MOST_BYTES
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TransferBatchId, TransferId
from partyhub.domain.transfers.batches.batch import BatchAction
from partyhub.domain.transfers.papers import TransferFileKind
from partyhub.domain.transfers.possible import Move
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.states import TransferState
from partyhub.integrations.printing.typesetter import typeset
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.transfers.batches.begin import BatchMeans, begin_next
from partyhub.usecases.transfers.batches.decide import decide_batch
from partyhub.usecases.transfers.batches.moves import browse_moves
from partyhub.usecases.transfers.batches.plan_batch import ListMeans, SentList, plan_batch
from partyhub.usecases.transfers.files import attach_to_transfer
from partyhub.usecases.transfers.joint import JointWish, issue_joint_letter
from partyhub.usecases.transfers.step import Means
from partyhub.usecases.transfers.step_many import Wanted, step_many

_HEADINGS: Final = (
    "姓名", "工号或手机后四位", "去往组织", "原因", "去向单位", "党费交至", "有效期",
    "原党委通讯地址",
)  # fmt: skip
_REST: Final = ("柳荫社区", "退休", "柳荫新村", "2026.10", "90", "澜溪区政和路 1 号")
_UNKNOWN: Final = ("钱守业", "", *_REST)
_MOVERS: Final = 6
_REVIEWED: Final = 4
_TOGETHER: Final = 2
_S = TransferState


@dataclass(frozen=True, slots=True)
class BatchTeller:
    """`unit02` sends the list of its pensioners and lets it run; `unit03` approves some, and
    `street` two of these with one letter.
    """

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]
    people: Sequence[Person]

    async def tell(self) -> int:
        """How many transfers it begins."""
        now = self.stage.now - timedelta(days=5)
        batch_id = await self._begun(now)
        by = self.cast["unit03"]
        found = await browse_moves(self.stage.work(by), by, batch_id=batch_id, today=local_day(now))
        moves = found.moves
        ids = [one for move in moves if move.move is Move.APPROVE for one in move.transfer_ids]
        reviewed = list(map(TransferId, ids[:_REVIEWED]))
        await self._approve(by, reviewed, now + timedelta(days=1))
        street = self.cast["street"]
        wish = JointWish(ids=reviewed[:_TOGETHER], state=_S.TARGET_REVIEW, words="同意接收")
        at = now + timedelta(days=2)
        await issue_joint_letter(self.stage.work(street), street, wish, now=at)
        await self._scanned(by, reviewed[0], at)
        return len(ids)

    async def _scanned(self, by: Actor, transfer_id: TransferId, now: datetime) -> None:
        """As it was handed out, with its seal."""
        services = self.stage.services
        lines = (("签收", "两人当面领取"), ("加盖", "党委公章和骑缝章"))
        words = {"title": "介绍信扫描件", "mark": "演示", "lines": lines, "note": ""}
        data, name = BytesIO(typeset("sheet", words)), "介绍信扫描件.pdf"
        file = services.files.receive(data, name=name, declared="application/pdf", most=MOST_BYTES)
        await attach_to_transfer(
            self.stage.work(by), by, Place(services.files, services.files_quota), file,
            transfer_id=transfer_id, kind=TransferFileKind.LETTER, now=now,
        )  # fmt: skip

    async def _begun(self, now: datetime) -> TransferBatchId:
        by, services = self.cast["unit02"], self.stage.services
        batch = await plan_batch(
            self.stage.work(by), by, SentList("离退休支部接转名单.xlsx", self._list(now)),
            org_id=self.tree.units[1].org.id,
            means=ListMeans(lists=services.transfer_lists, vault=services.vault), now=now,
        )  # fmt: skip
        commit = BatchAction.COMMIT
        await decide_batch(self.stage.work(by), by, batch_id=batch.id, action=commit, now=now)
        means = BatchMeans(work=lambda: self.stage.work(by), vault=services.vault)
        while await begin_next(batch.id, means=means, now=now):
            pass
        return batch.id

    def _list(self, now: datetime) -> bytes:
        old = [p for p in self.people if p.unit == 1 and not p.in_service]
        staying = [p.member for p in old if p.member.details.left_on is None]
        rows = [(m.details.name, m.phone.tail, *_REST) for m in staying[-_MOVERS:]]
        writer = self.stage.services.roster_writer
        title, by = "组织关系批量接转名单", self.cast["unit02"].display_name
        return writer.roster(title, _HEADINGS, [*rows, _UNKNOWN], exporter=by, at=now)

    async def _approve(self, by: Actor, ids: Sequence[TransferId], now: datetime) -> None:
        services = self.stage.services
        wanted = Wanted(ids=ids, state=_S.SOURCE_REVIEW, wish=Approve(opinion="情况属实，同意转出"))
        await step_many(
            self.stage.work(by), by, wanted, work=lambda: self.stage.work(by),
            means=Means(pinyin=services.pinyin, vault=services.vault), now=now,
        )  # fmt: skip
