"""How long a matter may take: the catalogue's limit, the complex case's, and advice in writing."""

from dataclasses import replace

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.ticket import Matter
from partyhub.domain.working_time.limits import Limit, LimitKind

_WRITTEN = frozenset({Channel.LETTER, Channel.WEB, Channel.MESSAGE, Channel.FORWARDED})


def promised_limit(
    matter: Matter, channel: Channel, policy: TicketPolicy, *, complex_one: bool
) -> Limit:
    """The item's own promise (DL-09), a statutory one before it (CLK-08). A complex case has the
    item's longer limit. Advice is given at once, but in writing within days (CLK-04, CLK-05).
    The centre's rules say what an item leaves open: how far it may be extended (PV-02, PV-04).
    """
    own = _capped(matter, policy)
    written = matter.kind is ItemKind.CONSULTATION and channel in _WRITTEN
    if written and own.kind is LimitKind.SAME_DAY:
        days = policy.consult_complex_days if complex_one else policy.consult_days
        return Limit(LimitKind.WORKING_DAYS, days, max_days=policy.reply_max_days)
    if complex_one and matter.complex_days is not None:
        return replace(own, days=matter.complex_days)
    return own


def _capped(matter: Matter, policy: TicketPolicy) -> Limit:
    own = matter.limit
    caps = {ItemKind.HELP: policy.reply_max_days, ItemKind.APPROVAL: policy.approval_max_days}
    cap = caps.get(matter.kind, 0)
    open_ended = own.max_days is None and not own.statutory
    if open_ended and own.kind is LimitKind.WORKING_DAYS and cap > own.days:
        return replace(own, max_days=cap)
    return own


def promise_words(limit: Limit) -> str:
    """As it stands on papers: 当日办结, 7个工作日, 15日."""
    if limit.counted_kind is LimitKind.SAME_DAY:
        return "当日办结"
    unit = "个工作日" if limit.counted_kind is LimitKind.WORKING_DAYS else "日"
    law = "（法定）" if limit.statutory else ""
    return f"{limit.counted_days}{unit}{law}"
