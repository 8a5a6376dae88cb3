"""The account that runs the server: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError

OWN_ACCOUNT = "partyhub"


class OsUser:
    """Runs commands and owns files as one account; as the caller's own where nothing is dropped."""

    def __init__(self, entry: pwd.struct_passwd | None) -> None:
        self._entry = entry

    @property
    def is_another(self) -> bool:
        return self._entry is not None

    @property
    def name(self) -> str:
        return self._entry.pw_name if self._entry else str(os.geteuid())

    @property
    def uid(self) -> int:
        return self._entry.pw_uid if self._entry else os.geteuid()

    def run(
        self, command: Sequence[str | Path], **options: Any
    ) -> subprocess.CompletedProcess[str]:
        """subprocess.run as this account, with a clean environment and no terminal."""
        if self._entry:
            # A numeric uid alone would not do: initdb looks its name up.
            options |= {
                "user": self._entry.pw_uid,
                "group": self._entry.pw_gid,
                "extra_groups": [],
            }
        return subprocess.run(  # noqa: S603 - our own binaries, no shell
            [str(part) for part in command],
            env=_clean_environment(os.environ),
            cwd="/",
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
            check=False,
            **options,
        )

    def owns(self, path: Path, mode: int) -> None:
        if self._entry:
            os.chown(path, self._entry.pw_uid, self._entry.pw_gid)
        path.chmod(mode)


def server_user(data: Path) -> OsUser:
    """The owner of existing data, else PARTYHUB_PG_OS_USER > postgres > partyhub > nobody."""
    if os.geteuid() != 0:
        return OsUser(None)
    if data.exists() and (owner := data.stat().st_uid) != 0:
        with suppress(KeyError):
            return OsUser(pwd.getpwuid(owner))
    if wanted := os.environ.get("PARTYHUB_PG_OS_USER"):
        return OsUser(_entry(wanted))
    for name in ("postgres", OWN_ACCOUNT):
        with suppress(KeyError):
            return OsUser(pwd.getpwnam(name))
    return OsUser(pwd.getpwnam(OWN_ACCOUNT if _made_own_account() else "nobody"))


def _entry(name: str) -> pwd.struct_passwd:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        raise EmbeddedPostgresError(f"PARTYHUB_PG_OS_USER: no account {name!r} here") from None
    if entry.pw_uid == 0:
        raise EmbeddedPostgresError("PARTYHUB_PG_OS_USER: PostgreSQL refuses to run as root")
    return entry


def _made_own_account() -> bool:
    command = [
        "useradd",
        "--system",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
    ]
    with suppress(OSError):
        subprocess.run([*command, OWN_ACCOUNT], check=False, capture_output=True)  # noqa: S603 - constants
    with suppress(KeyError):
        return bool(pwd.getpwnam(OWN_ACCOUNT))
    return False


def _clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Without PG* (they would steer pg_ctl) and LD_PRELOAD; the same language everywhere."""
    kept = {k: v for k, v in environment.items() if not k.startswith("PG") and k != "LD_PRELOAD"}
    return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
