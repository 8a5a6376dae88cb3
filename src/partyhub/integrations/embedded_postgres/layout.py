"""Where a cluster keeps its files, and a socket folder short enough for the kernel."""

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError
from partyhub.integrations.embedded_postgres.os_user import OsUser

ROOT_STATE = Path("/var/lib/partyhub")
SHORT_ROOT = Path("/tmp")  # noqa: S108 - the folder below it is 0700 and its owner is checked
SOCKET_FILE = ".s.PGSQL.5432"
SOCKET_PATH_BYTES = 107  # sun_path of unix(7) holds 108 with its closing NUL


@dataclass(frozen=True, slots=True)
class Layout:
    """Named by major version: PostgreSQL 15 never opens a cluster of 18."""

    state: Path
    name: str

    @property
    def data(self) -> Path:
        return self.state / self.name

    @property
    def log(self) -> Path:
        return self.state / f"{self.name}.log"

    def lock(self, purpose: str) -> Path:
        return self.state / f".{self.name}.{purpose}.lock"


def default_state_dir() -> Path:
    """PARTYHUB_STATE_DIR > /var/lib/partyhub for root > ~/.local/state/partyhub."""
    if named := os.environ.get("PARTYHUB_STATE_DIR"):
        return Path(named).expanduser().absolute()
    if os.geteuid() == 0:
        return ROOT_STATE
    return Path.home() / ".local" / "state" / "partyhub"


def make_reachable(state: Path, user: OsUser) -> None:
    """Creates the folder; what is created lets the server's account pass but not list."""
    created = [path for path in (state, *state.parents) if not path.exists()]
    mode = 0o711 if user.is_another else 0o700
    for path in reversed(created):
        path.mkdir(exist_ok=True)
        path.chmod(mode)
    if user.is_another and user.run(["test", "-x", state]).returncode != 0:
        raise EmbeddedPostgresError(
            f"the account {user.name!r}, which runs PostgreSQL, can't enter {state}: "
            "set PARTYHUB_STATE_DIR to a folder that it can reach, such as /var/lib/partyhub"
        )


def socket_dir(layout: Layout, user: OsUser) -> Path:
    """Beside the data; under /tmp where that path is too long or has unusual characters."""
    beside = layout.state / f"{layout.name}.sock"
    if not _fits(beside):
        digest = hashlib.sha256(os.fsencode(layout.data)).hexdigest()[:12]
        beside = SHORT_ROOT / f"partyhub-{user.uid}-{digest}"
    if not beside.exists():
        beside.mkdir(mode=0o700)
        user.owns(beside, 0o700)
    found = beside.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != user.uid or found.st_mode & 0o077:
        raise EmbeddedPostgresError(
            f"{beside} must be a folder of {user.name!r} with mode 0700: remove it and start again"
        )
    return beside


def _fits(folder: Path) -> bool:
    plain = re.fullmatch(r"[\w./@+ -]+", str(folder), re.ASCII)  # no quoting, no list separators
    return bool(plain) and len(os.fsencode(folder / SOCKET_FILE)) <= SOCKET_PATH_BYTES
