"""How long a matter may take: the catalogue's limit, else the centre's policy for its kind."""

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.ticket import Matter
from partyhub.domain.working_time.limits import Limit, LimitKind

_WRITTEN = frozenset({Channel.LETTER, Channel.WEB, Channel.MESSAGE, Channel.FORWARDED})


def promised_limit(
    matter: Matter, channel: Channel, policy: TicketPolicy, *, complex_one: bool
) -> Limit:
    """The item's own promise (DL-09), else the policy's for its kind (CLK-02, CLK-04, CLK-07);
    a matter for at once has the same day (CLK-06).
    """
    if matter.limit is not None:
        return matter.limit
    if matter.kind is ItemKind.IMMEDIATE:
        return Limit(LimitKind.SAME_DAY, 0)
    days, most = _general(matter.kind, channel, policy, complex_one=complex_one)
    return Limit(LimitKind.WORKING_DAYS, days, max_days=most)


def _general(
    kind: ItemKind, channel: Channel, policy: TicketPolicy, *, complex_one: bool
) -> tuple[int, int]:
    if kind is ItemKind.APPROVAL:
        return policy.approval_days, policy.approval_max_days
    if kind is ItemKind.CONSULTATION and channel in _WRITTEN:
        days = policy.consult_complex_days if complex_one else policy.consult_days
        return days, policy.reply_max_days
    return policy.reply_days, policy.reply_max_days
