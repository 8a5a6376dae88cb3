"""Logs: one JSON object a line, in UTC, of named fields, no personal data (security.md item 41)."""

import logging
from collections.abc import Iterator, MutableMapping
from traceback import walk_tb
from typing import Any

import orjson
import structlog

FIELDS = frozenset({
    "timestamp", "level", "event", "id", "operation", "method", "status", "outcome", "account",
    "ms", "count", "chore", "job", "logger", "errors", "where",
})  # fmt: skip
_Event = MutableMapping[str, Any]


def quiet_logs(level: int = logging.INFO) -> None:
    """Set up structlog and, from warnings up, the libraries' logging, for a serving process."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_messages,
            _known_fields,
            structlog.processors.JSONRenderer(_json),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[_Libraries()], level=logging.WARNING, force=True)


def _without_messages(_logger: object, _method: str, event: _Event) -> _Event:
    """The kinds of an error and of its causes, and its places in the code: never its message.

    Messages quote what a person sent: a database driver's name a value, a parser's its input.
    """
    error = event.pop("exc_info", None)
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["errors"] = [_kind(cause) for cause in _chain(error)]
        event["where"] = [
            f"{frame.f_code.co_filename}:{line}" for frame, line in walk_tb(error.__traceback__)
        ]
    return event


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    """The class, and PostgreSQL's code where there is one (`UniqueViolationError 23505`)."""
    return f"{type(error).__name__} {getattr(error, 'sqlstate', None) or ''}".rstrip()


def _known_fields(_logger: object, _method: str, event: _Event) -> _Event:
    return {name: value for name, value in event.items() if name in FIELDS}


def _json(line: object, **_: object) -> str:
    return orjson.dumps(line, default=lambda value: type(value).__name__).decode()


class _Libraries(logging.Handler):
    """What uvicorn, asyncio and others report: the first line of the wording, no arguments."""

    def emit(self, record: logging.LogRecord) -> None:
        said = str(record.msg).partition("\n")[0]
        log = structlog.get_logger()
        log.log(record.levelno, said, logger=record.name, exc_info=record.exc_info)
