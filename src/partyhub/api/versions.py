"""`If-Match` (RFC 9110, 13.1.1): nobody writes over what they have not seen."""

from typing import Annotated

from fastapi import Depends, Header

from partyhub.api.dependencies import CurrentActor
from partyhub.domain.shared.errors import PreconditionRequired

_IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=40,
        description="The ETag that was read.",
        pattern=r'^(W/)?"[0-9]+"$',
    ),
]


def _number(tag: str) -> int:
    return int(tag.removeprefix("W/").strip('"')[:9])


async def required_version(_: CurrentActor, if_match: _IfMatch = None) -> int:
    """The version the client has read; PreconditionRequired (428) without one."""
    if if_match is None:
        raise PreconditionRequired("read the resource first, and send its ETag as If-Match")
    return _number(if_match)


async def optional_version(_: CurrentActor, if_match: _IfMatch = None) -> int | None:
    return None if if_match is None else _number(if_match)


RequiredVersion = Annotated[int, Depends(required_version)]
OptionalVersion = Annotated[int | None, Depends(optional_version)]
