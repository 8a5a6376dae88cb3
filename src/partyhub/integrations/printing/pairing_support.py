"""Prints 结对帮扶卡 (8.7) on A4: the household is a code."""

from datetime import date, datetime

from partyhub.domain.pairing_support.pair import Consent
from partyhub.domain.pairing_support.people import SupportVisit
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.ports import PairCard
from partyhub.domain.pairing_support.views import HouseholdLook
from partyhub.domain.pairing_support.words import HOW_ZH, KIND_ZH, WAY_ZH, WHO_ZH
from partyhub.domain.service_records.served import RecordState
from partyhub.domain.service_records.words import STATE_ZH
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable

_MOST = 20
_NOT_YET = "（待填写）"


class PairPrinter:
    """Implements the port of that name."""

    def print_pair(self, card: PairCard) -> bytes:
        pair = card.pair
        return typeset(
            "support_pair",
            {
                "code": pair.household.code,
                "community": breakable(pair.community_name),
                "kind": KIND_ZH[pair.kind],
                "way": WAY_ZH[pair.way],
                "area": breakable(pair.area),
                "supporters": breakable("、".join(one.member_name for one in card.supporters))
                or _NOT_YET,
                "consent": _consent(pair.consent),
                **_planned(card.plan),
                "visits": [_visit(one) for one in card.visits[:_MOST]][::-1],
                "looks": [_look(one) for one in card.looks[:_MOST]],
                "phone": card.community_phone,
                "printed": _day(card.printed_on),
            },
        )


def _planned(plan: SupportPlan | None) -> dict[str, str]:
    if plan is None:
        return dict.fromkeys(("goals", "content", "term", "often"), _NOT_YET)
    return {
        "goals": breakable(plan.goals),
        "content": breakable(plan.content),
        "term": f"{_day(plan.begins_on)}至{_day(plan.ends_on)}",
        "often": f"每 {plan.every_days} 天至少一次",
    }


def _look(one: HouseholdLook) -> list[str]:
    who = f"{one.org_name} {one.account_name}".strip()
    return [_moment(one.at), breakable(who), breakable(one.purpose)]


def _consent(one: Consent | None) -> str:
    if one is None:
        return _NOT_YET
    return f"{_day(one.on)}，{HOW_ZH[one.how]}，{WHO_ZH[one.who]}同意"


def _visit(one: SupportVisit) -> list[str]:
    begins, ends = local_time(one.begins_at), local_time(one.ends_at)
    return [
        f"{_day(begins.date())} {begins:%H:%M}–{ends:%H:%M}", breakable(one.member_name),
        breakable(one.done), STATE_ZH[RecordState(one.record_state)],
    ]  # fmt: skip


def _moment(at: datetime) -> str:
    local = local_time(at)
    return f"{_day(local.date())} {local:%H:%M}"


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"
