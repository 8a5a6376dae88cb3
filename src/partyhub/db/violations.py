"""What the database refuses, said in the domain's words."""

from collections.abc import Mapping

import asyncpg
from asyncpg.exceptions import InterfaceError

from partyhub.domain.shared.errors import (
    DomainError,
    Invalid,
    StaleVersion,
    Unavailable,
)

CONSTRAINTS: dict[str, type[DomainError]] = {}
"""Constraint name → refusal; each repository enters its own."""

_BUSY = (
    asyncpg.QueryCanceledError,
    asyncpg.LockNotAvailableError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.TooManyConnectionsError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.PostgresConnectionError,
    InterfaceError,
    ConnectionError,
    TimeoutError,
)


def names(refusals: Mapping[str, type[DomainError]]) -> None:
    """Enter what breaking each named constraint means."""
    CONSTRAINTS.update(refusals)


class _Translated:
    """Turns asyncpg's errors into refusals; unknown ones stay what they are: bugs."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        if error is not None and (refusal := _refusal(error)) is not None:
            raise refusal from error


_TRANSLATED = _Translated()


def translated() -> _Translated:
    """`with translated():` around whatever asyncpg runs."""
    return _TRANSLATED


def _refusal(error: BaseException) -> DomainError | None:
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        constraint = getattr(error, "constraint_name", None) or ""
        refusal = CONSTRAINTS.get(constraint)
        return None if refusal is None else refusal(f"{constraint} stands in the way")
    if isinstance(error, (asyncpg.DataError, asyncpg.CharacterNotInRepertoireError)):
        return Invalid("a value is outside what the database can hold")
    if isinstance(error, asyncpg.TransactionRollbackError):
        return StaleVersion("another change came between")
    if isinstance(error, _BUSY):
        return Unavailable("the database did not answer in time")
    return None
