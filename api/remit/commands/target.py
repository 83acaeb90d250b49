"""The database a command works on: the one that is named, else the embedded one."""

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
from pydantic import SecretStr

from remit import dsn, settings
from remit.cluster import Cluster, opened
from remit.cluster.binaries import MAJOR
from remit.commands.terminal import undisturbed
from remit.failures import Failure
from remit.settings import Settings

CONNECT_SECONDS = 10


def load(
    database_url: str | None = None, data_dir: Path | None = None, **overrides: object
) -> Settings:
    """Read the settings with a command's options; a folder for data rules out a named database."""
    if database_url is not None and data_dir is not None:
        message = "Give --database-url or --data-dir, not both."
        raise Failure(message)
    loaded = settings.load(database_url=database_url, data_dir=data_dir, **overrides)
    if data_dir is not None:
        return loaded.model_copy(update={"database_url": None, "db_host": None})
    return loaded


@contextmanager
def database(
    loaded: Settings, command: str, *, create: bool = False, role: dsn.Role = "owner"
) -> Generator[Settings]:
    """Settings that name a database which lets `role` in; an embedded server runs for the block.

    Raises `Failure` when there is none, unless `create` has an embedded one made.
    """
    if loaded.database_given:
        require_postgresql(dsn.role_url(loaded, role))
        yield loaded
        return
    if not create:
        Cluster(loaded.data_dir).folder.require_database()
    with ExitStack() as stack:
        cluster = stack.enter_context(opened(loaded.data_dir, loaded.pg_bin, command=command))
        try:
            yield named(loaded, cluster)
        finally:
            with undisturbed():
                stack.close()


@contextmanager
def own_cluster(loaded: Settings, give_up: Callable[[], None]) -> Generator[Cluster]:
    """Run the embedded server for the block, and again if it ends; `InUse` if another has it."""
    cluster = Cluster(loaded.data_dir, loaded.pg_bin, give_up=give_up)
    cluster.start("up")
    try:
        yield cluster
    finally:
        with undisturbed():
            cluster.stop()


def named(loaded: Settings, cluster: Cluster) -> Settings:
    """Settings that name the embedded database as any other."""
    return loaded.model_copy(update={"database_url": SecretStr(cluster.url("owner"))})


def require_postgresql(url: str) -> None:
    """Raise `Failure` when no PostgreSQL of the right version answers there."""
    try:
        with psycopg.connect(url, connect_timeout=CONNECT_SECONDS) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.Error as error:
        # The first line has the reason; the rest repeats it for each address tried.
        reason = str(error).strip().splitlines()[0].removeprefix("connection failed: ")
        where = dsn.Dsn.parse(url).without_password()
        message = f"The database {where} cannot be used: {reason}"
        raise Failure(message) from None
    if version != MAJOR:
        where = dsn.Dsn.parse(url).without_password()
        message = f"Remit needs PostgreSQL {MAJOR}, and {where} is PostgreSQL {version}."
        raise Failure(message)
