"""The demo's transfers: a dozen in every state, by the use cases, each step on its own day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.demo.living import living_in
from partyhub.demo.moments import happens_at
from partyhub.demo.people import Person
from partyhub.demo.stage import Stage
from partyhub.demo.transfer_batches import BatchTeller
from partyhub.demo.transfer_stories import ARRIVALS, BY_UNIT, OF_BRANCH, TERMS, Arrived, Story
from partyhub.demo.tree import Tree
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.transfers.applying import Submit, Withdraw
from partyhub.domain.transfers.arriving import Arrive, SendReceipt, Settle
from partyhub.domain.transfers.following import FollowUp, Talk
from partyhub.domain.transfers.referral import Hear, Refer
from partyhub.domain.transfers.reviewing import Approve, Reject, Return
from partyhub.domain.transfers.transfer import Person as Named
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.counter import Comer, register_arrival
from partyhub.usecases.transfers.parties import Elsewhere
from partyhub.usecases.transfers.start import Start, start_from_branch
from partyhub.usecases.transfers.step import Means, step_transfer
from partyhub.usecases.transfers.wishes import Wish, WishToAssign

_TOLD = "工作日上午9:00–11:30到接收党组织报到，带身份证、介绍信"


@dataclass(frozen=True, slots=True)
class TransferTeller:
    """`cast` are those who act, by the names that the stories give them."""

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]
    known: dict[str, MemberId]
    people: Sequence[Person]

    async def tell(self) -> int:
        """How many there are."""
        for story in OF_BRANCH:
            await self._one(story, self.known[story.who])
        of_unit = [p.member.id for p in self.people if p.unit == 1 and p.in_service]
        movers = list(zip(BY_UNIT, await self._resting_first(of_unit), strict=False))
        for story, member_id in movers:
            await self._one(story, member_id)
        for arrived in ARRIVALS:
            await self._arrival(arrived)
        await happens_at(self.stage.work, None)
        listed = await BatchTeller(self.stage, self.tree, self.cast, self.people).tell()
        return len(OF_BRANCH) + len(movers) + len(ARRIVALS) + listed

    async def _resting_first(self, ids: Sequence[MemberId]) -> list[MemberId]:
        """A move ends an open check-in, so who is done with theirs before the first one moves."""
        first = self._ago(max(story.days for story in BY_UNIT))
        async with self.stage.work(self.cast["unit02"]) as work:
            open_ones = [await work.check_ins.under_way_of(one) for one in ids]
        busy = {
            one for one, found in zip(ids, open_ones, strict=True)
            if any(each.changed_at >= first for each in found)
        }  # fmt: skip
        return sorted(ids, key=lambda one: one in busy)

    async def _one(self, story: Story, member_id: MemberId) -> None:
        actor, now = self.cast[story.by], self._ago(story.days)
        start = Start(
            channel=story.channel, to=self._to(story.to), terms=TERMS[story.terms],
            told=_TOLD, materials=story.materials,
        )  # fmt: skip
        made = await start_from_branch(
            self.stage.work(actor), actor, member_id=member_id, start=start, now=now
        )
        await self._walk(made, story.steps, story.to)

    async def _arrival(self, story: Arrived) -> None:
        actor, now = self.cast["window"], self._ago(story.days)
        person = Named(name=story.who, gender=story.gender, birth_month=story.born, status="full")
        comer = Comer(
            person=person, source=Elsewhere(name=story.branch, committee_name=story.committee),
            phone=story.phone, letter_no=story.letter_no,
            issued_on=local_day(now) if story.letter_no else None,
        )  # fmt: skip
        start = Start(
            channel=story.channel, to=self.tree.named(story.to).id,
            terms=living_in(self.tree, TERMS[story.terms], story.lives),
            materials=("介绍信",) if story.letter_no else ("身份证",), told=story.told,
        )  # fmt: skip
        services = self.stage.services
        made = await register_arrival(
            self.stage.work(actor), actor, comer=comer, start=start,
            at=self.tree.named("望河街道").id, pinyin=services.pinyin, vault=services.vault,
            now=now,
        )  # fmt: skip
        await self._walk(made, story.steps, story.to)

    async def _walk(
        self, transfer: Transfer, steps: Sequence[tuple[float, str, str, str]], to: str
    ) -> None:
        services = self.stage.services
        means = Means(pinyin=services.pinyin, vault=services.vault)
        for days, who, action, text in steps:
            actor, now = self.cast[who], self._ago(days)
            await happens_at(self.stage.work, now)
            await step_transfer(
                self.stage.work(actor), actor, transfer_id=transfer.id, read_version=None,
                wish=self._wish(action, text, to, now), means=means, now=now,
            )  # fmt: skip

    def _wish(self, action: str, text: str, to: str, now: datetime) -> Wish:
        today = local_day(now)
        if action == "assign":
            return WishToAssign(branch_id=self.tree.named(to).id)
        if action == "settle":
            return Settle(branch_name=text, assigned_on=today, received_on=today)
        plain: dict[str, Wish] = {
            "submit": Submit(),
            "arrive": Arrive(),
            "send_receipt": SendReceipt(),
            "approve": Approve(opinion=text),
            "return": Return(reason=text or "退回"),
            "reject": Reject(reason=text or "不同意"),
            "withdraw": Withdraw(reason=text or "撤销"),
            "follow_up": FollowUp(text=text),
            "refer": Refer(to="中共澜溪区委组织部", reason=text),
            "hear": Hear(text=text),
            "talk": Talk(held_on=today, held_by=text),
        }
        return plain[action]

    def _to(self, name: str) -> OrgId | Elsewhere:
        branch, _, committee = name.partition("|")
        if committee:
            return Elsewhere(name=branch, committee_name=committee)
        return self.tree.named(branch).id

    def _ago(self, days: float) -> datetime:
        return self.stage.now - timedelta(days=days)
