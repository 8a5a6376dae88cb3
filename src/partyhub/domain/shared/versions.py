"""Nobody writes over what they have not seen: the version that was read must be the current one."""

from partyhub.domain.shared.errors import PreconditionFailed


def require_current(read: int | None, current: int) -> None:
    """PreconditionFailed (412) if what the client has read is no longer current."""
    if read is not None and read != current:
        raise PreconditionFailed("it has changed since you read it", current=str(current))
