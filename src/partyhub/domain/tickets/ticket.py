"""A service ticket (服务事项, TKT-01 … TKT-37): what was asked, who answers, what was promised."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errand import Entrusted, Errand
from partyhub.domain.shared.ids import ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.clock import NOT_BEGUN, TicketClock
from partyhub.domain.tickets.kinds import Channel, Flag, RequestKind
from partyhub.domain.tickets.papers import Papers
from partyhub.domain.tickets.people import Client, Officer
from partyhub.domain.tickets.publicity import Publicity
from partyhub.domain.tickets.states import CLOCKED, RUNNING, SETTLED, TicketState
from partyhub.domain.tickets.verification import Verification
from partyhub.domain.working_time.limits import Limit

FIRST_OF_ALL: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Before every moment at which something can be owed: what has no time left at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The catalogue item in the version that the client was shown (TKT-20)."""

    item_id: ServiceItemId
    version: int
    name: str
    kind: ItemKind
    limit: Limit
    complex_days: int | None = None
    papers: Papers = ()


@dataclass(frozen=True, slots=True)
class TicketRef:
    """Another ticket, by what people know it by and what it is found by."""

    id: TicketId
    number: str


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
    `earlier_clocks` are the promises of before it was reopened, kept or broken as they were;
    `merged` are later tickets about the same matter, each `merged_into` this one.
    `moved_at` is the last step that moved it or told the client something, `silent_at` when it has
    been still for too long; `answer_owed_since` is a second contact that nothing followed (CLK-13).
    `adopted` is what came of a suggestion (CHK-35).
    """

    id: TicketId
    number: str
    centre: OrgRef
    intake: OrgRef
    department: OrgRef
    matter: Matter
    channel: Channel
    client: Client
    content: str
    about: About = NOBODY
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
    answer_owed_since: datetime | None = None
    papers: Papers = ()
    notice_no: str = ""
    supplement_by: datetime | None = None
    receipt_no: str = ""
    proxy_no: str = ""
    entrusted: Entrusted | None = None
    late_papers: int = 0
    reopenings: int = 0
    clock: TicketClock = NOT_BEGUN
    earlier_clocks: tuple[TicketClock, ...] = ()
    errands: tuple[Errand, ...] = ()
    publicity: Publicity | None = None
    verifications: tuple[Verification, ...] = ()
    merged_into: TicketRef | None = None
    merged: tuple[TicketRef, ...] = ()
    result: str = ""
    adopted: bool | None = None
    feedback: str = ""
    registered_at: datetime
    changed_at: datetime
    moved_at: datetime | None = None
    silent_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 1

    def at(self) -> Place:
        """Where it stands in the tree: the department that answers, the one that took it in, and
        the one that it is offered to.
        """
        offered = (self.hand_over.department.path,) if self.hand_over else ()
        return Place((self.department.path, self.intake.path, *offered))

    @property
    def slips(self) -> tuple[UUID, ...]:
        """This ticket and those merged into it: what came with any came for the matter."""
        return (self.id, *(other.id for other in self.merged))

    @property
    def secret_client(self) -> bool:
        """Who complains and gave a name: it is shown for a recorded purpose alone (SP-06)."""
        return self.matter.kind is ItemKind.COMPLAINT and not self.client.anonymous

    @property
    def tells_the_end(self) -> Officer:
        """Who gives the feedback where the first contact must: the owner, if a complaint is kept
        from the first contact (TKT-09, SP-06).
        """
        barred = self.about.bars((self.first_contact.id,))
        return self.owner if barred else self.first_contact

    @property
    def act_by(self) -> datetime:
        """What lists of work go by: when something is owed to the client next.

        A second contact is answered first of all (CLK-13), and what is urgent before all that is
        due later (TKT-25). Before acceptance that is now; while
        papers are awaited, the end of their time; under way, the due time; once resolved, the
        feedback at once.
        """
        if self.answer_owed_since is not None:
            return FIRST_OF_ALL
        if self.state is TicketState.AWAITING_MATERIALS and self.supplement_by is not None:
            return self.supplement_by
        if self.state in CLOCKED and self.clock.due_at is not None:
            urgent = Flag.URGENT in self.flags and self.state in RUNNING
            return self.registered_at if urgent else self.clock.due_at
        if self.state in SETTLED and self.clock.stopped_at is not None:
            return self.clock.stopped_at
        return self.registered_at
