"""A server with its data: create, start, stop, and tell how to connect."""

import atexit
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from remit.cluster import binaries, keeper
from remit.cluster.account import Account, Report, server_account, system_folder
from remit.cluster.folder import Folder, InUse
from remit.cluster.keeper import Keeper
from remit.dsn import LOGINS, Dsn, Role, derived_password
from remit.failures import Failure
from remit.paths import default_data_dir, is_root

ADDRESS = "127.0.0.1"
DATABASE = "remit"
SUPERUSER = "postgres"
ATTACH_SECONDS = 60.0

# Written to postgresql.conf when the database is made; edit them there.
CONFIGURATION: Mapping[str, str] = {
    "shared_buffers": "256MB",
    "max_connections": "100",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",  # laptops have no spinning disks
    "jit": "off",  # our statements are short; compiling one takes longer than running it
    "timezone": "UTC",
    "log_timezone": "UTC",
    # A refused request is an ERROR to PostgreSQL and daily life to us; the API tells of those.
    "log_min_messages": "log",
    "log_checkpoints": "off",
}

# For data that nobody will miss.
UNSAFE: Mapping[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
}


def to_stderr(line: str) -> None:
    """Tell the person, without getting in the way of output that is piped on."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201


class Cluster:
    """The embedded server on one data folder."""

    def __init__(
        self,
        data_dir: Path | None = None,
        bin_dir: Path | None = None,
        *,
        report: Report = to_stderr,
        configuration: Mapping[str, str] | None = None,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Describe a server; nothing happens before `start`.

        `configuration` adds server settings to this run. With `give_up` the server is started
        again when it ends unasked, and that is called when it will not stay up.
        """
        self.folder = Folder(data_dir or default_data_dir())
        self._bin_dir = bin_dir
        self._report = report
        self._configuration = configuration or {}
        self._give_up = give_up
        self._keeper: Keeper | None = None
        self._binaries: binaries.Binaries | None = None
        self._throwaway = False

    @classmethod
    def temporary(
        cls,
        bin_dir: Path | None = None,
        *,
        durable: bool = False,
        configuration: Mapping[str, str] | None = None,
    ) -> Self:
        """Describe a server for a test, whose data goes when it stops.

        Unless `durable`, it does not wait for the disk; `kill -9` of a server process still loses
        nothing then, a crash of the machine would.
        """
        parent = system_folder("tmp") if is_root() else Path(tempfile.gettempdir())
        path = Path(tempfile.mkdtemp(prefix="remit-", dir=parent))
        if is_root():
            path.chmod(0o711)
        settings = {**({} if durable else UNSAFE), **(configuration or {})}
        cluster = cls(path, bin_dir, report=lambda _: None, configuration=settings)
        cluster._throwaway = True
        return cluster

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    @property
    def bin_dir(self) -> Path:
        """Folder of the programs in use (psql, pg_dump, pgbench, ...)."""
        if self._binaries is None:
            self._binaries = binaries.find(self._bin_dir)
        return self._binaries.folder

    @property
    def pid(self) -> int | None:
        """Process id of the server that this object started."""
        return self._keeper.pid if self._keeper else None

    def start(self, command: str = "python") -> Self:
        """Start the server, making the database first where there is none; wait until it answers.

        `command` tells others who holds the data. Raises `InUse` when another remit does, and
        `Failure` with the reason when the server will not start.
        """
        account = server_account(self._report)
        self.folder.prepare(account)
        self.folder.acquire(command)
        atexit.register(self.stop)
        try:
            self._binaries = binaries.usable_by(account, binaries.find(self._bin_dir))
            keeper.end_orphan(self.folder.pgdata, self._report)
            if not self.folder.exists:
                self._create(account)
            self._keeper = Keeper(
                self._command(), self.folder, account, self._report, self._give_up
            )
            self._keeper.start()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """End the server and let go of the data; harmless when it does not run."""
        if self._keeper is not None:
            self._keeper.stop(immediate=self._throwaway)
            self._keeper = None
        self.folder.release()
        atexit.unregister(self.stop)
        if self._throwaway:
            shutil.rmtree(self.folder.path, ignore_errors=True)

    def running(self) -> bool:
        """Whether the folder's server takes connections, whoever started it."""
        return keeper.is_ready(self.folder.pgdata)

    def announce(self, command: str, address: str) -> None:
        """Tell others in the lock what is served here."""
        self.folder.announce(command, address)

    def url(self, role: Role = "owner") -> str:
        """Compose a connection URL; the owner's is the superuser's, who may SET ROLE remit_owner.

        Raises `Failure` when there is no database yet.
        """
        self.folder.require_database()
        password = self.folder.password()
        lines = keeper.postmaster(self.folder.pgdata)
        port_line = 3
        port = int(lines[port_line]) if len(lines) > port_line else self.folder.port()
        login = SUPERUSER if role == "owner" else LOGINS[role]
        return str(
            Dsn(
                hosts=((ADDRESS, port or 0),),
                user=login,
                password=password if role == "owner" else derived_password(password, login),
                database=DATABASE,
            )
        )

    def _command(self) -> list[str]:
        """Command line of the server: what concerns this run only."""
        programs = self._binaries
        assert programs is not None  # noqa: S101  (start chose them)
        run = {
            "listen_addresses": ADDRESS,
            "port": str(self.folder.free_port()),
            "unix_socket_directories": "",
            **self._configuration,
        }
        if programs.has_library("pg_stat_statements"):
            run.setdefault("shared_preload_libraries", "pg_stat_statements")
        options = [part for name, value in run.items() for part in ("-c", f"{name}={value}")]
        return [programs.program("postgres"), "-D", str(self.folder.pgdata), *options]

    def _create(self, account: Account) -> None:
        """Make the database aside and move it into place when it is complete."""
        self._report(f"Creating a PostgreSQL {binaries.MAJOR} database in {self.folder}.")
        programs = self._binaries
        assert programs is not None  # noqa: S101  (start chose them)
        staging = self.folder.path / "pgdata.new"
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(mode=0o700)
        account.own(staging)
        with tempfile.NamedTemporaryFile("w", prefix=".password-", dir=self.folder.path) as secret:
            secret.write(self.folder.password())
            secret.flush()
            account.own(Path(secret.name))
            configuration = [f"--set={name}={value}" for name, value in CONFIGURATION.items()]
            self._run(
                account,
                [
                    *(programs.program("initdb"), "--pgdata", str(staging)),
                    *("--username", SUPERUSER, "--pwfile", secret.name),
                    *("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"),
                    *("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
                    *(("--no-sync",) if self._throwaway else ()),
                    *configuration,
                ],
            )
        single = [programs.program("postgres"), "--single", "-D", str(staging), "postgres"]
        self._run(account, single, f"create database {DATABASE}\n")
        staging.rename(self.folder.pgdata)

    def _run(self, account: Account, command: list[str], text: str = "") -> None:
        done = subprocess.run(
            command,
            input=text,
            cwd=self.folder.path,
            env=keeper.environment(),
            capture_output=True,
            text=True,
            start_new_session=True,
            check=False,
            **account.identity,
        )
        if done.returncode != 0:
            lines = done.stderr.strip().splitlines() or ["it said nothing"]
            reason = next(
                (line for line in lines if "error:" in line or "FATAL:" in line), lines[-1]
            )
            message = f"The database could not be created: {reason}"
            raise Failure(message)


@contextmanager
def opened(
    data_dir: Path | None = None,
    bin_dir: Path | None = None,
    *,
    command: str = "python",
    report: Report = to_stderr,
) -> Generator[Cluster]:
    """Use the folder's server: the running one, else one started for the time of the block."""
    cluster = Cluster(data_dir, bin_dir, report=report)
    deadline = time.monotonic() + ATTACH_SECONDS
    while True:
        try:
            cluster.start(command)
            break
        except InUse:
            if cluster.running():
                break
            # Its holder is about to start or to stop it.
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    try:
        yield cluster
    finally:
        cluster.stop()
