"""What lets the requests of the demo really run: an AWS on this machine, and a worker beside it."""

import asyncio
import json
import logging
import os
import threading
from collections.abc import Generator
from contextlib import contextmanager

from remit import contract
from remit.commands.calls import call, owner, pages
from remit.dsn import role_url
from remit.settings import Settings
from remit.worker import registry
from remit.worker.local_aws import ACCOUNT, CREDENTIALS, installed, local_aws
from remit.worker.worker import Worker

PROVIDER = "aws"
NAME = "demo"
END_SECONDS = 15
MISSING = "Requests of the demo are not carried out without the extras: install remit[worker,demo]."


@contextmanager
def running(settings: Settings) -> Generator[str]:
    """Carry out requests in the block, if what it takes is installed; gives a line to print."""
    if not installed() or PROVIDER not in registry.available():
        yield MISSING
        return
    # No other credentials: what goes astray is refused instead of carried out.
    os.environ.pop("AWS_PROFILE", None)
    os.environ.update(CREDENTIALS)
    with local_aws() as url:
        lead_to(settings, url)
        with _working(settings):
            yield f"Requests are carried out in an AWS on this machine, {url}, that forgets all"


def lead_to(settings: Settings, url: str) -> None:
    """Point the environments in the local AWS's account to where it is this time."""
    with owner(role_url(settings, "owner")) as connection:
        for environment in pages(connection, contract.list_environments):
            targets = environment["targets"]
            if targets.get(PROVIDER, {}).get("account") == ACCOUNT:
                targets[PROVIDER]["endpoint_url"] = url
                changes = json.dumps({"targets": targets})
                call(
                    connection,
                    contract.update_environment,
                    code=environment["code"],
                    changes=changes,
                )


@contextmanager
def _working(settings: Settings) -> Generator[None]:
    """Run a worker in a thread: it ends with this process, however that ends."""
    logging.getLogger("botocore").setLevel(logging.WARNING)
    worker = Worker(settings, NAME, registry.create([PROVIDER], settings))
    loop = asyncio.new_event_loop()

    def work() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(worker.run())

    thread = threading.Thread(target=work, name="demo-worker", daemon=True)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(worker.stop)
        thread.join(END_SECONDS)
