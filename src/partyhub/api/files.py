"""Files to download."""

from urllib.parse import quote

from fastapi import Response


def file_answer(data: bytes, media_type: str, *, name: str, plain_name: str) -> Response:
    """An attachment that was made in memory."""
    headers = {"Content-Disposition": disposition(name, plain_name)}
    return Response(data, headers=headers, media_type=media_type)


def disposition(name: str, plain_name: str) -> str:
    """`name` in UTF-8 (RFC 6266, RFC 8187), `plain_name` for old clients."""
    return f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name, safe='')}"
