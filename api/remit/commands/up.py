"""`remit up`: database, migration and REST in one process that ends as one."""

import logging
import os
import signal
import socket
from collections.abc import Generator
from contextlib import ExitStack, contextmanager

import typer
import uvicorn

from remit import dsn
from remit.cluster import Cluster
from remit.cluster.cluster import to_stderr
from remit.commands import local_cloud, target
from remit.commands.terminal import Ended, spinner
from remit.failures import Failure
from remit.settings import Settings

LOOPBACK = ("127.", "::1", "localhost")
BACKLOG = 2048


def up(settings: Settings, *, demo: bool = False, migrate: bool = True) -> None:
    """Serve until a signal ends it; raise `Failure` with the reason when it cannot."""
    gave_up = False

    def give_up() -> None:
        nonlocal gave_up
        gave_up = True
        os.kill(os.getpid(), signal.SIGTERM)

    if not settings.database_given:
        # Before the port, which the remit that has the data holds too: this is the better answer.
        Cluster(settings.data_dir, settings.pg_bin).folder.require_free()
    with ExitStack() as stack:
        listener = stack.enter_context(_listening(settings))
        cluster = None
        if settings.database_given:
            target.require_postgresql(dsn.role_url(settings, "owner" if migrate else "api"))
        else:
            cluster = stack.enter_context(target.own_cluster(settings, give_up))
            settings = target.named(settings, cluster)
        if migrate:
            run_migration(settings)
        if demo:
            load_demo(settings)
            said = stack.enter_context(local_cloud.running(settings))
            typer.echo(said)
        serve(settings, listener, cluster)
    if gave_up:
        message = "PostgreSQL does not stay up."
        raise Failure(message)


def run_migration(settings: Settings, *, repair: bool = False) -> str:
    """Bring the database to this release; returns what was done, in a sentence."""
    from remit.migrate import migrate

    with spinner() as said:
        report = migrate(
            dsn.role_url(settings, "owner"), settings=settings, progress=said, repair=repair
        )
    at = f"The database is at revision {report.revision}"
    if not report.changed:
        return f"{at}; there was nothing to do."
    return f"{at}, migrated in {report.seconds:.1f} s."


def load_demo(settings: Settings) -> None:
    """Add the sample data once."""
    from remit.commands import demo, demo_infrastructure, seed

    seed.demo(dsn.role_url(settings, "owner"))
    demo.add(settings)
    demo_infrastructure.add(settings)


def serve(settings: Settings, listener: socket.socket, cluster: Cluster | None = None) -> None:
    """Answer requests until a signal comes, then finish those that run, within bounds."""
    from remit.app import create_app
    from remit.telemetry import logs

    address = _address(settings.host, listener.getsockname()[1])
    _warn_if_open(settings)

    logs.configure(settings.log_level)
    if settings.log_level == "info":
        # Its tales of starting and stopping; we tell where we serve ourselves.
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    app = create_app(settings)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                if cluster is not None:
                    cluster.announce("up", address)
                typer.echo(f"Remit serves {address}\nInteractive docs: {address}/docs")

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            app.drain()
            await super().shutdown(sockets)

    server = Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="on",
            ws="none",
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=settings.shutdown_seconds,
        )
    )
    # uvicorn sees to Ctrl-C and SIGTERM; a closed terminal deserves the same orderly end.
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, server.handle_exit)
    try:
        server.run(sockets=[listener])
    except (KeyboardInterrupt, Ended):
        # uvicorn has shut down and passed the signal on: that is how `up` ends.
        return
    if not server.started:
        message = "The server did not start; the reason is above."
        raise Failure(message)


@contextmanager
def _listening(settings: Settings) -> Generator[socket.socket]:
    """Take the port before anything is started, so that a taken one costs nothing."""
    host, port = settings.host, settings.port
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        message = f"The address {host} is not usable: {error.strerror}."
        raise Failure(message) from None
    with socket.socket(family, kind, protocol) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
            # Two sockets may be bound to a port as long as neither listens.
            listener.listen(BACKLOG)
        except OSError as error:
            message = (
                f"Port {port} on {host} cannot be used ({error.strerror}): choose another --port."
            )
            raise Failure(message) from None
        yield listener


def _warn_if_open(settings: Settings) -> None:
    if settings.auth_mode == "off" and not settings.host.startswith(LOOPBACK):
        to_stderr(f"AUTH_MODE is off: whoever reaches {settings.host} may do everything.")


def _address(host: str, port: int) -> str:
    # A server on all addresses is reached here through the loopback's.
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    shown = f"[{here}]" if ":" in here else here
    return f"http://{shown}:{port}"
