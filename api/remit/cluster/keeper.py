"""Start a PostgreSQL process, keep it going, and never leave it behind.

- It gets a session of its own: Ctrl-C in a terminal goes to the whole foreground group, and the
  API must answer its last requests before the database under it ends.
- A thread starts and awaits it. When the server ends unasked (an out-of-memory kill, a `kill -9`
  of the postmaster), the thread starts it again; PostgreSQL recovers from its log and the API's
  pool reconnects.
- When Remit itself is killed with -9, no code of ours runs. On Linux the kernel then sends the
  server the signal for a fast shutdown (PR_SET_PDEATHSIG; it is bound to the thread that started
  the process, one more reason for a thread that lives as long as the server). Elsewhere the
  server stays, and the next `remit up` on the folder ends it before it starts its own:
  `end_orphan`.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from remit.cluster.account import Account, Report
from remit.cluster.folder import Folder
from remit.failures import Failure

FAST_SECONDS = 20.0
"""How long a fast shutdown may take; after that, recovery at the next start is the lesser evil."""
IMMEDIATE_SECONDS = 5.0
START_SECONDS = 600.0
"""Recovery from a crash may be long; a start that fails is noticed by its end, not by this."""
RESTARTS = 5
RESTART_WINDOW = 60.0
POLL = 0.01

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def _end_with_parent() -> None:
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGINT)


class Keeper:
    """One server process from start to stop."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Folder,
        account: Account,
        report: Report,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Prepare; with `give_up`, restart the server and call that when it will not stay up."""
        self._command = command
        self._folder = folder
        self._account = account
        self._report = report
        self._give_up = give_up
        self._mutex = threading.Lock()
        self._spawned = threading.Event()
        self._stopping = threading.Event()
        self._was_ready = False
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep, name="postgres-keeper", daemon=True)

    @property
    def pid(self) -> int | None:
        """Process id of the postmaster, None when it does not run."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    def start(self) -> None:
        """Start the server and wait until it takes connections; raise `Failure` with its reason."""
        log_begins = self._folder.log.stat().st_size if self._folder.log.exists() else 0
        self._thread.start()
        self._spawned.wait()
        began = time.monotonic()
        told = False
        while not is_ready(self._folder.pgdata, self.pid):
            if self.pid is None:
                message = f"PostgreSQL did not start: {self._last_words(log_begins)}"
                raise Failure(message)
            waited = time.monotonic() - began
            if waited > START_SECONDS:
                message = f"PostgreSQL did not start within {START_SECONDS:.0f} s."
                raise Failure(message)
            if waited > IMMEDIATE_SECONDS and not told:
                told = True
                self._report(f"PostgreSQL takes long to start; its log is {self._folder.log}.")
            time.sleep(POLL)
        self._was_ready = True

    def stop(self, *, immediate: bool = False) -> None:
        """End the server: sessions are cut, committed data is kept. Bounded; may be repeated."""
        with self._mutex:
            self._stopping.set()
            process = self._process
        if process is None:
            return
        steps = [(signal.SIGQUIT, IMMEDIATE_SECONDS), (signal.SIGKILL, IMMEDIATE_SECONDS)]
        if not immediate:
            steps.insert(0, (signal.SIGINT, FAST_SECONDS))
        for number, seconds in steps:
            process.send_signal(number)
            self._thread.join(seconds)
            if not self._thread.is_alive():
                return

    def _keep(self) -> None:
        ended: deque[float] = deque(maxlen=RESTARTS)
        while True:
            with self._mutex:
                if self._stopping.is_set():
                    return
                try:
                    self._process = process = self._spawn()
                finally:
                    self._spawned.set()
            status = process.wait()
            if self._stopping.is_set() or not self._was_ready or self._give_up is None:
                return
            now = time.monotonic()
            if len(ended) == RESTARTS and now - ended[0] < RESTART_WINDOW:
                self._report(f"PostgreSQL keeps ending; its log is {self._folder.log}.")
                self._give_up()
                return
            ended.append(now)
            self._report(f"PostgreSQL ended (status {status}); starting it again.")
            # Its last processes let go of the shared memory a moment after it.
            self._stopping.wait(0.1 * 2 ** len(ended))

    def _spawn(self) -> subprocess.Popen[bytes]:
        log = self._folder.open_log()
        try:
            return subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder.pgdata.parent,
                env=environment(),
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509  (one system call, no lock)
                **self._account.identity,
            )
        finally:
            os.close(log)

    def _last_words(self, log_begins: int) -> str:
        with self._folder.log.open("rb") as log:
            log.seek(log_begins)
            lines = log.read().decode(errors="replace").splitlines()
        fatal = [line.partition("FATAL:")[2].strip() for line in lines if "FATAL:" in line]
        reason = (fatal or lines or ["it said nothing"])[-1].rstrip(".")
        return f"{reason}. Its log is {self._folder.log}."


def environment() -> dict[str, str]:
    """Environment of the server's programs: none of the caller's PG* variables, English."""
    return {"PATH": os.defpath, "LC_ALL": "C"}


def postmaster(pgdata: Path) -> list[str]:
    """Lines of the server's own pid file: pid, folder, start, port, ..., status; else empty."""
    try:
        return (pgdata / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def is_ready(pgdata: Path, pid: int | None = None) -> bool:
    """Whether the folder's server (the one with this pid) takes connections."""
    lines = postmaster(pgdata)
    status_line = 7
    if len(lines) <= status_line or lines[status_line].strip() != "ready":
        return False
    return pid is None or lines[0].strip() == str(pid)


def end_orphan(pgdata: Path, report: Report) -> None:
    """End a server that a killed remit left on the folder, and forget one that is gone.

    Call it with the folder's lock held: then no living remit owns that server.
    """
    lines = postmaster(pgdata)
    if not lines or not lines[0].strip().isdecimal():
        return
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(int(lines[0]))
        if not _serves(process, pgdata):
            # The number went to another process meanwhile (usual in a container), and PostgreSQL
            # would believe that one to be itself.
            (pgdata / "postmaster.pid").unlink(missing_ok=True)
            return
        report(f"Ending the PostgreSQL (process {process.pid}) that an earlier remit left.")
        for number, seconds in (
            (signal.SIGINT, FAST_SECONDS),
            (signal.SIGQUIT, IMMEDIATE_SECONDS),
            (signal.SIGKILL, IMMEDIATE_SECONDS),
        ):
            process.send_signal(number)
            with contextlib.suppress(psutil.TimeoutExpired):
                process.wait(seconds)
                return


def _serves(process: psutil.Process, pgdata: Path) -> bool:
    try:
        command = process.cmdline()
    except psutil.AccessDenied:
        return False
    return (
        process.status() != psutil.STATUS_ZOMBIE
        and bool(command)
        and Path(command[0]).name == "postgres"
        and str(pgdata) in command
    )
