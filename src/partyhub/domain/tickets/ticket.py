"""A service ticket (服务事项, TKT-01 … TKT-37): what was asked, who answers, what was promised."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.tickets.clock import NOT_BEGUN, TicketClock
from partyhub.domain.tickets.kinds import Channel, Flag, RequestKind
from partyhub.domain.tickets.papers import Papers
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.working_time.limits import Limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The catalogue item in the version that the client was shown (TKT-20)."""

    item_id: ServiceItemId
    version: int
    name: str
    kind: ItemKind
    limit: Limit | None = None
    papers: Papers = ()


@dataclass(frozen=True, slots=True)
class HandOver:
    """An offer that waits for its answer; `sign_by` is when it should have been signed for."""

    to: Officer
    department: OrgRef
    reason: str
    at: datetime
    sign_by: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the owner asked the director for."""

    kind: RequestKind
    by: Officer
    at: datetime
    reason: str
    days: int = 0
    papers: tuple[str, ...] = ()
    matter: Matter | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One matter of one client, with one owner at every moment (TKT-11).

    `refused` counts the refusals since it last changed hands, `bounces` all of them;
    `late_papers` counts how often papers were asked for that the notice had not named (TKT-33);
    `earlier_clocks` are the promises of before it was reopened, kept or broken as they were.
    """

    id: TicketId
    number: str
    centre: OrgRef
    department: OrgRef
    matter: Matter
    channel: Channel
    client: Client
    content: str
    state: TicketState = TicketState.REGISTERED
    owner: Officer
    first_contact: Officer
    hand_over: HandOver | None = None
    refused: int = 0
    bounces: int = 0
    ruled: bool = False
    request: Request | None = None
    flags: frozenset[Flag] = frozenset()
    contacts: int = 1
    papers: Papers = ()
    notice_no: str = ""
    supplement_by: datetime | None = None
    receipt_no: str = ""
    late_papers: int = 0
    reopenings: int = 0
    clock: TicketClock = NOT_BEGUN
    earlier_clocks: tuple[TicketClock, ...] = ()
    result: str = ""
    feedback: str = ""
    registered_at: datetime
    changed_at: datetime
    closed_at: datetime | None = None
    version: int = 1

    def at(self) -> Place:
        """Where it stands in the tree: at the department that answers."""
        return Place((self.department.path,))
