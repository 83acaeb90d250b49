"""What lets the requests of the demo really run: AWS and Git on this machine, and a worker."""

import asyncio
import json
import logging
import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from remit import contract
from remit.commands.calls import call, owner, pages
from remit.dsn import role_url
from remit.paths import default_data_dir
from remit.settings import Settings
from remit.worker import registry
from remit.worker.local_aws import ACCOUNT, CREDENTIALS, installed, local_aws
from remit.worker.worker import Worker

AWS, KUBERNETES = "aws", "kubernetes"
REPOSITORY = "demo-manifests.git"
"""In the folder of the embedded server's data; what is committed there stays."""
NAME = "demo"
END_SECONDS = 15
MISSING = "Requests of the demo are not carried out without the extras: install remit[worker,demo]."


@contextmanager
def running(settings: Settings) -> Generator[str]:
    """Carry out requests in the block, if what it takes is installed; gives a line to print."""
    providers = registry.available()
    if not installed() or AWS not in providers:
        yield MISSING
        return
    # No other credentials: what goes astray is refused instead of carried out.
    os.environ.pop("AWS_PROFILE", None)
    os.environ.update(CREDENTIALS)
    with local_aws() as url:
        folder = settings.data_dir or default_data_dir()
        manifests = _repository(folder) if KUBERNETES in providers else None
        lead_to(settings, url, manifests)
        with _working(settings, providers):
            yield (
                f"Requests are carried out in an AWS on this machine, {url}, that forgets all"
                + (f"\nManifests of namespaces are committed to {manifests}" if manifests else "")
            )


def lead_to(settings: Settings, url: str, manifests: Path | None = None) -> None:
    """Point the environments in the local AWS's account to where it and Git are this time."""
    with owner(role_url(settings, "owner")) as connection:
        for environment in pages(connection, contract.list_environments):
            targets = environment["targets"]
            if targets.get(AWS, {}).get("account") == ACCOUNT:
                targets[AWS]["endpoint_url"] = url
                if manifests is not None and "gitops" in targets:
                    targets["gitops"]["repository"] = manifests.as_uri()
                changes = json.dumps({"targets": targets})
                call(
                    connection,
                    contract.update_environment,
                    code=environment["code"],
                    changes=changes,
                )


def _repository(folder: Path) -> Path:
    """Make the repository that stands for the one Argo CD would watch, once."""
    from dulwich.repo import Repo

    path = (folder / REPOSITORY).absolute()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        Repo.init_bare(path, mkdir=True).close()
    return path


@contextmanager
def _working(settings: Settings, providers: list[str]) -> Generator[None]:
    """Run a worker in a thread: it ends with this process, however that ends."""
    logging.getLogger("botocore").setLevel(logging.WARNING)
    worker = Worker(settings, NAME, registry.create(providers, settings))
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
