"""Files as they come over the wire: received in a thread, forgotten unless they were kept."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import Response, UploadFile
from fastapi.responses import FileResponse

from partyhub.api.files import disposition
from partyhub.api.services import Services
from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.media import ENDINGS

_RECEIVING = asyncio.Semaphore(3)  # each picture is drawn by a child that may take 512 MB
_SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"


@asynccontextmanager
async def received(
    services: Services, files: Sequence[UploadFile], *, most: int
) -> AsyncIterator[list[Received]]:
    """The files on the disk; what the block did not keep is gone after it."""
    there: list[Received] = []
    try:
        for file in files:
            async with _RECEIVING:
                there.append(
                    await asyncio.to_thread(
                        services.files.receive,
                        file.file,
                        name=file.filename or "",
                        declared=file.content_type or "",
                        most=most,
                    )
                )
        yield there
    finally:
        for one in there:
            await asyncio.to_thread(services.files.forget, one)


def file_response(file: Received, path: Path, *, cached: str = "no-store") -> Response:
    """An attachment that no browser takes for a page of ours (security 26)."""
    headers = {
        "Content-Disposition": disposition(file.name, f"file{ENDINGS[file.media][0]}"),
        "Content-Security-Policy": _SANDBOX,
        "Cache-Control": cached,
    }
    return FileResponse(path, media_type=file.media.mime, headers=headers)
