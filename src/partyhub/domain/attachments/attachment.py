"""A file on a ticket: what it is, who added it, whether the client sees it (security F5, 26)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.attachments.media import Media
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, AttachmentId

MOST_BYTES = 10 * 1024 * 1024
MOST_CLIENT_BYTES = 5 * 1024 * 1024
MOST_FILES = 20
MOST_CLIENT_FILES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that is on the disk, checked, and referred to by nothing yet.

    `stored` is its random name there; `digest` is the SHA-256 of the bytes as they are kept.
    """

    stored: str
    name: str
    media: Media
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """`shown` to the client on the follow page; withdrawn, it keeps its line and its reason."""

    id: AttachmentId
    ticket_id: UUID
    file: Received
    shown: bool
    from_client: bool
    by: AccountId
    by_name: str
    at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""

    @property
    def for_client(self) -> bool:
        """What staff show, and what the client sent; a withdrawn one keeps only its line."""
        return self.shown or self.from_client


@dataclass(frozen=True, slots=True)
class Storage:
    """How much of its space a centre has filled, in bytes."""

    used: int
    quota: int


def looked_at(attachment: Attachment, by: AccountId, at: datetime) -> Event:
    return downloaded(attachment.id, by, at, ticket=attachment.ticket_id)


def downloaded(file_id: AttachmentId, by: AccountId, at: datetime, **of: UUID) -> Event:
    """Each look at a personal file is an event of that file (SP-03)."""
    facts = {name: str(known) for name, known in of.items()}
    return Event(action="attachment.download", subject=file_id, by=by, at=at, facts=facts)


def attached(attachment: Attachment, state: str) -> Event:
    """Its name, size and digest stand in the ticket's history (SP-23)."""
    file = attachment.file
    return Event(
        action="ticket.attach",
        subject=attachment.ticket_id,
        by=attachment.by,
        at=attachment.at,
        from_state=state,
        to_state=state,
        note=file.name,
        facts={
            "file": str(attachment.id),
            "file_size": str(file.size),
            "file_digest": file.digest,
            "file_shown": str(attachment.shown).lower(),
        },
    )
