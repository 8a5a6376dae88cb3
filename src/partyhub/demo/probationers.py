"""Who of the demo is on probation whatever the day of the load: overdue, due soon, extended."""

from dataclasses import replace
from datetime import date, timedelta

from partyhub.domain.members.member import Details, MemberCategory
from partyhub.domain.shared.codes import MemberStatus

_AGO = (372, 345, 470, 372, 345)
_FIRST, _UNITS = 40, (0, 1, 3, 8)
_YOUNG = 1975


def on_probation(details: Details, unit: int, place: int, today: date) -> Details:
    """Some of a few units joined that many days ago; their elders and pensioners stay as drawn."""
    which = place - _FIRST
    young = int(details.birth_month[:4]) >= _YOUNG and details.left_on is None
    if unit not in _UNITS or not 0 <= which < len(_AGO) or not young:
        return details
    if details.category is MemberCategory.RETIRED:
        return details
    joined = today - timedelta(days=_AGO[which])
    return replace(details, status=MemberStatus.PROBATIONARY, joined_party_on=joined)
