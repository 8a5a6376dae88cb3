"""Files to download, and how the contract says that an operation answers with one."""

import asyncio
from datetime import datetime
from typing import Any
from urllib.parse import quote

from fastapi import Response

from partyhub.api.services import Services
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


def holds(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """For `responses`: the answer is a file of one of these kinds."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {200: {"content": dict.fromkeys(media_types, binary)}}


async def written(services: Services, book: Book, *, by: Actor, at: datetime) -> bytes:
    """A workbook that says who took it out, when, and how it was counted."""
    write = services.roster_writer.roster
    note = book.counted.line if book.counted else ""
    return await asyncio.to_thread(
        write, book.title, book.headings, book.rows, exporter=by.signature, at=at, note=note
    )


def file_answer(data: bytes, media_type: str, *, name: str, plain_name: str) -> Response:
    """An attachment that was made in memory."""
    headers = {"Content-Disposition": disposition(name, plain_name)}
    return Response(data, headers=headers, media_type=media_type)


def shown_pdf(data: bytes, name: str) -> Response:
    """A paper that the browser shows; `name`, in ASCII, is for who keeps it."""
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return Response(data, media_type=PDF, headers=headers)


def disposition(name: str, plain_name: str) -> str:
    """`name` in UTF-8 (RFC 6266, RFC 8187), `plain_name` for old clients."""
    return f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name, safe='')}"
