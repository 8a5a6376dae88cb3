"""What the database refuses, said in the domain's words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

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


@contextmanager
def translated() -> Iterator[None]:
    """Turns asyncpg's errors into refusals; unknown ones stay what they are: bugs."""
    try:
        yield
    except asyncpg.IntegrityConstraintViolationError as error:
        constraint = getattr(error, "constraint_name", None) or ""
        if (refusal := CONSTRAINTS.get(constraint)) is None:
            raise
        raise refusal(f"{constraint} stands in the way") from error
    except (asyncpg.DataError, asyncpg.CharacterNotInRepertoireError) as error:
        raise Invalid("a value is outside what the database can hold") from error
    except asyncpg.TransactionRollbackError as error:
        raise StaleVersion("another change came between") from error
    except _BUSY as error:
        raise Unavailable("the database did not answer in time") from error
