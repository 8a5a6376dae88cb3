"""The demo's yearly self-checks: one of last year signed, one of this year half explained."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.self_checks.self_check import SelfCheck
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import at, first_moment, local_day
from partyhub.usecases.self_checks.run import (
    begin_self_check,
    explain_finding,
    sign_self_check,
)

_CALLED = "已电话联系，本人外出，约定月底前交回"


@dataclass(frozen=True, slots=True)
class Checker:
    """`unit02` signed for 区教育局 in January; `director` is at the centre's since two days."""

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]

    async def check(self) -> int:
        """How many there are."""
        return await self._last_year() + await self._this_year()

    async def _last_year(self) -> int:
        by, now = self.cast["unit02"], self.stage.now
        ninth = first_moment(local_day(now).replace(month=1, day=9))
        begun = at(local_day(ninth), time(9, 20))
        if begun + timedelta(days=4) > now:
            return 0
        check = await self._begun(by, "区教育局", local_day(now).year - 1, begun)
        await self._explained(check, by, begun + timedelta(hours=2))
        await sign_self_check(
            self.stage.work(by), by, check_id=check.id, comment="台账齐全，账实相符",
            read_version=None, now=begun + timedelta(days=3),
        )  # fmt: skip
        return 1

    async def _this_year(self) -> int:
        by, begun = self.cast["director"], self.stage.now - timedelta(days=2)
        year = local_day(begun).year
        check = await self._begun(by, "望河街道党群服务中心", year, begun)
        await self._explained(check, by, begun + timedelta(minutes=30), most=1)
        return 1

    async def _begun(self, by: Actor, org: str, year: int, now: datetime) -> SelfCheck:
        return await begin_self_check(
            self.stage.work(by), by, org_id=self.tree.named(org).id, year=year, now=now
        )  # fmt: skip

    async def _explained(
        self, check: SelfCheck, by: Actor, now: datetime, most: int | None = None
    ) -> None:
        for finding in check.findings[:most]:
            await explain_finding(
                self.stage.work(by), by, check_id=check.id, key=finding.key, note=_CALLED,
                read_version=None, now=now,
            )  # fmt: skip
