"""Files to download."""

from urllib.parse import quote

from fastapi import Response


def file_answer(data: bytes, media_type: str, *, name: str, plain_name: str) -> Response:
    """An attachment; `name` in UTF-8 (RFC 6266, RFC 8187), `plain_name` for old clients."""
    disposition = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(data, headers={"Content-Disposition": disposition}, media_type=media_type)
