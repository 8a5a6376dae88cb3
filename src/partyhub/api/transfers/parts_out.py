"""The ends of a transfer, its letters, and where a member belonged, as clients get them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.attachments.media import Media
from partyhub.domain.attachments.transfer_file import TransferFile
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.papers import TransferFileKind
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.standing import is_void
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Viewer


@dataclass(frozen=True, slots=True)
class PartyOut:
    """One end: null ids are of an organisation elsewhere."""

    name: str
    committee_name: str
    branch_id: UUID | None
    committee_id: UUID | None


@dataclass(frozen=True, slots=True)
class LetterOut:
    """A letter as it went out; `void`: another one, or nothing, stands in its place. `people`
    stand on it, each with a transfer of their own.
    """

    number: str
    issued_on: date
    valid_days: int
    prolonged_days: int
    valid_until: date
    validity_in_capitals: str
    replaces: str
    void: bool
    people: int


@dataclass(frozen=True, slots=True)
class AffiliationOut:
    """Where the member belonged: `since` included, `until` not; null is the present."""

    branch_id: UUID
    branch_name: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class TransferTicketOut:
    """The service ticket that a transfer was opened from."""

    id: UUID
    number: str
    state: TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFileOut:
    """A file; `digest` is the SHA-256 of what is downloaded, `side` from where it came."""

    id: UUID
    kind: TransferFileKind
    side: Viewer
    name: str
    media: Media
    size: int
    digest: str
    by_name: str
    at: datetime

    @classmethod
    def of(cls, one: TransferFile) -> "TransferFileOut":
        file = {name: getattr(one.file, name) for name in ("name", "media", "size", "digest")}
        return cls(
            id=one.id, kind=TransferFileKind(one.kind), side=Viewer(one.side), by_name=one.by_name,
            at=one.at, **file,
        )  # fmt: skip


def ticket_out(ticket: Ticket | None) -> TransferTicketOut | None:
    return None if ticket is None else TransferTicketOut(ticket.id, ticket.number, ticket.state)


def letter_out(transfer: Transfer, letter: Letter) -> LetterOut:
    return LetterOut(
        number=letter.number,
        issued_on=letter.issued_on,
        valid_days=letter.valid_days,
        prolonged_days=letter.prolonged,
        valid_until=letter.valid_until,
        validity_in_capitals=letter.validity,
        replaces=letter.replaces,
        void=is_void(transfer, letter),
        people=letter.people,
    )


def party_out(party: Party) -> PartyOut:
    return PartyOut(party.name, party.committee_name, id_of(party.branch), id_of(party.committee))


def affiliation_out(one: Affiliation) -> AffiliationOut:
    return AffiliationOut(one.branch.id, one.branch_name, one.since, one.until)


def id_of(org: OrgRef | None) -> UUID | None:
    return None if org is None else org.id
