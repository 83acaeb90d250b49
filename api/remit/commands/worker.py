"""`remit worker`: one process that brings what runs to what is desired."""

import asyncio
import logging
import os
import signal
import socket
from contextlib import AsyncExitStack
from typing import Literal

import typer

from remit.failures import Failure
from remit.settings import Settings
from remit.telemetry import logs
from remit.worker import health, registry, relay
from remit.worker.database import DatabaseLostError
from remit.worker.relay.metrics import RelayMetrics
from remit.worker.worker import Worker

Part = Literal["resources", "relay"]


def run(
    settings: Settings,
    *,
    once: bool = False,
    providers: list[str] | None = None,
    only: Part | None = None,
) -> None:
    """Work until a signal comes; with `once`, until nothing is due. Raises `Failure`."""
    logs.configure(settings.log_level)
    if only == "relay":
        if settings.amqp_url is None:
            raise Failure("REMIT_AMQP_URL names no broker, so there is nothing to relay to.")
        asyncio.run(_run(settings, None))
        return
    names = providers or registry.available()
    if not names:
        message = "No provider is installed: install remit[worker]."
        raise Failure(message)
    # It tells of every client where its credentials are from.
    logging.getLogger("botocore").setLevel(logging.WARNING)
    made = registry.create(names, settings)
    worker = Worker(settings, settings.worker_name or default_name(), made)
    if once:
        try:
            typer.echo(f"{asyncio.run(worker.once())} steps")
        except DatabaseLostError as error:
            message = f"The database does not answer: {error}."
            raise Failure(message) from error
    else:
        asyncio.run(_run(settings, worker, relaying=only is None))


def default_name() -> str:
    """Name that tells processes on all machines apart."""
    return f"{socket.gethostname()}-{os.getpid()}"


async def _run(settings: Settings, worker: Worker | None, *, relaying: bool = True) -> None:
    """Run a worker, the relay, or both."""
    stopping = asyncio.Event()

    def stop() -> None:
        stopping.set()
        if worker is not None:
            worker.stop()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop)
    counted = RelayMetrics(None if worker is None else worker.metrics.registry)
    name = settings.worker_name or default_name()
    async with AsyncExitStack() as stack:
        if settings.worker_port is not None:
            server = await health.serve(
                counted if worker is None else worker,
                counted.exposition,
                settings.host,
                settings.worker_port,
            )
            stack.callback(server.close)
            typer.echo(f"Health and metrics: port {server.sockets[0].getsockname()[1]}")
        try:
            async with asyncio.TaskGroup() as group:
                if worker is not None:
                    group.create_task(worker.run())
                if relaying:
                    group.create_task(relay.run(settings, stopping, worker=name, metrics=counted))
        except* Failure as failures:
            raise failures.exceptions[0] from None
