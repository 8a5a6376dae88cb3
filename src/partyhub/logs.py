"""Logs: JSON lines in UTC, no personal data (security.md item 41)."""

import logging

import orjson
import structlog


def _json(line: object, **_: object) -> str:
    return orjson.dumps(line, default=repr).decode()


def quiet_logs(level: int = logging.INFO) -> None:
    """Set up structlog for a serving process."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(_json),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
