"""What the bare side needs of the house to write a ticket: its empty columns, pinyin, the vault."""

from datetime import UTC, datetime
from uuid import UUID

from benchmarks.serving import KEYS
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.ticket import Matter
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.integrations.pinyin.pinyin import PypinyinReader
from partyhub.integrations.sealing.vault import Vault

KEEPER = Vault({1: KEYS.sealing}, 1, KEYS.index)
PINYIN = PypinyinReader()
_NOBODY = UUID(int=0)
_ORG = OrgRef(OrgId(_NOBODY), "/1/")
A_TICKET, _ = register(
    TicketId(_NOBODY),
    "",
    centre=_ORG,
    department=_ORG,
    matter=Matter(
        item_id=ServiceItemId(_NOBODY),
        version=1,
        name="事项",
        kind=ItemKind.TIME_LIMITED,
        limit=Limit(LimitKind.WORKING_DAYS, 7),
    ),
    channel=Channel.VISIT,
    client=Client(name="某人"),
    content="某事",
    urgent=False,
    by=Officer(AccountId(_NOBODY), "某人"),
    at=datetime(2026, 1, 1, tzinfo=UTC),
)
