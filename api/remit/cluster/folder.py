"""The data folder: what lies in it, and who may use it now.

::

    DATA_DIR/
      lock          held by the remit that runs the server; tells its pid and address
      pgdata/       PostgreSQL's own, the one part that belongs to the server's account
      password      of the superuser, 0600; the other roles' passwords are derived from it
      port          chosen at the first start
      postgres.log  and postgres.log.1, the one before

Nothing here is ever removed but what an interrupted creation left half done.
"""

import fcntl
import json
import os
import secrets
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from remit.cluster.account import Account, system_folder
from remit.cluster.binaries import MAJOR
from remit.failures import Failure
from remit.paths import SYSTEM_HOME

# Below the range from which Linux serves outgoing connections, so that the port stays free.
PORTS = range(20_000, 32_000)
OWN_FILES = frozenset({"lock", "password", "pgdata.new", "port", "postgres.log"})
LARGEST_LOG = 10 * 1024 * 1024


class InUse(Failure):
    """Another remit holds the folder."""


@dataclass(frozen=True)
class Holder:
    """Who runs the server of a folder."""

    pid: int
    command: str
    address: str | None = None

    def __str__(self) -> str:
        """Tell a person."""
        where = f", serving {self.address}" if self.address else ""
        return f"remit {self.command} (process {self.pid}{where})"


class Folder:
    """One data folder."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        self.pgdata = self.path / "pgdata"
        self.log = self.path / "postgres.log"
        self._lock: int | None = None

    def __str__(self) -> str:
        """Name the folder in messages."""
        return str(self.path)

    @property
    def exists(self) -> bool:
        """Whether there is a database in it."""
        return (self.pgdata / "PG_VERSION").is_file()

    def require_database(self) -> None:
        """Raise `Failure` when there is no database in it."""
        if not self.exists:
            message = f"There is no database in {self} yet: remit up makes one."
            raise Failure(message)

    def prepare(self, account: Account) -> None:
        """Make the folder, or see that an existing one is ours; raise `Failure` when it is not."""
        # Before anything is made, so that a folder the server cannot reach stays untouched.
        account.require_access(next(path for path in self.path.parents if path.is_dir()))
        try:
            # Others may pass through to what is theirs (the server's account), and read nothing.
            if account.ids is not None and self.path.is_relative_to(SYSTEM_HOME):
                system_folder()
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                self.path.mkdir()
                self.path.chmod(0o700 if account.ids is None else 0o711)
            found = {path.name for path in self.path.iterdir() if not path.name.startswith(".")}
            strange = found - OWN_FILES and not self.exists
        except OSError as error:
            message = f"The data folder {self} cannot be used: {error.strerror}."
            raise Failure(message) from None
        if strange:
            message = f"The data folder {self} is not empty and holds no data of Remit."
            raise Failure(message)
        if not os.access(self.path, os.R_OK | os.W_OK | os.X_OK):
            message = f"The data folder {self} belongs to somebody else."
            raise Failure(message)
        account.require_access(self.path)
        self._require_major()

    def _require_major(self) -> None:
        if not self.exists:
            return
        try:
            written_by = (self.pgdata / "PG_VERSION").read_text(encoding="ascii").strip()
        except OSError as error:
            message = f"The data in {self.pgdata} cannot be read: {error.strerror}."
            raise Failure(message) from None
        if written_by != str(MAJOR):
            message = (
                f"The data in {self} was written by PostgreSQL {written_by}, and this is {MAJOR}: "
                "dump it with the old server, or choose another --data-dir."
            )
            raise Failure(message)

    # The lock ------------------------------------------------------------------------------

    def acquire(self, command: str) -> None:
        """Take the folder for this process; raise `InUse` when another has it.

        The kernel lets go of the lock when its holder ends in any way, so it is never stale.
        """
        handle = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise self._in_use() from None
        self._lock = handle
        self.announce(command)

    def require_free(self) -> None:
        """Raise `InUse` when another process has the folder, without touching anything."""
        with suppress(OSError):  # `prepare` explains a folder that cannot be used
            handle = os.open(self.path / "lock", os.O_RDWR)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise self._in_use() from None
            finally:
                os.close(handle)

    def _in_use(self) -> InUse:
        return InUse(f"The data in {self} is in use by {self.holder() or 'another remit'}.")

    def announce(self, command: str, address: str | None = None) -> None:
        """Tell in the lock who holds it."""
        if self._lock is not None:
            text = json.dumps(asdict(Holder(os.getpid(), command, address))).encode()
            os.pwrite(self._lock, text, 0)
            os.ftruncate(self._lock, len(text))

    def release(self) -> None:
        """Let go of the folder."""
        if self._lock is not None:
            os.ftruncate(self._lock, 0)
            os.close(self._lock)
            self._lock = None

    def holder(self) -> Holder | None:
        """Who last said to hold the lock; None when nobody does."""
        with suppress(OSError, ValueError, TypeError):
            return Holder(**json.loads((self.path / "lock").read_text(encoding="utf-8")))
        return None

    # What is remembered --------------------------------------------------------------------

    def password(self) -> str:
        """Password of the superuser, made up at the first start."""
        path = self.path / "password"
        try:
            if not path.exists():
                self._write(path, secrets.token_urlsafe(32))
            return path.read_text(encoding="ascii").strip()
        except OSError as error:
            message = f"{path} cannot be read: {error.strerror}."
            raise Failure(message) from None

    def port(self) -> int | None:
        """Port of the last start."""
        with suppress(OSError, ValueError):
            return int((self.path / "port").read_text(encoding="ascii"))
        return None

    def free_port(self) -> int:
        """Choose the port of the last start when it is free, else another one, and keep it."""
        kept = self.port()
        if kept is not None and _is_free(kept):
            return kept
        candidates = (secrets.choice(PORTS) for _ in range(100))
        port = next((port for port in candidates if _is_free(port)), None)
        if port is None:
            message = f"No free port was found between {PORTS.start} and {PORTS.stop}."
            raise Failure(message)
        self._write(self.path / "port", f"{port}\n")
        return port

    def open_log(self) -> int:
        """Open the server's log to append to; a large one is put aside first."""
        with suppress(FileNotFoundError):
            if self.log.stat().st_size > LARGEST_LOG:
                self.log.replace(self.log.with_suffix(".log.1"))
        return os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)

    def _write(self, path: Path, text: str) -> None:
        """Write a private file all or nothing, so that no start ever finds half a password."""
        staging = path.with_name(f".{path.name}.{os.getpid()}")
        handle = os.open(staging, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        staging.replace(path)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as PostgreSQL does
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
