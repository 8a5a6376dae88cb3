"""Files as they are answered: never where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from partyhub.api.text import Reason
from partyhub.domain.attachments.attachment import Attachment, Storage
from partyhub.domain.attachments.media import Media


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentOut:
    """A file of a ticket; `digest` is the SHA-256 of what is downloaded.

    `ticket_id` is where it came to: this ticket, or one that was merged into it. `shown`: the
    client sees it on the follow page. `withdrawn_at`: its content is shown to nobody.
    """

    id: UUID
    ticket_id: UUID
    name: str
    media: Media
    size: int
    digest: str
    shown: bool
    from_client: bool
    by_name: str
    at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str

    @classmethod
    def of(cls, attachment: Attachment) -> "AttachmentOut":
        file, own = attachment.file, ("name", "media", "size", "digest")
        rest = [name for name in cls.__slots__ if name not in own]
        return cls(
            **{name: getattr(file, name) for name in own},
            **{name: getattr(attachment, name) for name in rest},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesOut:
    """The files of a ticket, and how full the centre's space is, in bytes."""

    items: Sequence[AttachmentOut]
    can_attach: bool
    used_bytes: int
    quota_bytes: int

    @classmethod
    def of(cls, files: Sequence[Attachment], storage: Storage, *, can_attach: bool) -> "FilesOut":
        return cls(
            items=[AttachmentOut.of(one) for one in files],
            can_attach=can_attach,
            used_bytes=storage.used,
            quota_bytes=storage.quota,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFileOut:
    """A file that the client may take: one that staff show, or one of the client's own."""

    id: UUID
    name: str
    media: Media
    size: int
    from_client: bool
    at: datetime

    @classmethod
    def of(cls, one: Attachment) -> "ShownFileOut":
        return cls(
            id=one.id, name=one.file.name, media=one.file.media, size=one.file.size,
            from_client=one.from_client, at=one.at,
        )  # fmt: skip


class FileWithdrawalIn(BaseModel):
    """Why nobody should see it any more; the mark stands beside its name."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "误传了他人的材料"}]}
    )
    reason: Reason
