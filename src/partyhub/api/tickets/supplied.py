"""What a client may send with a supplement, whichever way they have shown that it is theirs."""

from typing import Annotated

from fastapi import File, UploadFile

from partyhub.domain.attachments.attachment import MOST_CLIENT_FILES
from partyhub.domain.attachments.refusals import TooManyFiles

SentFiles = Annotated[
    list[UploadFile] | None,
    File(description="Three at most, PDF, JPEG or PNG, 5 MB each."),
]


def few(files: list[UploadFile] | None) -> list[UploadFile]:
    """TooManyFiles for more than one supplement takes."""
    sent = files or []
    if len(sent) > MOST_CLIENT_FILES:
        raise TooManyFiles("too many at once", most=str(MOST_CLIENT_FILES))
    return sent
