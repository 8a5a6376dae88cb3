"""How a proxy matter was solved, in the words of a ledger (LG-03); a file in custody (AGY-06)."""

from collections.abc import Mapping
from datetime import datetime

from partyhub.domain.shared.days import local_time
from partyhub.domain.shared.errand import MODE_WORDS, WAY_WORDS, Errand


def solution(errands: tuple[Errand, ...]) -> str:
    """Each delivery with its end; who fetched the result stands at the end."""
    return "；".join(_errand(errand) for errand in errands)


def _errand(errand: Errand) -> str:
    said = [f"{_day(errand.delivered_at)}送交{errand.sent_to}（{WAY_WORDS[errand.way]}）"]
    if errand.turned_back_at:
        said.append(f"{_day(errand.turned_back_at)}退回：{errand.outcome}")
    if errand.collected_at and errand.mode:
        said.append(f"{_day(errand.collected_at)}取回，{MODE_WORDS[errand.mode]}")
    if errand.picked_up_at:
        said.append(f"{_day(errand.picked_up_at)}由{errand.picked_up_by}签收")
    return "，".join(said)


def kept_in_custody(errands: tuple[Errand, ...]) -> Mapping[str, str]:
    """In, out and period of the last custody; nothing without one."""
    kept = [errand for errand in errands if errand.until is not None]
    if not kept:
        return {}
    last = kept[-1]
    return {
        "where": last.sent_to,
        "since": _moment(last.delivered_at),
        "until": f"{last.until:%Y-%m-%d}",
        "back": _moment(last.collected_at or last.turned_back_at),
        "taker": last.picked_up_by,
    }


def _day(at: datetime) -> str:
    return f"{local_time(at):%Y-%m-%d}"


def _moment(at: datetime | None) -> str:
    return f"{local_time(at):%Y-%m-%d %H:%M}" if at else ""
