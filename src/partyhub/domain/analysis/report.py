"""The analysis report (诉求分析报告, RP-02): frozen once with its definitions, sent once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from partyhub.domain.analysis.definitions import DEFINITION, METRICS, Metric
from partyhub.domain.analysis.figures import Figures
from partyhub.domain.analysis.periods import Period, PeriodKind
from partyhub.domain.analysis.refusals import AlreadySent, NotForPublication
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """To whom it went, with copies to whom, by whom and when (NT-13)."""

    at: datetime
    by: AccountId
    by_name: str
    to: OrgId
    to_name: str
    copies: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was counted at `frozen_at`, by the definitions of that version, for ever."""

    id: UUID
    number: str
    running: int
    centre: OrgRef
    centre_name: str
    period: Period
    definition: int
    metrics: Sequence[Metric]
    figures: Figures
    hot_comment: str
    difficult_comment: str
    frozen_at: datetime
    frozen_by: AccountId
    frozen_by_name: str
    sending: Sending | None = None

    @property
    def title(self) -> str:
        return f"{self.centre_name}{self.period.name}诉求分析报告"

    def sent(self, sending: Sending) -> "Report":
        if self.sending is not None:
            raise AlreadySent("it went out before", at=self.sending.at.isoformat())
        return replace(self, sending=sending)

    @property
    def publishable(self) -> bool:
        over = local_day(self.frozen_at) > self.period.until
        return over and self.sending is not None and self.period.kind is PeriodKind.QUARTER

    def require_publishable(self) -> None:
        if not self.publishable:
            raise NotForPublication("a whole quarter, over and sent", period=self.period.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who freezes, and what they say of hot and difficult issues."""

    id: AccountId
    name: str
    hot_comment: str = ""
    difficult_comment: str = ""


def frozen(
    report_id: UUID,
    *,
    running: int,
    centre: OrgRef,
    centre_name: str,
    period: Period,
    figures: Figures,
    author: Author,
    at: datetime,
) -> Report:
    """Numbered per centre and year of freezing, without gaps: R2026-0018-0003."""
    return Report(
        id=report_id,
        number=f"R{local_day(at).year}-{centre.node:04d}-{running:04d}",
        running=running,
        centre=centre,
        centre_name=centre_name,
        period=period,
        definition=DEFINITION,
        metrics=METRICS,
        figures=figures,
        hot_comment=author.hot_comment.strip(),
        difficult_comment=author.difficult_comment.strip(),
        frozen_at=at,
        frozen_by=author.id,
        frozen_by_name=author.name,
    )
