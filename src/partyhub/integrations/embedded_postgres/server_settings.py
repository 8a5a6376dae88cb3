"""How our own PostgreSQL is set: always, and where its data need not outlive a power cut."""

import shlex
from pathlib import Path

_ALWAYS = {
    "listen_addresses": "",  # the socket only: no port to clash, nothing on the network
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",  # DETAIL lines would put personal data into the log
}
_SCRATCH = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "1h",
}


def server_options(sockets: Path, *, durable: bool) -> str:
    """For `pg_ctl -o`; scratch settings where `durable` is False."""
    settings = _ALWAYS | ({} if durable else _SCRATCH)
    settings["unix_socket_directories"] = str(sockets)
    return " ".join(shlex.quote(f"--{name}={value}") for name, value in settings.items())
