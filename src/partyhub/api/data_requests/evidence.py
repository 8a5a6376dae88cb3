"""A file of evidence as the download of any file wants it."""

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.media import Media
from partyhub.domain.data_requests.ports import EvidenceFile


def as_received(file: EvidenceFile) -> Received:
    return Received(
        stored=file.stored,
        name=file.name,
        media=Media(file.media),
        size=file.size,
        digest=file.digest,
    )
