"""A PostgreSQL of our own: made on first use, shared by all processes of a state folder."""

import fcntl
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from urllib.parse import quote

from partyhub.integrations.embedded_postgres.binaries import Binaries, find_bindir, usable_by
from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError
from partyhub.integrations.embedded_postgres.layout import (
    ROOT_STATE,
    Layout,
    make_reachable,
    socket_dir,
)
from partyhub.integrations.embedded_postgres.os_user import OsUser, server_user
from partyhub.integrations.embedded_postgres.postmaster import Postmaster
from partyhub.integrations.embedded_postgres.server_settings import server_options

SUPERUSER = "partyhub"
# After a kill -9 of the server, orphaned backends hold its shared memory for a few seconds.
START_PATIENCE_SECONDS = 10.0
SETTLE_SECONDS = 30.0
COMMAND_SECONDS = 120


class Cluster:
    """One server per state folder; the last user to stop stops it.

    Every user process holds a shared flock, which the kernel frees even after a kill -9.
    With durable=False (tests) the data live apart and do not survive a power cut.
    """

    def __init__(self, state: Path, *, durable: bool = True) -> None:
        self.fresh = False
        self._state = state.absolute()
        self._durable = durable
        self._use: IO[str] | None = None

    def start(self) -> str:
        """Makes, starts or joins the server; answers the superuser's DSN."""
        if self._use is None:
            self._prepare()
            with self._lock("start"):
                use = self._open_lock("use")
                fcntl.flock(use, fcntl.LOCK_SH)
                try:
                    self._ensure_running()
                except BaseException:
                    use.close()
                    raise
                self._use = use
        return f"postgresql://{SUPERUSER}@/postgres?host={quote(str(self._sockets))}"

    def stop(self) -> None:
        """Leaves the server, and stops it when nobody else uses it."""
        if self._use is None:
            return
        with self._lock("start"), self._use as use:
            self._use = None
            try:
                fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            if self._postmaster.settle(SETTLE_SECONDS):
                self._pg_ctl("-m", "fast", "stop")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        return self._postmaster.pid()

    def _prepare(self) -> None:
        kind = "data" if self._durable else "scratch"
        bindir = find_bindir()
        user = server_user(self._owned_data(kind))
        make_reachable(self._state, user)
        self._user: OsUser = user
        self._binaries: Binaries = usable_by(user, bindir, copies=ROOT_STATE)
        self._layout = Layout(self._state, f"{kind}-{self._binaries.major}")
        self._sockets = socket_dir(self._layout, user)
        self._postmaster = Postmaster(self._layout.data, self._sockets)

    def _owned_data(self, kind: str) -> Path:
        """Any cluster made here before: its owner stays the owner."""
        made = sorted(self._state.glob(f"{kind}-*/PG_VERSION"))
        return made[-1].parent if made else self._state / kind

    def _ensure_running(self) -> None:
        self.fresh = not (self._layout.data / "PG_VERSION").exists()
        if self.fresh:
            self._initdb()
        if not self._postmaster.settle(SETTLE_SECONDS):
            self._start_server()

    def _initdb(self) -> None:
        """Into a folder beside, then renamed: a broken-off initdb leaves no half cluster."""
        data, fresh = self._layout.data, self._state / f"{self._layout.name}.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        self._user.owns(fresh, 0o700)
        command: list[str | Path] = [self._binaries.bindir / "initdb", "-D", fresh]
        command += ["-U", SUPERUSER, "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]
        # Trust is safe here: only this account and root can enter the socket folder.
        command += ["--auth=trust"] if self._durable else ["--auth=trust", "--no-sync"]
        self._run(command)
        fresh.rename(data)

    def _start_server(self) -> None:
        self._layout.log.touch()
        self._user.owns(self._layout.log, 0o600)
        options = server_options(self._sockets, durable=self._durable)
        deadline = time.monotonic() + START_PATIENCE_SECONDS
        while True:
            try:
                self._pg_ctl("-l", self._layout.log, "-t", "60", "-o", options, "start")
            except EmbeddedPostgresError as error:
                if time.monotonic() > deadline:
                    raise EmbeddedPostgresError(f"{error}\n{self._log_tail()}") from error
                time.sleep(0.5)
                if self._postmaster.settle(START_PATIENCE_SECONDS):
                    return
            else:
                return

    def _pg_ctl(self, *words: str | Path) -> None:
        program = self._binaries.bindir / "pg_ctl"
        self._run([program, "-D", self._layout.data, "-w", "-s", *words])

    def _run(self, command: list[str | Path]) -> None:
        # To a file, not a pipe: the server inherits it and would keep a pipe open for ever.
        with (self._state / f"{self._layout.name}.setup.log").open("w+") as said:
            try:
                done = self._user.run(
                    command, stdout=said, stderr=subprocess.STDOUT, timeout=COMMAND_SECONDS
                )
            except subprocess.TimeoutExpired as error:
                raise EmbeddedPostgresError(str(error)) from error
            if done.returncode != 0:
                said.seek(0)
                name = Path(command[0]).name
                raise EmbeddedPostgresError(f"{name} failed: {said.read()[-2000:].strip()}")

    def _log_tail(self) -> str:
        return f"{self._layout.log}: …{self._layout.log.read_text(errors='replace')[-1500:]}"

    def _lock(self, purpose: str) -> IO[str]:
        """Waits for the lock; closing the file frees it."""
        lock = self._open_lock(purpose)
        fcntl.flock(lock, fcntl.LOCK_EX)
        return lock

    def _open_lock(self, purpose: str) -> IO[str]:
        return self._layout.lock(purpose).open("w")
