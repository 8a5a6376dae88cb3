"""The words of a 接转组织关系登记表 (requirements 8.7)."""

from datetime import datetime
from typing import Any

from partyhub.domain.shared import codes
from partyhub.domain.shared.days import local_time
from partyhub.domain.transfers.approvals import Approval, ApprovalSide
from partyhub.domain.transfers.prints import FormPrint, LetterMember
from partyhub.domain.transfers.register import WORDS
from partyhub.domain.transfers.views import TransferEvent
from partyhub.integrations.printing.wording import breakable, partial_day, word


def form_words(one: FormPrint) -> dict[str, Any]:
    return _person(one.person) | {
        "direction": WORDS[one.direction],
        "channel": WORDS[one.channel],
        "reason": WORDS[one.reason],
        "destination": breakable(one.destination),
        "national_no": breakable(one.national_no),
        "source": breakable(one.source),
        "target": breakable(one.target),
        "registered": f"{_day(one.registered_on)}　{breakable(one.registered_at)}",
        "materials": breakable("、".join(one.materials)),
        "told": [breakable(line) for line in one.told.splitlines() if line.strip()],
        "told_by": f"{_minute(one.told_at)}　{one.told_by}" if one.told_at else "",
        "letter": one.letter,
        "approvals": [_approval(given) for given in one.approvals],
        "state": WORDS[one.state],
        "outcome": breakable(one.outcome),
        "followed": [_note(event) for event in one.followed],
        "by": breakable(one.by),
        "at": _minute(one.at),
    }


def _person(person: LetterMember) -> dict[str, Any]:
    return {
        "name": breakable(person.name),
        "gender": word(codes.GENDER_ZH, person.gender),
        "born": partial_day(person.birth_month),
        "status": word(codes.MEMBER_STATUS_ZH, person.status),
        "phone": breakable(person.phone),
        "dues": partial_day(person.dues_paid_to),
    }


def _approval(given: Approval) -> str:
    side = "转出审批" if given.side is ApprovalSide.SOURCE else "转入审批"
    return f"{side}：{breakable(given.opinion) or '同意'}　{given.by}　{_day(given.at)}"


def _note(event: TransferEvent) -> str:
    return f"{_day(event.at)}　{breakable(event.note)}（{event.account_name}）"


def _day(at: datetime) -> str:
    on = local_time(at)
    return f"{on.year}年{on.month}月{on.day}日"


def _minute(at: datetime) -> str:
    return f"{_day(at)} {local_time(at):%H:%M}"
