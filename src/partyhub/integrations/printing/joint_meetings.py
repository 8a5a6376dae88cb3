"""Prints the minutes of joint meetings (联席会议记录, CHK-28)."""

from datetime import date
from typing import Any

from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, community_party_org


class MinutesPrinter:
    """Implements the port of that name."""

    def print_minutes(self, meeting: JointMeeting) -> bytes:
        return typeset("joint_meeting", _minutes(meeting))


def _minutes(meeting: JointMeeting) -> dict[str, Any]:
    return {
        "community": breakable(community_party_org(meeting.community_name)),
        "held_on": _day(meeting.held_on),
        "place": breakable(meeting.place),
        "units": [breakable(unit.name) for unit in meeting.units],
        "present": breakable(meeting.present),
        "agenda": [breakable(line) for line in meeting.agenda.splitlines() if line.strip()],
        "decisions": [_decision(number, one) for number, one in enumerate(meeting.decisions, 1)],
        "entered_by": breakable(meeting.entered_by),
    }


def _decision(number: int, one: MeetingDecision) -> list[str]:
    """What, by whom, until when, and what came of it."""
    came = "" if one.done_on is None else f"{_day(one.done_on)}：{one.result}"
    by = "　".join(part for part in (one.org_name, one.who) if part)
    return [f"{number}", breakable(one.text), breakable(by), _day(one.due_on), breakable(came)]


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
