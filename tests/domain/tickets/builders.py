"""A centre with a calendar by hand, its people, and a ticket at the counter."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId, TicketId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import KeptPhone
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.ticket import Matter, Ticket
from partyhub.domain.working_time.calendar import DayKind, DayRule, WorkCalendar
from partyhub.domain.working_time.limits import Limit, LimitKind

CHINA = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 9, 21, 9, 0, tzinfo=CHINA)
"""The Monday before Mid-Autumn and the National Day holiday of 2026."""
_HOLIDAYS = [date(2026, 9, d) for d in (25, 26, 27)] + [date(2026, 10, d) for d in range(1, 8)]
CALENDAR = WorkCalendar(
    1,
    {day: DayRule(day, DayKind.HOLIDAY, "节日") for day in _HOLIDAYS}
    | {
        day: DayRule(day, DayKind.MAKE_UP, "国庆节")
        for day in (date(2026, 9, 20), date(2026, 10, 10))
    },
    frozenset({2026}),
)
CENTRE = OrgRef(OrgId(new_id()), "/1/2/9/")
COUNTER = OrgRef(OrgId(new_id()), "/1/2/9/10/")
OTHER_DEPARTMENT = OrgRef(OrgId(new_id()), "/1/2/9/11/")
CLERK, COLLEAGUE, DIRECTOR, STRANGER = (
    Officer(AccountId(new_id()), name) for name in ("沈佳怡", "何一鸣", "苏敏", "路人")
)
STAFF = (CLERK, COLLEAGUE, DIRECTOR, STRANGER)


def a_matter(kind: ItemKind = ItemKind.HELP, *papers: Paper) -> Matter:
    return Matter(
        item_id=ServiceItemId(new_id()),
        version=1,
        name="困难帮扶",
        kind=kind,
        limit=Limit(LimitKind.WORKING_DAYS, 7, max_days=15),
        papers=papers,
    )


def a_ticket(matter: Matter | None = None, channel: Channel = Channel.VISIT) -> Ticket:
    ticket, _ = register(
        TicketId(new_id()),
        "F2026-0009-000001",
        centre=CENTRE,
        department=COUNTER,
        matter=matter or a_matter(),
        channel=channel,
        client=Client(name="王大爷", phone=KeptPhone("138****5678", "5678")),
        content="楼道灯坏了，物业不管",
        urgent=False,
        by=CLERK,
        at=MONDAY,
    )
    return ticket


def doing(by: Officer = CLERK, at: datetime = MONDAY, *, number: str = "X-1") -> Doing:
    return Doing(by=by, at=at, calendar=CALENDAR, policy=TicketPolicy(), document_no=number)
