"""The demo's year-end appraisal of two communities: slips in every state, one put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.demo.logins import Staff
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.feedback_slips.refusals import NobodyToAppraise
from partyhub.domain.feedback_slips.slip import Appraisal
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import SlipFilter, SlipLine
from partyhub.domain.feedback_slips.words import AppraisalMethod, ConsultPurpose, DecisionKind
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import FeedbackSlipId
from partyhub.domain.shared.org import Side
from partyhub.usecases.feedback_slips.many import (
    ReadSlip,
    appraise_slips,
    receive_slips,
    send_slips,
)
from partyhub.usecases.feedback_slips.runs import Started, make_slips, start_run
from partyhub.usecases.feedback_slips.single import (
    Consult,
    Decided,
    consult_slip,
    record_decision,
)

_BEGAN, _APPRAISED, _SENT, _RECEIVED = 20, 15, 5, 3
_FINDINGS = (
    ("优秀", "全年参加治安巡逻和政策宣讲，按时到岗，居民反映好。", "冬季连续六周为独居老人送餐。"),
    ("合格", "按认领的岗位参加了社区组织的志愿服务。", ""),
)
_EACH = 6
"""So many are given each finding, and half of these are sent."""


@dataclass(frozen=True, slots=True)
class FeedbackTeller:
    """The first two communities appraise; the units receive what was sent to them."""

    stage: Stage
    tree: Tree
    staff: Staff

    async def tell(self) -> int:
        """How many slips there are."""
        return sum([await self._community(place) for place in (0, 1)])

    def _ago(self, days: int) -> datetime:
        return self.stage.now - timedelta(days=days)

    @property
    def _year(self) -> int:
        """The year whose season it was then."""
        day = local_day(self._ago(_BEGAN))
        in_season = day.month >= self.stage.services.policy.appraisal_first_month
        return day.year if in_season else day.year - 1

    async def _community(self, place: int) -> int:
        desk, began = self.staff.desks[place], self._ago(_BEGAN)
        org = self.tree.communities[place].org
        wanted = Started(org.id, self._year, self.stage.services.policy)
        try:
            run = await start_run(self.stage.work(desk), desk, wanted, now=began)
        except NobodyToAppraise:  # a small load has communities without anybody
            return 0
        while await make_slips(self.stage.work(desk), run.id, now=began):
            pass
        lines = await self._lines(org.path)
        pending = [one for one in lines if one.name not in ("赵建国", "林晓雯")]
        for n, finding in enumerate(_FINDINGS):
            await self._found(desk, pending[n * _EACH : (n + 1) * _EACH], finding)
        await self._sent(desk, org.path)
        return len(lines)

    async def _lines(self, path: str, state: SlipState | None = None) -> list[SlipLine]:
        wanted = SlipFilter(side=Side.COMMUNITY, year=self._year, state=state, limit=1000)
        async with self.stage.work(None).reading() as uow:
            found = await uow.feedback_slips.page(wanted, within=Scope((path,)))
        return [line for line, _ in found]

    async def _found(
        self, desk: Actor, lines: Sequence[SlipLine], finding: tuple[str, str, str]
    ) -> None:
        at, (grade, opinion, deeds) = self._ago(_APPRAISED), finding
        said = Appraisal(
            method=AppraisalMethod.MEETING, held_on=local_day(at), appraisers=27, grade=grade,
            opinion=opinion, deeds=deeds,
        )  # fmt: skip
        policy = self.stage.services.policy
        work = self.stage.work(desk)
        await appraise_slips(work, desk, _read(lines), said, policy=policy, now=at)

    async def _sent(self, desk: Actor, path: str) -> None:
        appraised = (await self._lines(path, SlipState.APPRAISED))[::2]
        now = self._ago(_SENT)
        await send_slips(self.stage.work(desk), desk, _read(appraised), now=now)
        sent = await self._lines(path, SlipState.SENT)
        for place, officer in enumerate(self.staff.officers):
            unit = self.tree.units[place].org.id
            await self._received(officer, [line for line in sent if line.unit.id == unit])

    async def _received(self, officer: Actor, lines: Sequence[SlipLine]) -> None:
        """All but the last of several; the first is consulted, and praised for it."""
        if not lines:
            return
        now, taken = self._ago(_RECEIVED), lines[:-1] or lines
        await receive_slips(self.stage.work(officer), officer, _read(taken), now=now)
        first = FeedbackSlipId(lines[0].id)
        asked = Consult(ConsultPurpose.MERIT_SELECTION, f"{self._year}年度优秀共产党员评选")
        await consult_slip(self.stage.work(officer), officer, first, asked, now=now)
        decided = Decided(DecisionKind.PRAISED, local_day(now), f"党委〔{self._year}〕21号")
        await record_decision(self.stage.work(officer), officer, first, decided, now=now)


def _read(lines: Sequence[SlipLine]) -> list[ReadSlip]:
    return [ReadSlip(FeedbackSlipId(line.id), line.version) for line in lines]
